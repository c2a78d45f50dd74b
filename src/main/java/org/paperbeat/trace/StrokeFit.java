package org.paperbeat.trace;

import java.util.Arrays;

/**
 * Moves a curve until the stroke drawn along it looks like the ink on paper (analysis by
 * synthesis).
 *
 * <p>The curve is a polyline with nodes every half column, free in height. A pixel at distance d
 * from it is expected to hold the share (h + w/2 - d) / w of full ink, cut to [0, 1], for a pen of
 * radius h whose rim is w wide. Robust Gauss-Newton steps make the squared difference to the page
 * small; every pixel touches two neighbouring nodes, so that each step solves a system of five
 * diagonals. A weak prior holds the curve smooth and near where it began.
 */
final class StrokeFit {
    private static final double NODE_STEP = 0.5;
    private static final double[] RIMS = {1, 1.5, 2, 3};

    /** The rim is chosen on one column of so many. */
    private static final int SAMPLED = 3;

    private static final int STEPS = 10;
    private static final double LONGEST_MOVE = 1;
    private static final double SETTLED = 0.02;
    private static final double SMOOTH = 0.01;
    private static final double STAY = 0.004;
    private static final double OUTLIER = 0.5;

    private final InkStrip strip;
    private final int[][] limits;
    private final float fullInk;
    private final double radius;
    private final double[] start;
    private final double[] y;
    private final double[] diagonal;
    private final double[] beside;
    private final double[] beyond;
    private final double[] right;
    private final NearestSegment nearest;
    private double misfit;

    /** Share of full ink that other lines drew, per pixel of the strip; null = none. */
    private final float[][] others;

    private StrokeFit(
            InkStrip strip, double[] nodes, Stroke stroke, int[][] limits, float[][] others) {
        this.others = others;
        this.strip = strip;
        this.limits = limits;
        this.fullInk = stroke.ink();
        this.radius = stroke.radius();
        this.start = nodes;
        this.y = nodes.clone();
        this.nearest = new NearestSegment(y, NODE_STEP);
        this.diagonal = new double[nodes.length];
        this.beside = new double[nodes.length];
        this.beyond = new double[nodes.length];
        this.right = new double[nodes.length];
    }

    /**
     * The curve that explains the ink best.
     *
     * @param curve rows of the strip at {@link StrokeEdges#PER_COLUMN} entries per column; NaN
     *     where there is no ink
     * @param limits least and greatest frame row of the line's ink per column; null = none
     * @return as {@code curve}, NaN at the same entries
     */
    static double[] refine(InkStrip strip, double[] curve, Stroke stroke, int[][] limits) {
        int every = (int) Math.round(NODE_STEP * StrokeEdges.PER_COLUMN);
        double[] nodes = nodes(curve, every);
        if (nodes.length < 5) {
            return curve;
        }
        StrokeFit fit = new StrokeFit(strip, nodes, stroke, limits, null);
        fit.run();
        double[] out = new double[curve.length];
        for (int i = 0; i < out.length; i++) {
            double at = Math.min(fit.y.length - 1, i / (double) every);
            int k = Math.min((int) at, fit.y.length - 2);
            double moved = fit.y[k] + (fit.y[k + 1] - fit.y[k]) * (at - k);
            out[i] = Double.isNaN(curve[i]) ? Double.NaN : moved;
        }
        return out;
    }

    /**
     * Moves a curve among others whose strokes it touches: what they draw need not be its own.
     *
     * @param nodes rows of the strip, two per column; moved in place
     * @param others share of full ink that the other lines draw, per pixel of the strip
     * @return mean squared misfit
     */
    static double refineAmong(InkStrip strip, double[] nodes, Stroke stroke, float[][] others) {
        StrokeFit fit = new StrokeFit(strip, nodes.clone(), stroke, null, others);
        fit.run();
        System.arraycopy(fit.y, 0, nodes, 0, nodes.length);
        return fit.misfit;
    }

    /** Draws a curve of two nodes per column over what others drew. */
    static void draw(InkStrip strip, double[] nodes, Stroke stroke, float[][] drawn) {
        new StrokeFit(strip, nodes, stroke, null, drawn).draw();
    }

    private void draw() {
        double pad = radius + 1;
        for (int c = 0; c < strip.columns(); c++) {
            nearest.find(c, strip.rows(), pad);
            for (int r = nearest.first(); r <= nearest.last(); r++) {
                double d = Math.sqrt(nearest.square(r));
                float share = (float) Math.max(0, Math.min(1, radius + 0.5 - d));
                others[c][r] = Math.max(others[c][r], share);
            }
        }
    }

    private static double[] nodes(double[] curve, int every) {
        double[] nodes = new double[(curve.length - 1) / every + 1];
        int last = -1;
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = curve[k * every];
            if (Double.isNaN(nodes[k])) {
                continue;
            }
            for (int j = last + 1; j < k; j++) {
                double f = last < 0 ? 1 : (j - last) / (double) (k - last);
                nodes[j] = last < 0 ? nodes[k] : nodes[last] + (nodes[k] - nodes[last]) * f;
            }
            last = k;
        }
        if (last < 0) {
            return new double[0];
        }
        Arrays.fill(nodes, last + 1, nodes.length, nodes[last]);
        return nodes;
    }

    private void run() {
        double rim = rim();
        for (int i = 0; i < STEPS; i++) {
            gather(i < 2 ? 2 * rim : rim);
            addPrior();
            if (step() < SETTLED && i > 2) {
                break;
            }
        }
    }

    /** The rim with which the curve where it begins looks most like the page. */
    private double rim() {
        double[] sum = new double[RIMS.length];
        int[] pixels = new int[RIMS.length];
        double widest = radius + RIMS[RIMS.length - 1] / 2 + 0.5;
        for (int c = 0; c < strip.columns(); c += SAMPLED) {
            nearest.find(c, strip.rows(), widest);
            for (int r = nearest.first(); r <= nearest.last(); r++) {
                if (nearest.square(r) <= widest * widest && seen(c, r)) {
                    double d = Math.sqrt(nearest.square(r));
                    for (int i = 0; i < RIMS.length; i++) {
                        if (d <= radius + RIMS[i] / 2 + 0.5) {
                            double drawn = drawn(d, RIMS[i]);
                            double miss = isOthers(c, r, drawn) ? 0 : miss(c, r, drawn);
                            sum[i] += miss * miss;
                            pixels[i]++;
                        }
                    }
                }
            }
        }
        int best = 0;
        for (int i = 0; i < RIMS.length; i++) {
            sum[i] = pixels[i] == 0 ? 0 : sum[i] / pixels[i];
            best = sum[i] < sum[best] ? i : best;
        }
        return RIMS[best];
    }

    /** Builds the normal equations of the pixels near the curve. */
    private void gather(double rim) {
        Arrays.fill(diagonal, 0);
        Arrays.fill(beside, 0);
        Arrays.fill(right, 0);
        double pad = radius + rim / 2 + 0.5;
        double sum = 0;
        int pixels = 0;
        for (int c = 0; c < strip.columns(); c++) {
            nearest.find(c, strip.rows(), pad);
            for (int r = nearest.first(); r <= nearest.last(); r++) {
                double square = nearest.square(r);
                if (square <= pad * pad && seen(c, r)) {
                    sum += add(c, r, nearest.segment(r), Math.sqrt(square), rim);
                    pixels++;
                }
            }
        }
        misfit = pixels == 0 ? 0 : sum / pixels;
    }

    private boolean seen(int column, int row) {
        if (strip.ink()[column][row] == InkStrip.HIDDEN) {
            return false;
        }
        int r = row + strip.y0();
        return limits == null || (r >= limits[0][column] && r <= limits[1][column]);
    }

    /** Share of full ink that the stroke is expected to leave on a pixel at a distance. */
    private double drawn(double d, double rim) {
        double share = (radius + rim / 2 - d) / rim;
        return share <= 0 ? 0 : share >= 1 ? 1 : share;
    }

    /** What a pixel holds over what is expected, in shares of full ink. */
    private double miss(int column, int row, double drawn) {
        double ink = strip.ink()[column][row] / fullInk;
        return (ink >= 1 ? 1 : ink) - drawn;
    }

    private boolean isOthers(int column, int row, double drawn) {
        return others != null && others[column][row] >= drawn;
    }

    /**
     * Adds one pixel; returns its squared misfit.
     *
     * @param k the segment nearest to it
     * @param d its distance
     */
    private double add(int column, int row, int k, double d, double rim) {
        double drawn = drawn(d, rim);
        if (isOthers(column, row, drawn)) {
            return 0;
        }
        double miss = miss(column, row, drawn);
        if (d <= 1e-6 || d <= radius - rim / 2 - 0.5) {
            return miss * miss;
        }
        double rise = nearest.rise(k);
        double dx = column - k * NODE_STEP;
        double dy = row - y[k];
        double t = nearest.foot(k, dx, dy);
        double slope = (dy - t * rise) / d / rim;
        double weight = 1 / Math.max(1, Math.abs(miss) / OUTLIER);
        double a = slope * (1 - t);
        double b = slope * t;
        diagonal[k] += weight * a * a;
        diagonal[k + 1] += weight * b * b;
        beside[k] += weight * a * b;
        right[k] += weight * a * miss;
        right[k + 1] += weight * b * miss;
        return miss * miss;
    }

    private void addPrior() {
        Arrays.fill(beyond, 0);
        for (int k = 0; k < y.length; k++) {
            diagonal[k] += STAY;
            right[k] += STAY * (start[k] - y[k]);
        }
        for (int k = 0; k + 2 < y.length; k++) {
            double bend = y[k] - 2 * y[k + 1] + y[k + 2];
            double w = SMOOTH / (1 + Math.abs(bend) / OUTLIER);
            diagonal[k] += w;
            diagonal[k + 1] += 4 * w;
            diagonal[k + 2] += w;
            beside[k] -= 2 * w;
            beside[k + 1] -= 2 * w;
            beyond[k] += w;
            right[k] -= w * bend;
            right[k + 1] += 2 * w * bend;
            right[k + 2] -= w * bend;
        }
    }

    private double slope(int k) {
        int a = Math.max(0, k - 1);
        int b = Math.min(y.length - 1, k + 1);
        return (start[b] - start[a]) / ((b - a) * NODE_STEP);
    }

    /** Solves for the move and makes it; returns the longest. */
    private double step() {
        int n = y.length;
        // L D L' of a symmetric matrix with two side diagonals, in place
        for (int k = 0; k < n; k++) {
            double d = diagonal[k];
            if (k + 1 < n) {
                double l1 = beside[k] / d;
                diagonal[k + 1] -= l1 * beside[k];
                right[k + 1] -= l1 * right[k];
                if (k + 2 < n) {
                    double l2 = beyond[k] / d;
                    beside[k + 1] -= l2 * beside[k];
                    diagonal[k + 2] -= l2 * beyond[k];
                    right[k + 2] -= l2 * right[k];
                }
            }
        }
        double longest = 0;
        for (int k = n - 1; k >= 0; k--) {
            double v = right[k];
            v -= k + 1 < n ? beside[k] * right[k + 1] : 0;
            v -= k + 2 < n ? beyond[k] * right[k + 2] : 0;
            right[k] = v / diagonal[k];
        }
        for (int k = 0; k < n; k++) {
            double most = LONGEST_MOVE;
            if (others != null) {
                double slope = slope(k);
                most *= Math.sqrt(1 + slope * slope);
            }
            double move = Math.max(-most, Math.min(most, right[k]));
            y[k] += move;
            longest = Math.max(longest, Math.abs(move));
        }
        nearest.moved();
        return longest;
    }
}
