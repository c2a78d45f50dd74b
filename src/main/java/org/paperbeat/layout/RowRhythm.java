package org.paperbeat.layout;

import java.util.List;

/**
 * Whether rows beat together: what stands below each other was recorded at once, so that steep ink
 * lies in the same columns of all rows. Handwriting, print and rules do not.
 */
final class RowRhythm {
    /** Ink farther from the baseline belongs to something else, mm. */
    private static final double REACH_MM = 8;

    /** Beats reach no farther in time than this along a row, mm. */
    private static final double SMOOTH_MM = 0.8;

    /** A row whose steep ink agrees so much less with that of the others than theirs is none. */
    private static final double LEAST_SHARE = 0.5;

    private final ColumnRuns runs;

    RowRhythm(ColumnRuns runs) {
        this.runs = runs;
    }

    /** Those of the unnamed rows that do not beat with the named ones. */
    List<TraceRow> strangers(List<TraceRow> all, List<TraceRow> unnamed) {
        double[] sum = new double[runs.width()];
        for (TraceRow row : all) {
            if (!unnamed.contains(row)) {
                add(sum, steepness(row));
            }
        }
        double usual =
                Extent.median(
                        all.stream()
                                .filter(r -> !unnamed.contains(r))
                                .mapToDouble(r -> correlation(steepness(r), sum))
                                .toArray());
        return unnamed.stream()
                .filter(r -> correlation(steepness(r), sum) < LEAST_SHARE * usual)
                .toList();
    }

    private static void add(double[] sum, double[] more) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += more[x];
        }
    }

    /** Height of the ink about a row's baseline in every column, mm, smoothed. */
    private double[] steepness(TraceRow row) {
        double mm = runs.ink().pxPerMmY();
        double[] height = new double[runs.width()];
        int reach = (int) Math.max(1, Math.round(SMOOTH_MM * runs.ink().pxPerMmX()));
        for (int x = 0; x < height.length; x++) {
            double y = runs.ink().row(row.baselineAt(x));
            double tallest = 0;
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                double d = Math.max(0, Math.max(runs.top(r) - y, y - runs.bottom(r)));
                if (runs.isTrace(r) && d < REACH_MM * mm) {
                    tallest = Math.max(tallest, runs.thickness(r) / mm);
                }
            }
            for (int k = Math.max(0, x - reach); k <= Math.min(height.length - 1, x + reach); k++) {
                height[k] = Math.max(height[k], Math.min(REACH_MM, tallest));
            }
        }
        return height;
    }

    static double correlation(double[] a, double[] b) {
        double n = a.length;
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int x = 0; x < a.length; x++) {
            sa += a[x];
            sb += b[x];
            saa += a[x] * a[x];
            sbb += b[x] * b[x];
            sab += a[x] * b[x];
        }
        double va = saa - sa * sa / n;
        double vb = sbb - sb * sb / n;
        return va > 0 && vb > 0 ? (sab - sa * sb / n) / Math.sqrt(va * vb) : 0;
    }
}
