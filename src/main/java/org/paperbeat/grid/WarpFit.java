package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** The same for bends that are too sharp for it. */
    private static final double NARROW_MM = 5;

    /** Paper off its plane by less has no sharp bends, mm. */
    private static final float BENT_MM = 1;

    /** Lines drawn unevenly are off by less, mm. */
    private static final float UNEVEN_MM = 0.1f;

    /** Spread of the weights at least, in nodes. */
    private static final double MIN_SPREAD = 0.75;

    /** Spread of windows, in squared nodes, below which a slope is not believed. */
    private static final double FLAT = 0.3;

    private static final double MIN_WEIGHT = 0.05;

    /**
     * A typical rest below this is noise of the measurement, plane pixels times the blocks' edge:
     * large windows measure better.
     */
    private static final double MIN_WARP_PX2 = 0.96;

    /** On a flat page a bent corner is one whose rest is larger than this, mm. */
    private static final double MIN_BEND_MM = 0.3;

    /** Part of the windows that a bent corner has at least. */
    private static final double CORNER = 0.02;

    /** A bent corner is so many windows wide and high at least. */
    private static final int DEPTH = 4;

    /** A rest this near to whole millimetres may be lines that were missed. */
    private static final double WHOLE_MM = 0.13;

    /** A window that differs so from those around it has lost count, mm. */
    private static final double STRAY_MM = 0.3;

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
        double mmPerPx = (area[2] - area[0] + area[3] - area[1]) / (width + height);
        double step = PhaseTracker.step(map.block()) * mmPerPx;
        double typical = Math.max(map.deviation(true), map.deviation(false)) / mmPerPx;
        if (typical * map.block() >= MIN_WARP_PX2) {
            return new WarpFit(map, area, step);
        }
        boolean corner =
                isBent(map.xPoints(), map.toMm(), true) || isBent(map.yPoints(), map.toMm(), false);
        WarpFit warp = corner ? new WarpFit(map, area, step) : null;
        return corner && warp.largest() > MIN_BEND_MM ? warp : null;
    }

    /**
     * Whether windows lie off the plane over some depth, most of them by other than whole lines:
     * along the grid's end, beside a header, lines are miscounted.
     */
    private static boolean isBent(List<GridPoint> points, Homography toMm, boolean x) {
        int whole = 0;
        int off = 0;
        Set<Double> columns = new HashSet<>();
        Set<Double> rows = new HashSet<>();
        for (GridPoint p : points) {
            double r = PaperFit.residual(p, toMm, x);
            if (Math.abs(r) > MIN_BEND_MM) {
                off++;
                whole += Math.abs(r - Math.rint(r)) < WHOLE_MM ? 1 : 0;
                columns.add(p.x());
                rows.add(p.y());
            }
        }
        return off > CORNER * points.size()
                && whole < 0.5 * off
                && Math.min(columns.size(), rows.size()) >= DEPTH;
    }

    private double largest() {
        double most = 0;
        for (int k = 0; k < uRest.length; k++) {
            most = Math.max(most, Math.max(Math.abs(uRest[k]), Math.abs(vRest[k])));
        }
        return most;
    }

    /** What is to be added to the map's u or v at a mapped place, mm. */
    double rest(double u, double v, boolean x) {
        return at(x ? uRest : vRest, u, v);
    }

    private double at(float[] f, double u, double v) {
        double s = Math.max(0, Math.min(columns - 1, (u - u0) / step));
        double t = Math.max(0, Math.min(rows - 1, (v - v0) / step));
        int i = Math.min((int) s, columns - 2);
        int j = Math.min((int) t, rows - 2);
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

    /** A window's place in mm, its rest, and its weight. */
    private record Rest(double u, double v, double mm, double weight) {}

    private float[] field(List<GridPoint> points, Homography toMm, boolean x) {
        List<Rest> rests = new ArrayList<>(points.size());
        for (GridPoint p : points) {
            PagePoint q = toMm.apply(p.x(), p.y());
            rests.add(new Rest(q.x(), q.y(), PaperFit.residual(p, toMm, x), p.weight()));
        }
        float[] first = smooth(rests, SPREAD_MM);
        double[] off = new double[rests.size()];
        for (int i = 0; i < off.length; i++) {
            Rest r = rests.get(i);
            off[i] = Math.abs(r.mm() - at(first, r.u(), r.v()));
        }
        double[] sorted = off.clone();
        Arrays.sort(sorted);
        double limit = STRAY_MM + 4 * 1.4826 * sorted[sorted.length / 2];
        List<Rest> kept = new ArrayList<>(rests.size());
        for (int i = 0; i < off.length; i++) {
            if (off[i] < limit) {
                kept.add(rests.get(i));
            }
        }
        return bent(kept.size() == rests.size() ? first : smooth(kept, SPREAD_MM), kept);
    }

    /**
     * Adds what a first smoothing leaves of sharp bends (twicing, Tukey 1977), and none of what
     * uneven lines leave, as on flat scans.
     */
    private float[] bent(float[] field, List<Rest> rests) {
        float most = 0;
        for (float f : field) {
            most = Math.max(most, Math.abs(f));
        }
        if (most < BENT_MM) {
            return field;
        }
        List<Rest> left = new ArrayList<>(rests.size());
        for (Rest r : rests) {
            left.add(new Rest(r.u(), r.v(), r.mm() - at(field, r.u(), r.v()), r.weight()));
        }
        float[] second = smooth(left, NARROW_MM);
        for (int k = 0; k < field.length; k++) {
            float more = Math.max(0, Math.abs(second[k]) - UNEVEN_MM);
            field[k] += Math.copySign(more, second[k]);
        }
        return field;
    }

    private float[] smooth(List<Rest> rests, double spreadMm) {
        double[][] sums = new double[columns * rows][];
        double spread = Math.max(MIN_SPREAD, spreadMm / step);
        for (Rest r : rests) {
            spread((r.u() - u0) / step, (r.v() - v0) / step, r.mm(), r.weight(), sums, spread);
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
    private void spread(double s, double t, double r, double w, double[][] sums, double spread) {
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
                add(sums[k], g, a, b, r);
            }
        }
    }

    private static void add(double[] z, double g, double a, double b, double r) {
        z[0] += g;
        z[1] += g * a;
        z[2] += g * b;
        z[3] += g * (a * a);
        z[4] += g * (a * b);
        z[5] += g * (b * b);
        z[6] += g * r;
        z[7] += g * (a * r);
        z[8] += g * (b * r);
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
