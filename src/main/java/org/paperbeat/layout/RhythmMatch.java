package org.paperbeat.layout;

import java.util.List;
import org.paperbeat.image.ReducedInk;

/**
 * Compares a strip across the page with the short traces above it: where columns were recorded at
 * once, the strip repeats its lead's short trace.
 */
final class RhythmMatch {
    /** A strip that is the same lead correlates at least so well. */
    private static final double SAME = 0.9;

    /** It lacks this share, at most, of what the next best lacks to a correlation of 1. */
    private static final double MARGIN = 0.6;

    /** How far printing may shift one against the other, columns of the coarse map. */
    private static final int SHIFT = 2;

    private final ColumnRuns runs;
    private final List<TraceRow> rows;
    private final Columns columns;
    private final double[][] paths;

    RhythmMatch(ColumnRuns runs, List<TraceRow> rows, Columns columns) {
        this.runs = runs;
        this.rows = rows;
        this.columns = columns;
        this.paths = new double[rows.size()][];
    }

    /** Row and column of the short trace that a strip repeats; null if none stands out. */
    int[] twin(int strip, boolean[] wide) {
        int[] best = null;
        double most = 0;
        double second = 0;
        for (int r = 0; r < rows.size(); r++) {
            for (int k = 0; k < columns.count() && !wide[r]; k++) {
                double c = correlation(strip, r, k);
                if (c > most) {
                    second = most;
                    most = c;
                    best = new int[] {r, k};
                } else if (c > second) {
                    second = c;
                }
            }
        }
        return most >= SAME && 1 - most < MARGIN * (1 - second) ? best : null;
    }

    /**
     * Correlation of a strip with a short trace over that trace's time; NaN where one is broken.
     */
    double correlation(int strip, int row, int column) {
        ReducedInk ink = runs.ink();
        int from = (int) Math.max(SHIFT, ink.column(columns.starts()[column] + 1));
        int to = (int) Math.min(runs.width() - 1.0 - SHIFT, ink.column(columns.end(column) - 1));
        double[] a = path(strip);
        double[] b = path(row);
        double best = Double.NaN;
        for (int s = -SHIFT; s <= SHIFT; s++) {
            double c = correlation(a, b, from, to, s);
            best = Double.isNaN(best) || c > best ? c : best;
        }
        return best;
    }

    private static double correlation(double[] a, double[] b, int from, int to, int shift) {
        int n = 0;
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int x = from; x <= to; x++) {
            double p = a[x];
            double q = b[x + shift];
            if (!Double.isNaN(p) && !Double.isNaN(q)) {
                n++;
                sa += p;
                sb += q;
                saa += p * p;
                sbb += q * q;
                sab += p * q;
            }
        }
        double va = saa - sa * sa / n;
        double vb = sbb - sb * sb / n;
        boolean enough = n > 0.7 * (to - from + 1) && va > 1e-6 && vb > 1e-6;
        return enough ? (sab - sa * sb / n) / Math.sqrt(va * vb) : Double.NaN;
    }

    /** Height of a row's line in every column: of the run nearest to the baseline. */
    private double[] path(int row) {
        if (paths[row] != null) {
            return paths[row];
        }
        TraceRow t = rows.get(row);
        double[] path = new double[runs.width()];
        for (int x = 0; x < path.length; x++) {
            double base = runs.ink().row(t.baselineAt(x));
            double best = 12 * runs.ink().pxPerMmY();
            path[x] = Double.NaN;
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                double d = Math.max(0, Math.max(runs.top(r) - base, base - runs.bottom(r)));
                if (runs.isTrace(r) && d < best) {
                    best = d;
                    path[x] = runs.middle(r);
                }
            }
        }
        paths[row] = path;
        return path;
    }
}
