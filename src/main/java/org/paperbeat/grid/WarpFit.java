package org.paperbeat.grid;

import java.util.List;
import org.paperbeat.model.Homography;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.WarpMesh;

/**
 * The smooth part of what a plane projective map leaves over, on a mesh: the mean of the windows
 * around each node, weighted by distance and coherence; nodes without windows take their
 * neighbours'.
 */
final class WarpFit {
    /** Spread of the weights, in nodes. */
    private static final double SPREAD = 0.75;

    private static final int REACH = 2;
    private static final double MIN_WEIGHT = 0.05;

    /** Distance of nodes, plane pixels; the windows are this far apart. */
    private static final double STEP_PX = 48;

    /** A typical rest below this is noise of the measurement, plane pixels. */
    private static final double MIN_WARP_PX = 0.12;

    private final double u0;
    private final double v0;
    private final double step;
    private final int columns;
    private final int rows;

    /**
     * A mesh over an area of paper.
     *
     * @param step distance of nodes, mm
     */
    WarpFit(double u0, double v0, double u1, double v1, double step) {
        this.u0 = u0;
        this.v0 = v0;
        this.step = step;
        this.columns = Math.max(2, (int) Math.ceil((u1 - u0) / step) + 1);
        this.rows = Math.max(2, (int) Math.ceil((v1 - v0) / step) + 1);
    }

    /**
     * The warp of a page of that many plane pixels; null where it is not worth having.
     *
     * @param toPixel from mm to file pixels
     */
    static WarpMesh mesh(PaperMap map, Homography toPixel, int width, int height) {
        double u0 = Double.POSITIVE_INFINITY;
        double v0 = u0;
        double u1 = -u0;
        double v1 = -u0;
        for (int k = 0; k < 4; k++) {
            PagePoint p = map.toMm().apply(k % 2 * width, k / 2 * height);
            u0 = Math.min(u0, p.x());
            u1 = Math.max(u1, p.x());
            v0 = Math.min(v0, p.y());
            v1 = Math.max(v1, p.y());
        }
        double step = STEP_PX * (u1 - u0 + v1 - v0) / (width + height);
        double pxPerMm = STEP_PX / step;
        double typical =
                pxPerMm
                        * Math.max(
                                PaperFit.deviation(map.xPoints(), map.toMm(), true),
                                PaperFit.deviation(map.yPoints(), map.toMm(), false));
        if (typical < MIN_WARP_PX) {
            return null;
        }
        WarpFit fit = new WarpFit(u0, v0, u1, v1, step);
        return fit.mesh(fit.residuals(map), toPixel);
    }

    /** Left-over mm at the nodes: {u, v}. */
    float[][] residuals(PaperMap map) {
        return new float[][] {
            field(map.xPoints(), map.toMm(), true), field(map.yPoints(), map.toMm(), false),
        };
    }

    /**
     * The mesh of pixel displacements.
     *
     * @param toPixel the map's inverse, from mm
     */
    WarpMesh mesh(float[][] residuals, Homography toPixel) {
        float[] dx = new float[columns * rows];
        float[] dy = new float[columns * rows];
        for (int k = 0; k < dx.length; k++) {
            double u = u0 + k % columns * step;
            double v = v0 + k / columns * step;
            PagePoint at = toPixel.apply(u, v);
            PagePoint moved = toPixel.apply(u - residuals[0][k], v - residuals[1][k]);
            dx[k] = (float) (moved.x() - at.x());
            dy[k] = (float) (moved.y() - at.y());
        }
        return new WarpMesh(u0, v0, step, columns, rows, dx, dy);
    }

    private float[] field(List<GridPoint> points, Homography toMm, boolean x) {
        double[] sum = new double[columns * rows];
        double[] weight = new double[columns * rows];
        double limit = 4 * PaperFit.deviation(points, toMm, x) + 0.3;
        for (GridPoint p : points) {
            double r = PaperFit.residual(p, toMm, x);
            if (Math.abs(r) < limit) {
                PagePoint q = toMm.apply(p.x(), p.y());
                spread((q.x() - u0) / step, (q.y() - v0) / step, r, p.weight(), sum, weight);
            }
        }
        float[] field = new float[sum.length];
        boolean[] known = new boolean[sum.length];
        for (int k = 0; k < field.length; k++) {
            known[k] = weight[k] > MIN_WEIGHT;
            field[k] = known[k] ? (float) (sum[k] / weight[k]) : 0;
        }
        fill(field, known);
        return field;
    }

    private void spread(double s, double t, double value, double w, double[] sum, double[] weight) {
        int i0 = (int) Math.rint(s);
        int j0 = (int) Math.rint(t);
        for (int j = Math.max(0, j0 - REACH); j <= Math.min(rows - 1, j0 + REACH); j++) {
            for (int i = Math.max(0, i0 - REACH); i <= Math.min(columns - 1, i0 + REACH); i++) {
                double d2 = ((i - s) * (i - s) + (j - t) * (j - t)) / (SPREAD * SPREAD);
                double g = w * w * Math.exp(-d2 / 2);
                sum[j * columns + i] += g * value;
                weight[j * columns + i] += g;
            }
        }
    }

    /** Gives every unknown node the mean of its known neighbours, ring by ring. */
    private void fill(float[] field, boolean[] known) {
        for (int round = 0; round < columns + rows; round++) {
            boolean[] next = known.clone();
            for (int k = 0; k < field.length; k++) {
                if (!known[k]) {
                    next[k] = fillOne(field, known, k);
                }
            }
            System.arraycopy(next, 0, known, 0, known.length);
        }
    }

    private boolean fillOne(float[] field, boolean[] known, int k) {
        double sum = 0;
        int count = 0;
        for (int j = Math.max(0, k / columns - 1); j <= Math.min(rows - 1, k / columns + 1); j++) {
            for (int i = Math.max(0, k % columns - 1);
                    i <= Math.min(columns - 1, k % columns + 1);
                    i++) {
                if (known[j * columns + i]) {
                    sum += field[j * columns + i];
                    count++;
                }
            }
        }
        if (count > 0) {
            field[k] = (float) (sum / count);
        }
        return count > 0;
    }
}
