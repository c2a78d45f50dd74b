package org.paperbeat.layout;

import java.util.List;
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

    private float[] of(TraceRow row, ReducedInk coarse) {
        int w = ink.plane().width();
        float[] e = new float[w];
        double reach = BAND_MM * ink.pxPerMmY();
        for (int x = 0; x < w; x++) {
            double base = ink.row(row.baselineAt(coarse.column(ink.u(x))));
            int from = (int) Math.max(0, base - reach);
            int to = (int) Math.min(ink.plane().height() - 1.0, base + reach);
            double mm = runsMm(x, from, to);
            e[x] = (float) Math.max(0, Math.min(1, (mm - NONE_MM) / (FULL_MM - NONE_MM)));
        }
        return e;
    }

    private double runsMm(int x, int from, int to) {
        double least = DASH_MM * ink.pxPerMmY();
        int sum = 0;
        int start = -1;
        for (int y = from; y <= to + 1; y++) {
            boolean on = y <= to && ink.plane().get(x, y) >= threshold;
            if (on && start < 0) {
                start = y;
            } else if (!on && start >= 0) {
                sum += y - start >= least ? y - start : 0;
                start = -1;
            }
        }
        return sum / ink.pxPerMmY();
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
