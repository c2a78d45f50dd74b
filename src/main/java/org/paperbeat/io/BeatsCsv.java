package org.paperbeat.io;

import java.util.List;
import java.util.stream.Collectors;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Classification;

/** {@code beats.csv}: one row per heartbeat. */
public final class BeatsCsv {
    /** Column names. */
    public static final List<String> COLUMNS =
            List.of(
                    ("page,lead,beat,time_s,x_px,y_px,rr_prev_s,rr_next_s,symbol,aami,"
                                    + "p_N,p_S,p_V,p_F,p_Q,confidence,quality,review,source")
                            .split(","));

    private BeatsCsv() {}

    /**
     * The table's text.
     *
     * @param page 1-based page number
     * @param beats in the order to write
     */
    public static String text(int page, List<Beat> beats) {
        TableText table = new TableText();
        COLUMNS.forEach(table::cell);
        table.line();
        for (Beat b : beats) {
            table.cell(page)
                    .cell(b.trace())
                    .cell(b.number())
                    .cell(b.timeSeconds(), 4)
                    .cell(b.xPx(), 2)
                    .cell(b.yPx(), 2)
                    .cell(b.rrPrevSeconds(), 4)
                    .cell(b.rrNextSeconds(), 4)
                    .cell(b.symbol() == null ? "" : b.symbol().code())
                    .cell(b.symbol() == null ? "" : b.symbol().aami().name());
            probabilities(table, b.classification());
            table.cell(b.quality(), 3).cell(review(b)).cell(b.source().name()).line();
        }
        return table.toString();
    }

    private static void probabilities(TableText table, Classification c) {
        for (AamiClass aami : AamiClass.values()) {
            table.cell(c == null ? Double.NaN : c.probability(aami), 6);
        }
        table.cell(c == null ? Double.NaN : c.confidence(), 6);
    }

    private static String review(Beat beat) {
        return beat.review().stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
    }
}
