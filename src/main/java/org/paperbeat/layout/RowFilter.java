package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells lines of traces from ruled lines and remains of the grid. */
final class RowFilter {
    /** Ink farther from the baseline than this, or thicker than it, is a wave, mm. */
    private static final double WAVE_MM = 0.8;

    private static final double THICK_MM = 1.4;

    /** Ink farther from the baseline belongs to something else, mm. */
    private static final double REACH_MM = 8;

    /** A line with fewer waves is ruled, if others on the page have them. */
    private static final double RULED = 0.03;

    private static final double ALIVE = 0.06;

    /** A line with more holes and more strange ink is a remainder of the grid. */
    private static final double SPARSE = 0.5;

    /** So is one with ink in a smaller share of its columns, against the usual of the page. */
    private static final double SPARSER = 0.45;

    private static final double STRANGE = 0.35;

    /** A line with holes that is so much shorter than the others is something else. */
    private static final double HOLEY = 0.65;

    private static final double SHORT = 0.5;

    private final ColumnRuns runs;

    RowFilter(ColumnRuns runs) {
        this.runs = runs;
    }

    /** The rows that are traces. */
    List<TraceRow> traces(List<TraceRow> rows) {
        double[][] shares = new double[rows.size()][];
        double most = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares(rows.get(i));
            most = Math.max(most, shares[i][2]);
        }
        double usual =
                Extent.median(rows.stream().mapToDouble(r -> r.right() - r.left()).toArray());
        double dense = Extent.median(Arrays.stream(shares).mapToDouble(a -> a[1]).toArray());
        List<TraceRow> kept = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            boolean ruled = shares[i][2] < RULED && most > ALIVE;
            boolean remainder =
                    shares[i][1] < SPARSE && shares[i][0] > STRANGE
                            || shares[i][1] < SPARSER * dense;
            double length = rows.get(i).right() - rows.get(i).left();
            boolean scrap = shares[i][1] < HOLEY && length < SHORT * usual;
            if (!ruled && !remainder && !scrap) {
                kept.add(rows.get(i));
            }
        }
        return kept;
    }

    /**
     * Share of inked columns with a wave, share of columns with ink, and share of inked columns
     * whose ink is off its usual height.
     */
    private double[] shares(TraceRow row) {
        double mm = runs.ink().pxPerMmY();
        int all = 0;
        int inked = 0;
        int waves = 0;
        double[] heights = new double[runs.width()];
        int from = (int) Math.max(0, runs.ink().column(row.left()));
        int to = (int) Math.min(runs.width() - 1.0, runs.ink().column(row.right()));
        for (int x = from; x <= to; x++) {
            all++;
            double y = runs.ink().row(row.baselineAt(x));
            int nearest = -1;
            double distance = REACH_MM * mm;
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                double d = Math.max(0, Math.max(runs.top(r) - y, y - runs.bottom(r)));
                if (runs.isTrace(r) && d < distance) {
                    distance = d;
                    nearest = r;
                }
            }
            if (nearest >= 0) {
                heights[inked++] = runs.middle(nearest) - y;
                waves += distance > WAVE_MM * mm || runs.thickness(nearest) > THICK_MM * mm ? 1 : 0;
            }
        }
        return new double[] {
            waves / Math.max(1.0, inked),
            inked / Math.max(1.0, all),
            moved(Arrays.copyOf(heights, inked), 0.5 * mm)
        };
    }

    private static double moved(double[] heights, double reach) {
        double usual = Extent.median(heights);
        long off = Arrays.stream(heights).filter(h -> Math.abs(h - usual) > reach).count();
        return off / Math.max(1.0, heights.length);
    }
}
