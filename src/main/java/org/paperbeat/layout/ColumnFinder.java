package org.paperbeat.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Finds how many columns of leads a page has and where they begin, from separator bars or breaks
 * that recur at equal distances and from where the names stand.
 */
final class ColumnFinder {
    /** How far a name may begin before its trace, mm. */
    static final double NAME_BEFORE_MM = 3.5;

    private static final int MOST_COLUMNS = 6;

    /** Bars of one column stand this near to each other, mm. */
    private static final double AGREE_MM = 0.5;

    /** No column of leads is narrower, mm. */
    private static final double LEAST_MM = 24;

    /** Bars say more than names, which may not be read. */
    private static final double BARS = 1.3;

    /** What a single column, which has no bars, gets in their place. */
    private static final double SINGLE = 0.45;

    /** Bars score higher than this where they are no chance strokes. */
    private static final double CLEAR_BARS = 0.4;

    private final BarEvidence bars;
    private final List<NameHit> hits;
    private final Extent extent;
    private final double[] total;
    private final int rows;

    ColumnFinder(BarEvidence bars, List<NameHit> hits, Extent extent) {
        this.bars = bars;
        this.hits = hits;
        this.extent = extent;
        this.rows = bars.rows();
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        this.total = bars.total(all);
    }

    /** The likeliest columns. */
    Columns find() {
        int best = 1;
        double bestScore = 0;
        for (int n = 1; n <= MOST_COLUMNS && extent.length() / n >= LEAST_MM; n++) {
            double score = score(n);
            if (score > bestScore + 0.02) {
                best = n;
                bestScore = score;
            }
        }
        return ofCount(best);
    }

    /** How much names and bars speak for a number of columns. */
    double score(int n) {
        double pitch = pitch(n);
        return nameScore(n, pitch) + (n == 1 ? SINGLE : BARS * barScore(n, pitch));
    }

    /** The columns, given their number. */
    Columns ofCount(int n) {
        return refine(n, pitch(n));
    }

    /** The columns that bars or breaks alone speak for; a single one where none do. */
    Columns byBars() {
        int best = 1;
        double bestScore = CLEAR_BARS;
        for (int n = 2; n <= MOST_COLUMNS; n++) {
            double score = barScore(n, pitch(n));
            if (score > bestScore + 0.02) {
                best = n;
                bestScore = score;
            }
        }
        return refine(best, pitch(best));
    }

    private double at(double u) {
        return Math.min(1, total(u) / Math.max(1, 0.6 * rows));
    }

    /** Distance of columns that meets most bars. */
    private double pitch(int n) {
        double even = (extent.end() - extent.start()) / n;
        double best = even;
        double bestScore = -1;
        for (double d = -1.6; d <= 1.01; d += 0.1) {
            double w = even + d / Math.max(1, n - 1) * 2;
            double score = comb(n, w) - 0.02 * Math.abs(d);
            if (score > bestScore) {
                bestScore = score;
                best = w;
            }
        }
        return best;
    }

    private double comb(int n, double pitch) {
        double sum = 0;
        for (int k = 1; k < n; k++) {
            sum += at(extent.start() + k * pitch);
        }
        return n == 1 ? 0 : sum / (n - 1);
    }

    /** Bars count the less, the more strokes like them stand elsewhere. */
    private double barScore(int n, double pitch) {
        double mean = comb(n, pitch);
        if (mean < 0.3) {
            return 0;
        }
        double[] seen = new double[n - 1];
        for (int k = 1; k < n; k++) {
            seen[k - 1] = strongest(extent.start() + k * pitch);
        }
        double alike = 0.85 * Extent.median(seen);
        int others = 0;
        double last = -9;
        for (double u = extent.start() + 3; u < extent.end() - 3; u += 0.1) {
            double phase = (u - extent.start()) / pitch;
            boolean border = Math.abs(phase - Math.rint(phase)) * pitch < 1.5;
            if (!border && total(u) > alike && u - last > 2) {
                others++;
                last = u;
            }
        }
        return mean * (n - 1) / (n - 1 + 0.5 * others);
    }

    private double strongest(double u) {
        double best = 0;
        for (double d = -0.8; d <= 0.81; d += 0.1) {
            best = Math.max(best, total(u + d));
        }
        return best;
    }

    private double total(double u) {
        int x = (int) Math.round(bars.ink().column(u));
        return x < 0 || x >= total.length ? 0 : total[x];
    }

    private double nameScore(int n, double pitch) {
        double[] column = new double[n];
        double[][] cell = new double[rows][n];
        double conflict = 0;
        for (NameHit h : hits) {
            if (h.weight() < 0.1 || h.word().u() > extent.end()) {
                continue;
            }
            int k = (int) Math.floor((h.word().u() - extent.start() + NAME_BEFORE_MM) / pitch);
            if (k < 0 || k >= n) {
                continue;
            }
            conflict += Math.min(cell[h.row()][k], h.weight() > 0.55 ? h.weight() : 0);
            cell[h.row()][k] = Math.max(cell[h.row()][k], h.weight());
            column[k] += h.weight();
        }
        double covered = 0;
        for (double c : column) {
            covered += Math.min(1, c / Math.min(1.2, 0.4 * rows));
        }
        return covered / n - 0.5 * conflict;
    }

    private Columns refine(int n, double pitch) {
        double[] starts = new double[n];
        boolean[] measured = new boolean[n];
        starts[0] = extent.start();
        for (int k = 1; k < n; k++) {
            double u = extent.start() + k * pitch;
            double[] seen = new double[rows];
            for (int r = 0; r < rows; r++) {
                seen[r] = bars.near(r, u, 1.2) > 0.6 ? bars.middle(r, u, 1.2) : Double.NaN;
            }
            double m = agreed(seen);
            long votes = Arrays.stream(seen).filter(s -> Math.abs(s - m) < AGREE_MM).count();
            measured[k] = votes >= Math.max(1, (rows + 1) / 3);
            starts[k] = measured[k] ? m : u;
        }
        fill(starts, measured, pitch);
        return new Columns(starts, extent.end(), measured);
    }

    /** Mean of the largest group of places that agree. */
    private static double agreed(double[] seen) {
        double best = Double.NaN;
        int most = 0;
        for (double s : seen) {
            double[] group =
                    Arrays.stream(seen).filter(t -> Math.abs(t - s) < AGREE_MM / 2).toArray();
            if (group.length > most) {
                most = group.length;
                best = Arrays.stream(group).average().orElse(Double.NaN);
            }
        }
        return best;
    }

    /** Columns not seen stand where their neighbours leave them. */
    private void fill(double[] starts, boolean[] measured, double pitch) {
        double shift = 0;
        int n = 0;
        for (int k = 1; k < starts.length; k++) {
            if (measured[k]) {
                shift += starts[k] - (extent.start() + k * pitch);
                n++;
            }
        }
        for (int k = 1; k < starts.length && n > 0; k++) {
            if (!measured[k]) {
                starts[k] += shift / n;
            }
        }
    }
}
