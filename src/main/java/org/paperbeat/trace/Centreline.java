package org.paperbeat.trace;

/**
 * The curve a stroke was drawn along, from the stroke's two edges.
 *
 * <p>A round pen of radius h leaves an upper edge that is the curve eroded by a disc, and a lower
 * edge that is it dilated (grey-scale morphology, Serra 1982). Dilating the upper edge back gives
 * the curve wherever a disc fits on it from above, hence at every peak; eroding the lower edge back
 * gives it wherever one fits from below, hence at every valley. The curve lies between the two
 * results; where they differ it is the one farther from the local mean level, for a narrow peak
 * shows in the upper edge only and a narrow valley in the lower one only.
 */
final class Centreline {
    /**
     * Widths of the pen that are tried, of the measured one. At a narrow peak the pixels beside the
     * tip belong half to the flanks; a pen as wide as the stroke would take them for its rim and
     * cut the tip off. The width that redraws the edges best counts most.
     */
    private static final double[] WIDTH_SHARES = {1, 0.85, 0.7, 0.5};

    /** Misfit, px², that counts as none. */
    private static final double LEAST_MISFIT = 0.02;

    private Centreline() {}

    /**
     * Row of the curve at each entry of the edges; NaN where there is no ink.
     *
     * @param radius of the pen, columns and rows
     */
    static double[] of(StrokeEdges edges, double radius) {
        double[] sum = new double[edges.top().length];
        double[] weight = new double[sum.length];
        for (double share : WIDTH_SHARES) {
            double[] y = of(edges, radius, share * radius);
            double[] misfit = misfit(y, edges, radius);
            for (int i = 0; i < y.length; i++) {
                double w = 1 / (LEAST_MISFIT + misfit[i] * misfit[i]);
                sum[i] += w * w * y[i];
                weight[i] += w * w;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= weight[i];
        }
        return sum;
    }

    /** The curve by a pen narrower than the one it is compared with. */
    private static double[] of(StrokeEdges edges, double radius, double wide) {
        double[] up = morph(edges.top(), edges.step(), radius, wide, 1);
        double[] down = morph(edges.bottom(), edges.step(), radius, wide, -1);
        double[] upDrawn = morph(up, edges.step(), radius, radius, 1);
        double[] downDrawn = morph(down, edges.step(), radius, radius, -1);
        double[] upMisses = misses(upDrawn, edges.bottom(), radius);
        double[] downMisses = misses(downDrawn, edges.top(), radius);
        double[] y = new double[up.length];
        for (int i = 0; i < y.length; i++) {
            double wUp = 1 / (1 + upMisses[i] * upMisses[i]);
            double wDown = 1 / (1 + downMisses[i] * downMisses[i]);
            y[i] = (wUp * up[i] + wDown * down[i]) / (wUp + wDown);
        }
        return y;
    }

    /**
     * How far the edges that a pen would draw along a curve lie from the edges on paper, px,
     * smoothed over the pen's width.
     */
    static double[] misfit(double[] centreline, StrokeEdges edges, double radius) {
        double[] upper = morph(centreline, edges.step(), radius, radius, -1);
        double[] lower = morph(centreline, edges.step(), radius, radius, 1);
        double[] a = misses(upper, edges.top(), radius);
        double[] b = misses(lower, edges.bottom(), radius);
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (a[i] + b[i]) / 2;
        }
        return out;
    }

    /** How far an edge as drawn along a candidate lies from the edge on paper, smoothed, px. */
    private static double[] misses(double[] drawn, double[] seen, double radius) {
        int half = (int) Math.ceil(radius * StrokeEdges.PER_COLUMN);
        int n = drawn.length;
        double[] sum = new double[n + 1];
        for (int i = 0; i < n; i++) {
            double miss = Math.abs(drawn[i] - seen[i]);
            sum[i + 1] = sum[i] + (Double.isNaN(miss) ? 0 : miss);
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - half);
            int b = Math.min(n, i + half + 1);
            out[i] = (sum[b] - sum[a]) / (b - a);
        }
        return out;
    }

    /**
     * Draws with an elliptic pen: sign 1 the lower edge of a curve, -1 its upper edge.
     *
     * @param radius half the pen's height
     * @param wide half its width
     */
    private static double[] morph(
            double[] edge, double step, double radius, double wide, int sign) {
        int reach = (int) Math.floor(wide / step);
        double[] pen = new double[reach + 1];
        for (int k = 0; k <= reach; k++) {
            pen[k] = radius * Math.sqrt(Math.max(0, 1 - k * step * k * step / wide / wide));
        }
        int n = edge.length;
        double[] best = new double[n];
        double[] value = new double[n];
        for (int i = 0; i < n; i++) {
            value[i] = Double.isNaN(edge[i]) ? Double.NEGATIVE_INFINITY : sign * edge[i];
            best[i] = value[i] + pen[0];
        }
        for (int k = 1; k <= reach; k++) {
            spread(best, value, k, pen[k]);
        }
        for (int i = 0; i < n; i++) {
            best[i] = Double.isNaN(edge[i]) ? Double.NaN : sign * best[i];
        }
        return best;
    }

    /** Lays the pen's edge at a distance of {@code k} entries to either side over the best. */
    private static void spread(double[] best, double[] value, int k, double pen) {
        for (int i = k; i < best.length; i++) {
            best[i] = Math.max(best[i], value[i - k] + pen);
        }
        for (int i = 0; i < best.length - k; i++) {
            best[i] = Math.max(best[i], value[i + k] + pen);
        }
    }
}
