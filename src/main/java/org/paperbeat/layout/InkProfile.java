package org.paperbeat.layout;

import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.PagePoint;

/**
 * Places of vertical strokes and ends of lines, to a small part of a pixel, on the full ink map.
 */
final class InkProfile {
    /** Ink between these values is the grey edge of a line. */
    private static final float FAINT = 0.12f;

    private static final float HARD = 0.8f;

    /** A line that ends so near to the picture's edge is cut there, mm. */
    private static final double BORDER_MM = 0.6;

    private final InkMap map;
    private final PaperFrame frame;

    InkProfile(InkMap map) {
        this.map = map;
        this.frame = map.frame();
    }

    /** Summed ink of columns {@code from} to {@code to} between two rows, both included. */
    private double[] sums(int from, int to, int top, int bottom) {
        double[] p = new double[to - from + 1];
        int w = frame.width();
        int y0 = Math.max(0, top);
        int y1 = Math.min(frame.height() - 1, bottom);
        float[] ink = map.ink().values();
        for (int y = y0; y <= y1; y++) {
            for (int x = Math.max(0, from); x <= Math.min(w - 1, to); x++) {
                p[x - from] += ink[y * w + x];
            }
        }
        return p;
    }

    /**
     * Middle of the vertical stroke nearest to a place, as the centroid of its ink.
     *
     * @param u where it should be, mm
     * @param reach how far it may be, mm
     * @param top v from which it runs, mm
     * @param bottom v to which it runs, mm
     * @return u, mm; NaN if no stroke fills the height
     */
    double stroke(double u, double reach, double top, double bottom) {
        int from = (int) Math.floor(frame.column(u - reach)) - 2;
        int to = (int) Math.ceil(frame.column(u + reach)) + 2;
        int y0 = (int) Math.round(frame.row(top));
        int y1 = (int) Math.round(frame.row(bottom));
        if (y1 - y0 < 4) {
            return Double.NaN;
        }
        double[] p = sums(from, to, y0, y1);
        int peak = 0;
        for (int i = 0; i < p.length; i++) {
            peak = p[i] > p[peak] ? i : peak;
        }
        int a = peak;
        int b = peak;
        double floor = 0.12 * p[peak];
        while (a > 0 && p[a - 1] > floor && p[a - 1] <= p[a] * 1.1) {
            a--;
        }
        while (b < p.length - 1 && p[b + 1] > floor && p[b + 1] <= p[b] * 1.1) {
            b++;
        }
        boolean cut = a == 0 || b == p.length - 1;
        double wide = (b - a + 1) / frame.pxPerMmX();
        if (cut || wide > 2 || p[peak] < 0.35 * (y1 - y0 + 1)) {
            return Double.NaN;
        }
        double sum = 0;
        double mean = 0;
        for (int i = a; i <= b; i++) {
            sum += p[i];
            mean += p[i] * i;
        }
        return frame.u(from + mean / sum);
    }

    /**
     * Where a level line begins (or ends), at half its darkness.
     *
     * @param u about where, mm
     * @param v height of the line there, mm
     * @param side 1 for a beginning, -1 for an end
     * @return {u of the edge in mm, thickness of the line in mm, 1 where its pixels have no grey};
     *     null if there is no clear edge
     */
    double[] edge(double u, double v, int side) {
        int x0 = (int) Math.round(frame.column(u));
        int outside = (int) Math.ceil(1.2 * frame.pxPerMmX());
        int inside = (int) Math.ceil(1.1 * frame.pxPerMmX());
        int skip = (int) Math.ceil(0.45 * frame.pxPerMmX());
        double half = 1.3 * frame.pxPerMmY();
        int top = (int) Math.round(frame.row(v) - half);
        int bottom = (int) Math.round(frame.row(v) + half);
        double[] p =
                sums(x0 - Math.max(inside, outside), x0 + Math.max(inside, outside), top, bottom);
        int middle = Math.max(inside, outside);
        double[] plateau = new double[inside - skip + 1];
        for (int i = skip; i <= inside; i++) {
            plateau[i - skip] = p[middle + side * i];
        }
        double level = Extent.median(plateau);
        if (level < 0.8) {
            return null;
        }
        if (isHard(x0 + side * skip, x0 + side * inside, top, bottom)) {
            int i = skip - 1;
            while (i >= -outside && p[middle + side * i] > 0.5) {
                i--;
            }
            return new double[] {frame.u(x0 + side * (i + 0.5)), level / frame.pxPerMmY(), 1};
        }
        double ink = 0;
        for (int i = skip - 1; i >= -outside && p[middle + side * i] > 0.12 * level; i--) {
            ink += Math.min(1.15 * level, p[middle + side * i]);
        }
        double edge = x0 + side * (skip - 0.5 - ink / level);
        return new double[] {frame.u(edge), level / frame.pxPerMmY(), 0};
    }

    /** The picture's left edge beside a place, u in mm; NaN if the place is not near it. */
    double leftBorder(double u, double v) {
        double x = frame.toPixel(frame.column(u), frame.row(v)).x() + 0.5;
        return x < BORDER_MM * frame.pxPerMmX() ? u - x / frame.pxPerMmX() : Double.NaN;
    }

    /** Whether a place lies where the picture begins or ends, so that a line may be cut there. */
    boolean atBorder(double u, double v) {
        PagePoint p = frame.toPixel(frame.column(u), frame.row(v));
        double near = BORDER_MM * frame.pxPerMmX();
        double column = frame.column(u);
        return p.x() < near || p.y() < near || column < near || column > frame.width() - 1 - near;
    }

    /** Whether a line is drawn in full ink without grey edges. */
    private boolean isHard(int from, int to, int top, int bottom) {
        int grey = 0;
        int full = 0;
        float[] ink = map.ink().values();
        for (int y = Math.max(0, top); y <= Math.min(frame.height() - 1, bottom); y++) {
            for (int x = Math.max(0, Math.min(from, to));
                    x <= Math.min(frame.width() - 1, Math.max(from, to));
                    x++) {
                float v = ink[y * frame.width() + x];
                full += v > HARD ? 1 : 0;
                grey += v > FAINT && v <= HARD ? 1 : 0;
            }
        }
        return grey <= 0.05 * full;
    }
}
