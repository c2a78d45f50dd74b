package org.paperbeat.ij;

import ij.measure.ResultsTable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;

/** Beats as a ResultsTable with the columns of {@code beats.csv}; missing values are empty. */
public final class BeatsTable {
    /** Title of its window. */
    public static final String TITLE = "Beats";

    /** Headings in their order. */
    public static final List<String> COLUMNS =
            List.of(
                    "page",
                    "lead",
                    "beat",
                    "time_s",
                    "x_px",
                    "y_px",
                    "rr_prev_s",
                    "rr_next_s",
                    "symbol",
                    "aami",
                    "p_N",
                    "p_S",
                    "p_V",
                    "p_F",
                    "p_Q",
                    "confidence",
                    "quality",
                    "review",
                    "source");

    private final ResultsTable table = new ResultsTable();

    private BeatsTable() {
        table.showRowNumbers(false);
    }

    /** The beats of some pages, in their order. */
    public static ResultsTable of(Collection<Digitization> pages) {
        BeatsTable rows = new BeatsTable();
        for (Digitization page : pages) {
            page.beats().forEach(b -> rows.add(page, b));
        }
        rows.setDecimals();
        return rows.table;
    }

    /** As many as in the file. */
    private void setDecimals() {
        if (table.size() == 0) {
            return;
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            String column = COLUMNS.get(i);
            int decimals = column.endsWith("_s") ? 4 : column.endsWith("_px") ? 2 : 3;
            boolean count = column.equals("page") || column.equals("beat");
            table.setDecimalPlaces(i, count ? 0 : decimals);
        }
    }

    private void add(Digitization page, Beat beat) {
        table.addRow();
        table.addValue("page", page.image().page());
        table.addValue("lead", beat.trace());
        table.addValue("beat", beat.number());
        number("time_s", beat.timeSeconds());
        number("x_px", beat.xPx());
        number("y_px", beat.yPx());
        number("rr_prev_s", beat.rrPrevSeconds());
        number("rr_next_s", beat.rrNextSeconds());
        table.addValue("symbol", beat.symbol() == null ? "" : beat.symbol().code());
        table.addValue("aami", beat.symbol() == null ? "" : beat.symbol().aami().name());
        for (AamiClass aami : AamiClass.values()) {
            boolean none = beat.classification() == null;
            number("p_" + aami, none ? Double.NaN : beat.classification().probability(aami));
        }
        boolean none = beat.classification() == null;
        number("confidence", none ? Double.NaN : beat.classification().confidence());
        number("quality", beat.quality());
        table.addValue(
                "review",
                beat.review().stream().sorted().map(Enum::name).collect(Collectors.joining(";")));
        table.addValue("source", beat.source().name());
    }

    private void number(String column, double value) {
        if (Double.isNaN(value)) {
            table.addValue(column, "");
        } else {
            table.addValue(column, value);
        }
    }
}
