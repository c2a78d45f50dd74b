package org.paperbeat.layout;

import java.util.ArrayList;
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

    /** A name that weighs so much is none by chance. */
    private static final double CLEAR_NAME = 0.45;

    /** Names of one row stand apart alike to this, mm, and so many of them tell how far. */
    private static final double SAME_STEP_MM = 2;

    private static final int LEAST_STEPS = 3;

    private static final double[] USUAL_SECONDS = {1.25, 2.5, 10 / 3.0, 5};

    private static final double USUAL_TOLERANCE = 0.025;

    /** Columns that fill the traces' length this much too narrow for their names are cut, mm. */
    private static final double CUT_MM = 0.6;

    /** Bars say more than names, which may not be read. */
    private static final double BARS = 1.3;

    /** What a single column, which has no bars, gets in their place. */
    private static final double SINGLE = 0.45;

    /** Bars score higher than this where they are no chance strokes. */
    private static final double CLEAR_BARS = 0.4;

    /** Evidence of a bar beyond doubt. */
    private static final double PLAIN_BAR = 0.9;

    /** What a border counts that less than two thirds of the rows show plainly. */
    private static final double FEW_BARS = 0.6;

    private final BarEvidence bars;
    private final List<NameHit> hits;
    private final Extent extent;
    private final double[] total;
    private final int rows;
    private final double namedPitch;

    ColumnFinder(BarEvidence bars, List<NameHit> hits, Extent extent) {
        this.bars = bars;
        this.hits = hits;
        this.extent = extent;
        this.rows = bars.rows();
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        this.total = bars.total(all);
        this.namedPitch = namedPitch();
    }

    /**
     * Distance of names that stand beside each other in a row, which is that of the columns also
     * where the page's end is cut away; NaN where they do not agree.
     */
    private double namedPitch() {
        List<Double> steps = new ArrayList<>();
        NameHit last = null;
        for (NameHit h : hits) {
            if (h.weight() < CLEAR_NAME) {
                continue;
            }
            if (last != null
                    && last.row() == h.row()
                    && h.word().u() - last.word().u() > LEAST_MM) {
                steps.add(h.word().u() - last.word().u());
            }
            last = h;
        }
        double middle = Extent.median(steps.stream().mapToDouble(Double::doubleValue).toArray());
        long agreed = steps.stream().filter(d -> Math.abs(d - middle) < SAME_STEP_MM).count();
        boolean clear = agreed >= LEAST_STEPS && agreed > steps.size() / 2;
        return clear && isUsual(middle) ? middle : Double.NaN;
    }

    /** Some printers space names otherwise than columns, but columns last a usual time. */
    private boolean isUsual(double mm) {
        double speed = bars.ink().frame().calibration().paperSpeed().value();
        for (double seconds : USUAL_SECONDS) {
            if (Math.abs(mm / (seconds * speed) - 1) < USUAL_TOLERANCE) {
                return true;
            }
        }
        return false;
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

    /** Distance of columns that meets most bars; that of the names where no bars are. */
    private double pitch(int n) {
        double even = (extent.end() - extent.start()) / n;
        double best = barred(n, even);
        boolean cut =
                even < namedPitch - CUT_MM
                        && extent.start() + (n - 1) * namedPitch < extent.end() - NAME_BEFORE_MM
                        && namesStandIn(namedPitch);
        if (!cut) {
            return best;
        }
        double other = barred(n, namedPitch);
        return comb(n, best) > comb(n, other) + CLEAR_BARS ? best : other;
    }

    /** Whether names begin where their columns do, not long before. */
    private boolean namesStandIn(double pitch) {
        double[] before = new double[hits.size()];
        for (int i = 0; i < before.length; i++) {
            NameHit h = hits.get(i);
            double columns = (h.word().u() - extent.start()) / pitch;
            before[i] =
                    h.weight() < CLEAR_NAME ? Double.NaN : (columns - Math.rint(columns)) * pitch;
        }
        return Extent.median(before) > -NAME_BEFORE_MM;
    }

    private double barred(int n, double even) {
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
        boolean[] clear = new boolean[n];
        starts[0] = extent.start();
        for (int k = 1; k < n; k++) {
            double u = extent.start() + k * pitch;
            double[] seen = new double[rows];
            int plain = 0;
            for (int r = 0; r < rows; r++) {
                double bar = bars.near(r, u, 1.2);
                seen[r] = bar > 0.6 ? bars.middle(r, u, 1.2) : Double.NaN;
                plain += bar >= PLAIN_BAR ? 1 : 0;
            }
            double m = agreed(seen);
            long votes = Arrays.stream(seen).filter(s -> Math.abs(s - m) < AGREE_MM).count();
            measured[k] = votes >= Math.max(1, (rows + 1) / 3);
            clear[k] = plain * 3 >= rows * 2;
            starts[k] = measured[k] ? m : u;
        }
        even(starts, measured, clear, pitch);
        return new Columns(starts, extent.end(), measured);
    }

    /** Borders off the equal columns that the others make are QRS complexes in a row. */
    private void even(double[] starts, boolean[] measured, boolean[] clear, double pitch) {
        int n = starts.length;
        List<EqualColumns.Place> places = new ArrayList<>();
        places.add(new EqualColumns.Place(0, starts[0], 1));
        boolean cut = Math.abs(pitch - namedPitch) < 1e-9;
        double end = cut ? starts[0] + n * pitch : extent.end();
        places.add(new EqualColumns.Place(n, end, 1));
        for (int k = 1; k < n; k++) {
            if (measured[k]) {
                places.add(new EqualColumns.Place(k, starts[k], clear[k] ? 1 : FEW_BARS));
            }
        }
        EqualColumns columns = EqualColumns.through(places);
        for (int k = 1; k < n; k++) {
            boolean halves = n == 2 && clear[k];
            measured[k] &= halves || columns.keeps(k, starts[k]);
            starts[k] = measured[k] ? starts[k] : columns.at(k);
        }
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
}
