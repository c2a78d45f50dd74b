package org.paperbeat.layout;

import java.util.List;
import org.paperbeat.image.ReducedInk;

/**
 * The level line that some machines draw between a calibration pulse and the trace. It is seen
 * where the ink after the pulses is longer than a usual time and begins, in every row, with a level
 * line at least as long as what is too much.
 */
final class PulseTail {
    /** Shorter ones are told from the lines' ends. */
    private static final double LEAST_MM = 2.6;

    private static final double MOST_MM = 11;

    /** A pulse's falling stroke is over so far from its middle, mm. */
    private static final double STROKE_MM = 0.6;

    /** The line stays within this of its height, mm. */
    private static final double LEVEL_MM = 0.3;

    /** Lengths are known to this, mm. */
    private static final double PLAY_MM = 0.8;

    /** How far the tail may lie from the row's baseline, mm. */
    private static final double OFF_BASE_MM = 6;

    private final ColumnRuns runs;
    private final ReducedInk ink;

    PulseTail(ColumnRuns runs) {
        this.runs = runs;
        this.ink = runs.ink();
    }

    /**
     * Length of the pulses' tails, mm; 0 where there are none.
     *
     * @param pulses of the rows, null where a row has none
     * @param tooLong by how much ink lasts longer than a usual time, mm
     */
    double length(List<TraceRow> rows, Pulse[] pulses, double tooLong) {
        if (!(tooLong > LEAST_MM && tooLong < MOST_MM)) {
            return 0;
        }
        int seen = 0;
        int level = 0;
        for (int r = 0; r < pulses.length; r++) {
            if (pulses[r] != null) {
                seen++;
                level += level(rows.get(r), pulses[r].right(), tooLong) ? 1 : 0;
            }
        }
        return 2 * seen > rows.size() && level == seen ? tooLong : 0;
    }

    private boolean level(TraceRow row, double right, double length) {
        int from = (int) Math.round(ink.column(right + STROKE_MM));
        int to = (int) Math.round(ink.column(right + length - PLAY_MM));
        double height = Double.NaN;
        for (int x = Math.max(0, from); x <= Math.min(to, runs.width() - 1); x++) {
            double about = Double.isNaN(height) ? ink.row(row.baselineAt(x)) : height;
            double reach = Double.isNaN(height) ? OFF_BASE_MM : LEVEL_MM;
            double y = nearest(x, about);
            if (!(Math.abs(y - about) <= reach * ink.pxPerMmY() + 0.5)) {
                return false;
            }
            height = Double.isNaN(height) ? y : height;
        }
        return to < runs.width();
    }

    private double nearest(int x, double about) {
        double best = Double.NaN;
        for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
            boolean nearer =
                    Double.isNaN(best) || Math.abs(runs.middle(r) - about) < Math.abs(best - about);
            best = nearer && runs.isTrace(r) ? runs.middle(r) : best;
        }
        return best;
    }
}
