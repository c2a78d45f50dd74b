package org.paperbeat.io;

import java.util.List;
import java.util.stream.Collectors;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.WaveLimit;

/** {@code intervals.csv}: where the waves of each heartbeat begin and end. Research use only. */
public final class IntervalsCsv {
    /** Column names. */
    public static final List<String> COLUMNS =
            List.of(
                    ("page,lead,beat,time_s,rr_ms,pr_ms,qrs_ms,qt_ms,qtc_bazett_ms,"
                                    + "qtc_fridericia_ms,p_onset_s,p_end_s,qrs_onset_s,qrs_end_s,"
                                    + "t_onset_s,t_end_s,set_by_hand")
                            .split(","));

    private static final double MS = 1000;

    private IntervalsCsv() {}

    /**
     * The table's text. RR is the interval before the beat; QT is corrected with it.
     *
     * @param page 1-based page number
     * @param beats in the order to write
     * @param limits of each beat
     */
    public static String text(int page, List<Beat> beats, List<BeatLimits> limits) {
        TableText table = new TableText();
        COLUMNS.forEach(table::cell);
        table.line();
        for (int k = 0; k < beats.size(); k++) {
            Beat b = beats.get(k);
            BeatLimits l = limits.get(k);
            double rr = b.rrPrevSeconds();
            table.cell(page)
                    .cell(b.trace())
                    .cell(b.number())
                    .cell(b.timeSeconds(), 4)
                    .cell(rr * MS, 1)
                    .cell(l.prSeconds() * MS, 1)
                    .cell(l.qrsSeconds() * MS, 1)
                    .cell(l.qtSeconds() * MS, 1)
                    .cell(l.qtcBazettSeconds(rr) * MS, 1)
                    .cell(l.qtcFridericiaSeconds(rr) * MS, 1);
            for (WaveLimit limit : WaveLimit.values()) {
                table.cell(l.at(limit), 4);
            }
            table.cell(byHand(l)).line();
        }
        return table.toString();
    }

    private static String byHand(BeatLimits limits) {
        return limits.human().stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
    }
}
