package org.paperbeat.layout;

import java.util.List;
import org.paperbeat.image.InkComponents.Component;
import org.paperbeat.image.ReducedInk;

/**
 * How much each column of the page looks like a separator bar in each line of traces: a straight
 * vertical stroke, or a dash above and one below the trace. Steep QRS strokes lean, so that no
 * single column of a fine ink map holds much of them.
 */
final class BarEvidence {
    /** Half height of the band about the baseline that is looked at, mm. */
    private static final double BAND_MM = 9;

    /** Runs shorter than this count nothing, mm. */
    private static final double DASH_MM = 2;

    /** Summed runs that prove nothing, and that prove a bar, mm. */
    private static final double NONE_MM = 2.5;

    private static final double FULL_MM = 4.5;

    /** Ink this near to the baseline stands on neither side of it, mm. */
    private static final double NEAR_MM = 0.6;

    /** No bar is thicker, mm. */
    private static final double THICK_MM = 1.6;

    /** A lead's trace is at least this long, mm. */
    private static final double PIECE_MM = 14;

    private final ReducedInk ink;
    private final float threshold;
    private final float[][] evidence;

    /**
     * @param ink fine ink map, about 8 px/mm
     * @param coarse the map whose columns the rows' baselines are given at
     */
    BarEvidence(ReducedInk ink, ReducedInk coarse, List<TraceRow> rows) {
        this.ink = ink;
        this.threshold = ink.threshold();
        this.evidence = new float[rows.size()][];
        for (int r = 0; r < evidence.length; r++) {
            evidence[r] = of(rows.get(r), coarse);
        }
    }

    /**
     * Adds what breaks of the traces prove: where a piece of a trace as long as a lead begins, in
     * the middle of its row, a column of leads may begin.
     */
    void addBreaks(ColumnRuns runs, List<TraceRow> rows) {
        ReducedInk coarse = runs.ink();
        for (Component c : runs.traces()) {
            double u = coarse.u(c.left());
            for (int r = 0; r < evidence.length; r++) {
                TraceRow row = rows.get(r);
                double base = coarse.row(row.baselineAt(c.left() + 2.0));
                boolean wide = c.width() >= PIECE_MM * coarse.pxPerMmX();
                boolean inside = u > row.left() + PIECE_MM && u < row.right() - PIECE_MM;
                double room = 6 * coarse.pxPerMmY();
                if (wide && inside && c.top() - room <= base && c.bottom() + room >= base) {
                    int x = (int) Math.round(ink.column(u));
                    for (int k = Math.max(0, x - 1);
                            k <= Math.min(evidence[r].length - 1, x + 1);
                            k++) {
                        evidence[r][k] = Math.max(evidence[r][k], 0.9f);
                    }
                }
            }
        }
    }

    private float[] of(TraceRow row, ReducedInk coarse) {
        int w = ink.plane().width();
        float[] e = new float[w];
        double reach = BAND_MM * ink.pxPerMmY();
        for (int x = 0; x < w; x++) {
            double base = ink.row(row.baselineAt(coarse.column(ink.u(x))));
            int from = (int) Math.max(0, base - reach);
            int to = (int) Math.min(ink.plane().height() - 1.0, base + reach);
            e[x] = evidence(x, from, (int) Math.round(base), to);
        }
        return e;
    }

    /** Half for enough vertical ink, half for having it on both sides of the baseline. */
    private float evidence(int x, int from, int base, int to) {
        double least = DASH_MM * ink.pxPerMmY();
        int near = (int) Math.round(NEAR_MM * ink.pxPerMmY());
        int sum = 0;
        int above = 0;
        int below = 0;
        int start = -1;
        for (int y = from; y <= to + 1; y++) {
            boolean on = y <= to && ink.plane().get(x, y) >= threshold;
            if (on && start < 0) {
                start = y;
            } else if (!on && start >= 0) {
                if (y - start >= least) {
                    sum += y - start;
                    above += Math.max(0, Math.min(y, base - near) - start);
                    below += Math.max(0, y - Math.max(start, base + near));
                }
                start = -1;
            }
        }
        double mm = ink.pxPerMmY();
        double tall = ramp(sum / mm, NONE_MM, FULL_MM);
        if (tall == 0) {
            return 0;
        }
        double both = ramp(Math.min(above, below) / mm, 0.5, 1.4);
        return (float) (tall * (0.4 + 0.6 * both) * straightness(x, from, to));
    }

    /** Whether the edges of the vertical ink in a column run straight down. */
    private double straightness(int x, int from, int to) {
        double least = DASH_MM * ink.pxPerMmY();
        int[] left = new int[to - from + 1];
        int[] right = new int[to - from + 1];
        int n = 0;
        int start = -1;
        for (int y = from; y <= to + 1; y++) {
            boolean on = y <= to && ink.plane().get(x, y) >= threshold;
            if (on && start < 0) {
                start = y;
            } else if (!on && start >= 0) {
                for (int j = start + 1; y - start >= least && j < y - 1; j++) {
                    left[n] = edge(x, j, -1);
                    right[n++] = edge(x, j, 1);
                }
                start = -1;
            }
        }
        double unrest = (unrest(left, n) + unrest(right, n)) / 2;
        return 1 - ramp(unrest * 8 / ink.pxPerMmX(), 0.35, 0.9);
    }

    private int edge(int x, int y, int step) {
        int most = (int) Math.ceil(THICK_MM * ink.pxPerMmX());
        int k = 0;
        int w = ink.plane().width();
        while (k < most
                && x + step * (k + 1) >= 0
                && x + step * (k + 1) < w
                && ink.plane().get(x + step * (k + 1), y) >= threshold) {
            k++;
        }
        return k;
    }

    /** Mean deviation from the median, the largest fifth (where a trace crosses) left out, px. */
    private static double unrest(int[] edge, int n) {
        if (n == 0) {
            return Double.MAX_VALUE;
        }
        int[] v = java.util.Arrays.copyOf(edge, n);
        java.util.Arrays.sort(v);
        int middle = v[n / 2];
        for (int i = 0; i < n; i++) {
            v[i] = Math.abs(v[i] - middle);
        }
        java.util.Arrays.sort(v);
        int kept = Math.max(1, n * 4 / 5);
        double sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += v[i];
        }
        return sum / kept;
    }

    private static double ramp(double value, double none, double full) {
        return Math.max(0, Math.min(1, (value - none) / (full - none)));
    }

    ReducedInk ink() {
        return ink;
    }

    int rows() {
        return evidence.length;
    }

    /** Strongest evidence in a row within a distance of u. */
    double near(int row, double u, double reachMm) {
        int from = (int) Math.max(0, Math.round(ink.column(u - reachMm)));
        int to = (int) Math.min(ink.plane().width() - 1.0, Math.round(ink.column(u + reachMm)));
        double best = 0;
        for (int x = from; x <= to; x++) {
            best = Math.max(best, evidence[row][x]);
        }
        return best;
    }

    /** Middle of the bar of a row near u, weighted by evidence; NaN if there is none. */
    double middle(int row, double u, double reachMm) {
        int from = (int) Math.max(0, Math.round(ink.column(u - reachMm)));
        int to = (int) Math.min(ink.plane().width() - 1.0, Math.round(ink.column(u + reachMm)));
        double sum = 0;
        double weight = 0;
        for (int x = from; x <= to; x++) {
            double e = evidence[row][x] > 0.5 ? evidence[row][x] : 0;
            sum += e * x;
            weight += e;
        }
        return weight == 0 ? Double.NaN : ink.u(sum / weight);
    }

    /** Summed evidence of some rows at every fine column, strongest within half a millimetre. */
    double[] total(boolean[] use) {
        int w = ink.plane().width();
        int reach = (int) Math.max(1, Math.round(0.4 * ink.pxPerMmX()));
        double[] sum = new double[w];
        for (int r = 0; r < evidence.length; r++) {
            if (!use[r]) {
                continue;
            }
            for (int x = 0; x < w; x++) {
                float best = 0;
                for (int k = Math.max(0, x - reach); k <= Math.min(w - 1, x + reach); k++) {
                    best = Math.max(best, evidence[r][k]);
                }
                sum[x] += best;
            }
        }
        return sum;
    }
}
