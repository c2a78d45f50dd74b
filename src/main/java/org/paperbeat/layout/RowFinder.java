package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the lines of traces: most of an ECG is flat, so the heights at which thin, level ink lies
 * stand out in a profile along the page's height.
 */
final class RowFinder {
    /** Level ink is no thicker than this, mm. */
    private static final double FLAT_MM = 1.4;

    /** Least distance of two lines, mm. */
    private static final double APART_MM = 5;

    /** Least length of level ink in a line, mm. */
    private static final double LEAST_MM = 14;

    /** Share of the strongest line's level ink that the weakest must have. */
    private static final double LEAST_SHARE = 0.16;

    /** A faint line may vanish for so long, mm. */
    private static final double FADED_MM = 9;

    /** Width of the smoothing of the profile, mm. */
    private static final double SMOOTH_MM = 0.9;

    private final ColumnRuns runs;
    private final double pxPerMm;
    private final double flatPx;
    private double slope;

    RowFinder(ColumnRuns runs) {
        this.runs = runs;
        this.pxPerMm = runs.ink().pxPerMmY();
        this.flatPx = Math.max(3, FLAT_MM * pxPerMm);
    }

    /** The lines, from the top; empty if there is none. */
    List<TraceRow> find() {
        double[] profile = straightestProfile();
        List<Integer> peaks = peaks(profile);
        peaks.sort(Comparator.naturalOrder());
        List<TraceRow> rows = new ArrayList<>();
        for (int k = 0; k < peaks.size(); k++) {
            double above = k > 0 ? peaks.get(k) - peaks.get(k - 1) : 40 * pxPerMm;
            double below = k + 1 < peaks.size() ? peaks.get(k + 1) - peaks.get(k) : 40 * pxPerMm;
            TraceRow row = follow(peaks.get(k), 0.45 * above, 0.45 * below);
            if (row != null) {
                rows.add(row);
            }
        }
        return new RowFilter(runs).traces(rows);
    }

    private double[] straightestProfile() {
        double[] best = null;
        double bestScore = -1;
        for (double s = -0.03; s < 0.031; s += 0.005) {
            double[] p = profile(s);
            double score = 0;
            for (double v : p) {
                score += v * v;
            }
            // a level page wins unless a slope is clearly better
            score *= Math.abs(s) < 1e-9 ? 1.05 : 1;
            if (score > bestScore) {
                bestScore = score;
                best = p;
                slope = s;
            }
        }
        return best;
    }

    private double line(double y0, int x) {
        return y0 + slope * (x - runs.width() / 2.0);
    }

    private double[] profile(double s) {
        double[] p = new double[runs.height()];
        for (int x = 0; x < runs.width(); x++) {
            double shift = s * (x - runs.width() / 2.0);
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                int y = (int) Math.round(runs.middle(r) - shift);
                if (runs.isTrace(r) && runs.thickness(r) <= flatPx && y >= 0 && y < p.length) {
                    p[y]++;
                }
            }
        }
        return smooth(p, SMOOTH_MM * pxPerMm);
    }

    private static double[] smooth(double[] p, double sigma) {
        int n = (int) Math.ceil(3 * sigma);
        double[] k = new double[2 * n + 1];
        for (int i = -n; i <= n; i++) {
            k[i + n] = Math.exp(-0.5 * i * i / (sigma * sigma));
        }
        double[] out = new double[p.length];
        for (int y = 0; y < p.length; y++) {
            if (p[y] == 0) {
                continue;
            }
            for (int i = Math.max(-n, -y); i <= Math.min(n, p.length - 1 - y); i++) {
                out[y + i] += k[i + n] * p[y];
            }
        }
        return out;
    }

    private List<Integer> peaks(double[] profile) {
        List<Integer> all = new ArrayList<>();
        double max = Arrays.stream(profile).max().orElse(0);
        for (int y = 1; y < profile.length - 1; y++) {
            if (profile[y] > profile[y - 1]
                    && profile[y] >= profile[y + 1]
                    && profile[y] >= LEAST_SHARE * max) {
                all.add(y);
            }
        }
        all.sort(Comparator.comparingDouble(y -> -profile[y]));
        List<Integer> kept = new ArrayList<>();
        for (int y : all) {
            if (levelLength(y) >= LEAST_MM && kept.stream().noneMatch(k -> sameLine(y, k))) {
                kept.add(y);
            }
        }
        return kept;
    }

    private double levelLength(int y) {
        int n = 0;
        for (int x = 0; x < runs.width(); x++) {
            n += hasLevel(x, line(y, x), 1.5 * pxPerMm) ? 1 : 0;
        }
        return n / runs.ink().pxPerMmX();
    }

    /** Two heights belong to one line if its ink is hardly ever at both. */
    private boolean sameLine(int y, int kept) {
        if (Math.abs(y - kept) < APART_MM * pxPerMm) {
            return true;
        }
        if (Math.abs(y - kept) > 22 * pxPerMm) {
            return false;
        }
        int mine = 0;
        int both = 0;
        for (int x = 0; x < runs.width(); x++) {
            if (hasLevel(x, line(y, x), 1.5 * pxPerMm)) {
                mine++;
                both += hasInk(x, line(kept, x), 2.5 * pxPerMm) ? 1 : 0;
            }
        }
        return both < 0.45 * mine;
    }

    private boolean hasLevel(int x, double y, double reach) {
        for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
            if (runs.isTrace(r)
                    && runs.thickness(r) <= flatPx
                    && Math.abs(runs.middle(r) - y) <= reach) {
                return true;
            }
        }
        return false;
    }

    private boolean hasInk(int x, double y, double reach) {
        for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
            if (runs.isTrace(r) && runs.top(r) - reach <= y && runs.bottom(r) + reach >= y) {
                return true;
            }
        }
        return false;
    }

    private TraceRow follow(int y0, double above, double below) {
        int w = runs.width();
        double[] level = levels(y0);
        boolean[] inked = new boolean[w];
        double up = Math.min(above, 14 * pxPerMm);
        double down = Math.min(below, 14 * pxPerMm);
        for (int x = 0; x < w; x++) {
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                if (runs.isTrace(r)
                        && runs.bottom(r) >= level[x] - up
                        && runs.top(r) <= level[x] + down) {
                    inked[x] = true;
                }
            }
        }
        int[] ends = ends(inked);
        if (ends == null) {
            return null;
        }
        ends[0] = extend(ends[0], -1, level[ends[0]]);
        ends[1] = extend(ends[1], 1, level[ends[1]]);
        double[] v = new double[w];
        for (int x = 0; x < w; x++) {
            v[x] = runs.ink().v(level[x]);
        }
        return new TraceRow(v, runs.ink().u(ends[0]), runs.ink().u(ends[1]), inked);
    }

    /** Follows short level pieces of a faint, broken line beyond its end. */
    private int extend(int end, int step, double y) {
        double pxPerMmX = runs.ink().pxPerMmX();
        int gap = 0;
        int last = end;
        double at = y;
        for (int x = end + step;
                x >= 0 && x < runs.width() && gap < FADED_MM * pxPerMmX;
                x += step) {
            gap++;
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                if (runs.isLevelPiece(r) && Math.abs(runs.middle(r) - at) < 2.5 * pxPerMm) {
                    at += 0.1 * (runs.middle(r) - at);
                    last = x;
                    gap = 0;
                }
            }
        }
        return last;
    }

    /** First and last inked column, stray bits of less than 1.5 mm left out. */
    private int[] ends(boolean[] inked) {
        int least = (int) Math.max(3, 1.5 * runs.ink().pxPerMmX());
        int first = -1;
        int last = -1;
        int start = -1;
        for (int x = 0; x <= inked.length; x++) {
            boolean on = x < inked.length && inked[x];
            if (on && start < 0) {
                start = x;
            } else if (!on && start >= 0) {
                if (x - start >= least) {
                    first = first < 0 ? start : first;
                    last = x - 1;
                }
                start = -1;
            }
        }
        return first < 0 ? null : new int[] {first, last};
    }

    /**
     * Height of the line at every column: medians of level ink in blocks, joined by straight lines.
     */
    private double[] levels(int y0) {
        int w = runs.width();
        int block = (int) Math.max(8, 12 * runs.ink().pxPerMmX());
        int n = Math.max(1, w / block);
        double[] knots = new double[n];
        double last = Double.NaN;
        for (int k = 0; k < n; k++) {
            int from = k * block;
            int to = k == n - 1 ? w : from + block;
            knots[k] = median(from, to, y0);
        }
        for (int k = 0; k < n; k++) {
            if (Double.isNaN(knots[k])) {
                knots[k] = Double.isNaN(last) ? line(y0, k * block + block / 2) : last;
            }
            last = knots[k];
        }
        double[] level = new double[w];
        for (int x = 0; x < w; x++) {
            double t = Math.max(0, Math.min(n - 1.0, (x - block / 2.0) / block));
            int k = Math.min(n - 1, (int) t);
            int m = Math.min(n - 1, k + 1);
            level[x] = knots[k] + (knots[m] - knots[k]) * (t - k);
        }
        return level;
    }

    private double median(int from, int to, int y0) {
        double[] ys = new double[2 * (to - from)];
        int n = 0;
        for (int x = from; x < to; x++) {
            double y = line(y0, x);
            for (int r = runs.begin(x); r < runs.begin(x + 1) && n < ys.length; r++) {
                if (runs.isTrace(r)
                        && runs.thickness(r) <= flatPx
                        && Math.abs(runs.middle(r) - y) <= 4 * pxPerMm) {
                    ys[n++] = runs.middle(r);
                }
            }
        }
        if (n < (to - from) / 6) {
            return Double.NaN;
        }
        Arrays.sort(ys, 0, n);
        return ys[n / 2];
    }
}
