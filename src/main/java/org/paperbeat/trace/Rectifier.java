package org.paperbeat.trace;

import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.StageMonitor;

/**
 * Turns file pixels into a frame whose axes are the paper's. Where the page is straight already the
 * file's own pixels are kept, for resampling costs sharpness; elsewhere Catmull-Rom interpolation
 * (Keys 1981, doi:10.1109/TASSP.1981.1163711).
 */
final class Rectifier {
    /** Below this no resampling could do better than the pixels as they are, px. */
    private static final double STRAIGHT_PX = 0.25;

    private static final int PROBES = 7;
    private static final int MESH_PX = 16;
    private static final int PHASES = 64;

    private final PaperFrame frame;
    private final boolean straight;

    private Rectifier(PaperFrame frame, boolean straight) {
        this.frame = frame;
        this.straight = straight;
    }

    PaperFrame frame() {
        return frame;
    }

    boolean straight() {
        return straight;
    }

    /** Chooses the frame of a page of {@code width} x {@code height} pixels. */
    static Rectifier of(PageCalibration c, int width, int height) {
        PaperFrame own = ownPixels(c, width, height);
        return own != null ? new Rectifier(own, true) : new Rectifier(box(c, width, height), false);
    }

    private static PaperFrame ownPixels(PageCalibration c, int width, int height) {
        double[] x = new double[PROBES * PROBES];
        double[] y = x.clone();
        double[] u = x.clone();
        double[] v = x.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (width - 1.0) * (i % PROBES) / (PROBES - 1);
            y[i] = (height - 1.0) * (i / PROBES) / (PROBES - 1);
            PagePoint p = c.toPaper(x[i], y[i]);
            u[i] = p.x();
            v[i] = p.y();
        }
        double[] lineU = line(x, u);
        double[] lineV = line(y, v);
        if (!(lineU[1] > 0) || !(lineV[1] > 0)) {
            return null;
        }
        for (int i = 0; i < x.length; i++) {
            double du = (lineU[0] + lineU[1] * x[i] - u[i]) / lineU[1];
            double dv = (lineV[0] + lineV[1] * y[i] - v[i]) / lineV[1];
            if (Math.hypot(du, dv) > STRAIGHT_PX) {
                return null;
            }
        }
        return new PaperFrame(c, lineU[0], lineV[0], 1 / lineU[1], 1 / lineV[1], width, height);
    }

    /** Least-squares line through points: offset and slope. */
    private static double[] line(double[] x, double[] y) {
        double mx = 0;
        double my = 0;
        for (int i = 0; i < x.length; i++) {
            mx += x[i] / x.length;
            my += y[i] / x.length;
        }
        double sxx = 1e-12;
        double sxy = 0;
        for (int i = 0; i < x.length; i++) {
            sxx += (x[i] - mx) * (x[i] - mx);
            sxy += (x[i] - mx) * (y[i] - my);
        }
        return new double[] {my - sxy / sxx * mx, sxy / sxx};
    }

    private static PaperFrame box(PageCalibration c, int width, int height) {
        double u0 = Double.MAX_VALUE;
        double u1 = -Double.MAX_VALUE;
        double v0 = Double.MAX_VALUE;
        double v1 = -Double.MAX_VALUE;
        for (int i = 0; i < PROBES * PROBES; i++) {
            double x = (width - 1.0) * (i % PROBES) / (PROBES - 1);
            double y = (height - 1.0) * (i / PROBES) / (PROBES - 1);
            PagePoint p = c.toPaper(x, y);
            u0 = Math.min(u0, p.x());
            u1 = Math.max(u1, p.x());
            v0 = Math.min(v0, p.y());
            v1 = Math.max(v1, p.y());
        }
        int w = Math.max(1, (int) Math.round((u1 - u0) * c.pxPerMmX()) + 1);
        int h = Math.max(1, (int) Math.round((v1 - v0) * c.pxPerMmY()) + 1);
        return new PaperFrame(c, u0, v0, c.pxPerMmX(), c.pxPerMmY(), w, h);
    }

    /** The same bytes in the frame; 0 beyond the page. */
    byte[] apply(byte[] source, int width, int height, StageMonitor monitor) {
        if (straight) {
            return source;
        }
        int[][] kernel = kernel();
        byte[] out = new byte[frame.width() * frame.height()];
        int meshColumns = (frame.width() - 1) / MESH_PX + 2;
        double[] top = meshRow(0, meshColumns);
        for (int j0 = 0; j0 < frame.height(); j0 += MESH_PX) {
            monitor.check();
            double[] bottom = meshRow(j0 + MESH_PX, meshColumns);
            for (int j = j0; j < Math.min(frame.height(), j0 + MESH_PX); j++) {
                row(
                        source,
                        width,
                        height,
                        top,
                        bottom,
                        (j - j0) / (double) MESH_PX,
                        j,
                        out,
                        kernel);
            }
            top = bottom;
        }
        return out;
    }

    private double[] meshRow(int j, int columns) {
        double[] xy = new double[2 * columns];
        for (int i = 0; i < columns; i++) {
            PagePoint p = frame.toPixel(i * (double) MESH_PX, j);
            xy[2 * i] = p.x();
            xy[2 * i + 1] = p.y();
        }
        return xy;
    }

    private void row(
            byte[] source,
            int width,
            int height,
            double[] top,
            double[] bottom,
            double t,
            int j,
            byte[] out,
            int[][] kernel) {
        int base = j * frame.width();
        for (int i0 = 0, m = 0; i0 < frame.width(); i0 += MESH_PX, m += 2) {
            double x = top[m] + (bottom[m] - top[m]) * t;
            double y = top[m + 1] + (bottom[m + 1] - top[m + 1]) * t;
            double dx = (top[m + 2] + (bottom[m + 2] - top[m + 2]) * t - x) / MESH_PX;
            double dy = (top[m + 3] + (bottom[m + 3] - top[m + 3]) * t - y) / MESH_PX;
            int end = Math.min(frame.width(), i0 + MESH_PX);
            for (int i = i0; i < end; i++) {
                out[base + i] = sample(source, width, height, x, y, kernel);
                x += dx;
                y += dy;
            }
        }
    }

    private static byte sample(
            byte[] s, int width, int height, double x, double y, int[][] kernel) {
        int px = (int) Math.floor(x * PHASES + 0.5);
        int py = (int) Math.floor(y * PHASES + 0.5);
        int ix = px >> 6;
        int iy = py >> 6;
        if (ix < 1 || iy < 1 || ix >= width - 2 || iy >= height - 2) {
            boolean on = ix >= 0 && iy >= 0 && ix < width && iy < height;
            return on ? s[iy * width + ix] : 0;
        }
        int[] kx = kernel[px & (PHASES - 1)];
        int[] ky = kernel[py & (PHASES - 1)];
        int k = (iy - 1) * width + ix - 1;
        int sum = 1 << 15;
        for (int r = 0; r < 4; r++, k += width) {
            int line =
                    kx[0] * (s[k] & 0xff)
                            + kx[1] * (s[k + 1] & 0xff)
                            + kx[2] * (s[k + 2] & 0xff)
                            + kx[3] * (s[k + 3] & 0xff);
            sum += line * ky[r];
        }
        int value = sum >> 16;
        return (byte) (value < 0 ? 0 : Math.min(255, value));
    }

    /** Catmull-Rom weights of all phases, in 1/256; each sums to 256. */
    private static int[][] kernel() {
        int[][] k = new int[PHASES][4];
        for (int p = 0; p < PHASES; p++) {
            double t = p / (double) PHASES;
            k[p][0] = (int) Math.round(128 * (-t + 2 * t * t - t * t * t));
            k[p][2] = (int) Math.round(128 * (t + 4 * t * t - 3 * t * t * t));
            k[p][3] = (int) Math.round(128 * (-t * t + t * t * t));
            k[p][1] = 256 - k[p][0] - k[p][2] - k[p][3];
        }
        return k;
    }
}
