package org.paperbeat.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageStatus;

/** {@code report.csv}: one row per page of a run. */
public final class ReportCsv {
    private static final String[] COLUMNS =
            "image,page,status,seconds,traces,beats,mean_quality,message".split(",");

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

    /**
     * Reads a table back; a last line that was cut while it was written is left out.
     *
     * @throws EcgException where the file is no such table
     */
    public static List<Row> read(Path file) throws IOException {
        String text = Files.readString(file);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> table =
                CsvReader.builder()
                        .ofNamedCsvRecord(text.substring(0, text.lastIndexOf('\n') + 1))) {
            for (NamedCsvRecord r : table) {
                rows.add(row(r));
            }
        } catch (CsvParseException | NoSuchElementException | IllegalArgumentException e) {
            throw new EcgException(
                    "report",
                    file + " is not the table that PaperBeat wrote.",
                    "Move it away, should another program have changed it. What was digitized"
                            + " is kept.",
                    e);
        }
        return rows;
    }

    private static Row row(NamedCsvRecord r) {
        return new Row(
                r.getField("image"),
                Integer.parseInt(r.getField("page")),
                PageStatus.valueOf(r.getField("status")),
                number(r.getField("seconds")),
                Integer.parseInt(r.getField("traces")),
                Integer.parseInt(r.getField("beats")),
                number(r.getField("mean_quality")),
                r.getField("message"));
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
