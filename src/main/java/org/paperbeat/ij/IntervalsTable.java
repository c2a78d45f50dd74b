package org.paperbeat.ij;

import ij.measure.ResultsTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.WaveLimit;

/**
 * Intervals of beats as a ResultsTable with the columns of {@code intervals.csv}; missing values
 * are empty.
 */
public final class IntervalsTable {
    /** Title of its window. */
    public static final String TITLE = "Intervals";

    private static final double MS = 1000;

    private final ResultsTable table = new ResultsTable();

    /** A table without rows. */
    public IntervalsTable() {
        table.showRowNumbers(false);
    }

    /** The table. */
    public ResultsTable table() {
        return table;
    }

    /**
     * Adds the beats of a page.
     *
     * @param page 1-based
     * @param limits of each beat
     */
    public void add(int page, List<Beat> beats, List<BeatLimits> limits) {
        for (int k = 0; k < beats.size(); k++) {
            table.addRow();
            table.addValue("page", page);
            add(beats.get(k), limits.get(k));
        }
        if (table.size() > 0) {
            for (int column = 0; column <= table.getLastColumn(); column++) {
                String heading = table.getColumnHeading(column);
                boolean count = heading.equals("page") || heading.equals("beat");
                table.setDecimalPlaces(column, heading.endsWith("_ms") ? 1 : count ? 0 : 4);
            }
        }
    }

    private void add(Beat b, BeatLimits l) {
        double rr = b.rrPrevSeconds();
        table.addValue("lead", b.trace());
        table.addValue("beat", b.number());
        number("time_s", b.timeSeconds());
        number("rr_ms", rr * MS);
        number("pr_ms", l.prSeconds() * MS);
        number("qrs_ms", l.qrsSeconds() * MS);
        number("qt_ms", l.qtSeconds() * MS);
        number("qtc_bazett_ms", l.qtcBazettSeconds(rr) * MS);
        number("qtc_fridericia_ms", l.qtcFridericiaSeconds(rr) * MS);
        for (WaveLimit limit : WaveLimit.values()) {
            number(limit.name().toLowerCase(Locale.ROOT) + "_s", l.at(limit));
        }
        table.addValue(
                "set_by_hand",
                l.human().stream().sorted().map(Enum::name).collect(Collectors.joining(";")));
    }

    private void number(String column, double value) {
        if (Double.isNaN(value)) {
            table.addValue(column, "");
        } else {
            table.addValue(column, value);
        }
    }
}
