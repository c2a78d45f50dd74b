package org.paperbeat.grid;

import java.util.List;
import org.paperbeat.model.Homography;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.WarpMesh;

/**
 * The smooth part of what a plane projective map leaves over, on a mesh: local linear regression
 * (Cleveland 1979, doi:10.1080/01621459.1979.10481038) over the windows around each node, weighted
 * by distance and coherence; nodes without windows take their neighbours'.
 */
final class WarpFit {
    /** Spread of the weights: paper bends slower than this, lines drawn unevenly do not. */
    private static final double SPREAD_MM = 10;

    /** Spread of the weights at least, in nodes. */
    private static final double MIN_SPREAD = 0.75;

    /** Spread of windows, in squared nodes, below which a slope is not believed. */
    private static final double FLAT = 0.3;

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
    private final float[] uRest;
    private final float[] vRest;

    private WarpFit(PaperMap map, double[] area, double step) {
        this.u0 = area[0];
        this.v0 = area[1];
        this.step = step;
        this.columns = Math.max(2, (int) Math.ceil((area[2] - u0) / step) + 1);
        this.rows = Math.max(2, (int) Math.ceil((area[3] - v0) / step) + 1);
        this.uRest = field(map.xPoints(), map.toMm(), true);
        this.vRest = field(map.yPoints(), map.toMm(), false);
    }

    /** The warp of a plane of that many pixels; null where it is not worth having. */
    static WarpFit of(PaperMap map, int width, int height) {
        double[] area = map.area(width, height);
        double step = STEP_PX * (area[2] - area[0] + area[3] - area[1]) / (width + height);
        double pxPerMm = STEP_PX / step;
        double typical = pxPerMm * Math.max(map.deviation(true), map.deviation(false));
        return typical < MIN_WARP_PX ? null : new WarpFit(map, area, step);
    }

    /** What is to be added to the map's u or v at a mapped place, mm. */
    double rest(double u, double v, boolean x) {
        double s = Math.max(0, Math.min(columns - 1, (u - u0) / step));
        double t = Math.max(0, Math.min(rows - 1, (v - v0) / step));
        int i = Math.min((int) s, columns - 2);
        int j = Math.min((int) t, rows - 2);
        float[] f = x ? uRest : vRest;
        int k = j * columns + i;
        double top = f[k] + (s - i) * (f[k + 1] - f[k]);
        double bottom = f[k + columns] + (s - i) * (f[k + columns + 1] - f[k + columns]);
        return top + (t - j) * (bottom - top);
    }

    /**
     * The mesh of pixel displacements.
     *
     * @param toPixel the map's inverse, from mm
     */
    WarpMesh mesh(Homography toPixel) {
        float[] dx = new float[columns * rows];
        float[] dy = new float[columns * rows];
        for (int k = 0; k < dx.length; k++) {
            double u = u0 + k % columns * step;
            double v = v0 + k / columns * step;
            PagePoint at = toPixel.apply(u, v);
            PagePoint moved = toPixel.apply(u - uRest[k], v - vRest[k]);
            dx[k] = (float) (moved.x() - at.x());
            dy[k] = (float) (moved.y() - at.y());
        }
        return new WarpMesh(u0, v0, step, columns, rows, dx, dy);
    }

    private float[] field(List<GridPoint> points, Homography toMm, boolean x) {
        double limit = 4 * PaperFit.deviation(points, toMm, x) + 0.3;
        double[][] sums = new double[columns * rows][];
        for (GridPoint p : points) {
            double r = PaperFit.residual(p, toMm, x);
            if (Math.abs(r) < limit) {
                PagePoint q = toMm.apply(p.x(), p.y());
                spread((q.x() - u0) / step, (q.y() - v0) / step, r, p.weight(), sums);
            }
        }
        float[] field = new float[sums.length];
        boolean[] known = new boolean[sums.length];
        for (int k = 0; k < field.length; k++) {
            known[k] = sums[k] != null && sums[k][0] > MIN_WEIGHT;
            field[k] = known[k] ? (float) planeAtNode(sums[k]) : 0;
        }
        fill(field, known);
        return field;
    }

    /** Adds a window to the weighted sums {1, s, t, ss, st, tt, r, sr, tr} of the nodes around. */
    private void spread(double s, double t, double r, double w, double[][] sums) {
        double spread = Math.max(MIN_SPREAD, SPREAD_MM / step);
        int reach = (int) Math.ceil(2.5 * spread);
        int i0 = (int) Math.rint(s);
        int j0 = (int) Math.rint(t);
        for (int j = Math.max(0, j0 - reach); j <= Math.min(rows - 1, j0 + reach); j++) {
            for (int i = Math.max(0, i0 - reach); i <= Math.min(columns - 1, i0 + reach); i++) {
                double a = s - i;
                double b = t - j;
                double g = w * w * Math.exp(-(a * a + b * b) / (2 * spread * spread));
                int k = j * columns + i;
                if (sums[k] == null) {
                    sums[k] = new double[9];
                }
                double[] z = {1, a, b, a * a, a * b, b * b, r, a * r, b * r};
                for (int m = 0; m < z.length; m++) {
                    sums[k][m] += g * z[m];
                }
            }
        }
    }

    /**
     * Value at the node of the plane through the windows around it, kept flat where they are few.
     */
    private static double planeAtNode(double[] z) {
        double ridge = FLAT * z[0];
        double a = z[3] + ridge;
        double d = z[5] + ridge;
        // eliminate the slopes from the normal equations
        double det = a * d - z[4] * z[4];
        double cs = (z[1] * d - z[2] * z[4]) / det;
        double ct = (z[2] * a - z[1] * z[4]) / det;
        double left = z[0] - cs * z[1] - ct * z[2];
        return (z[6] - cs * z[7] - ct * z[8]) / Math.max(1e-9, left);
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
