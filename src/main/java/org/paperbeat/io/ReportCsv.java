package org.paperbeat.io;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.paperbeat.model.PageStatus;

/** {@code report.csv}: one row per page of a run. */
public final class ReportCsv {
    private static final String[] COLUMNS =
            "image,page,status,seconds,traces,beats,mean_quality,message".split(",");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader(COLUMNS)
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .get();

    /** The rows' order in the table. */
    public static final Comparator<Row> ORDER =
            Comparator.comparing(Row::image).thenComparingInt(Row::page);

    private ReportCsv() {}

    /**
     * How a page ended.
     *
     * @param image path as in the input, with {@code /}
     * @param page 1-based
     * @param status how it ended
     * @param seconds it took
     * @param traces read
     * @param beats of the reading trace
     * @param meanQuality of the page; NaN = not judged
     * @param message for a person
     */
    public record Row(
            String image,
            int page,
            PageStatus status,
            double seconds,
            int traces,
            int beats,
            double meanQuality,
            String message) {
        /** The same with another message. */
        public Row withMessage(String newMessage) {
            return new Row(image, page, status, seconds, traces, beats, meanQuality, newMessage);
        }
    }

    /** The head line. */
    public static String head() {
        return String.join(",", COLUMNS) + "\n";
    }

    /** A row's line. */
    public static String line(Row row) {
        return new TableText()
                .cell(row.image())
                .cell(row.page())
                .cell(row.status().name())
                .cell(row.seconds(), 3)
                .cell(row.traces())
                .cell(row.beats())
                .cell(row.meanQuality(), 3)
                .cell(row.message().replace('\n', ' '))
                .line()
                .toString();
    }

    /** The whole table. */
    public static String text(Collection<Row> rows) {
        StringBuilder text = new StringBuilder(head());
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    /** Reads a table back; a last line that was cut while it was written is left out. */
    public static List<Row> parse(String text) throws IOException {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<Row> rows = new ArrayList<>();
        for (CSVRecord r : FORMAT.parse(new StringReader(whole))) {
            rows.add(
                    new Row(
                            r.get("image"),
                            Integer.parseInt(r.get("page")),
                            PageStatus.valueOf(r.get("status")),
                            number(r.get("seconds")),
                            Integer.parseInt(r.get("traces")),
                            Integer.parseInt(r.get("beats")),
                            number(r.get("mean_quality")),
                            r.get("message")));
        }
        return rows;
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
