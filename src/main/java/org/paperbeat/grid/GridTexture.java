package org.paperbeat.grid;

import org.paperbeat.image.Plane;
import org.paperbeat.model.PageImage;

/**
 * A page with shading, paper colour and contrast taken out, so that pale and strong grid lines
 * count alike: darkness against the local mean, over the local mean deviation, clipped.
 *
 * @param plane dark lines positive, about 1 in size
 * @param factor file pixels per plane pixel
 */
record GridTexture(Plane plane, int factor) {
    private static final int BLOCK = 16;

    /** Contrast below this many grey levels is noise, not lines. */
    private static final float MIN_DEVIATION = 0.7f;

    private static final float CLIP = 2.5f;

    /**
     * The texture of a page.
     *
     * @param factor whole number of file pixels averaged along each axis
     */
    static GridTexture of(PageImage page, int factor) {
        Plane grey = darkness(page, factor);
        Plane mean = smooth(blockMeans(grey, null), 2);
        Plane deviation = smooth(blockMeans(grey, mean), 3);
        return new GridTexture(normalise(grey, mean, deviation), factor);
    }

    /** A rectangle of the plane. */
    Plane part(int left, int top, int width, int height) {
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            int from = (top + y) * plane.width() + left;
            System.arraycopy(plane.values(), from, values, y * width, width);
        }
        return new Plane(width, height, values);
    }

    /** Plane coordinate to file pixel. */
    double toFile(double coordinate) {
        return factor * (coordinate + 0.5) - 0.5;
    }

    /**
     * Mean of grey and darkest channel over factor x factor pixels: coloured lines are darkest in
     * one channel, but JPEG keeps grey sharper than colour.
     */
    private static Plane darkness(PageImage page, int factor) {
        int w = Math.max(1, page.width() / factor);
        int h = Math.max(1, page.height() / factor);
        float[] out = new float[w * h];
        int[] argb = page.argb();
        int usedX = Math.min(factor, page.width());
        int usedY = Math.min(factor, page.height());
        float scale = 1f / (4 * usedX * usedY);
        for (int y = 0; y < h; y++) {
            for (int dy = 0; dy < usedY; dy++) {
                int row = (y * factor + dy) * page.width();
                for (int x = 0; x < w; x++) {
                    int sum = 0;
                    int start = row + x * factor;
                    for (int dx = 0; dx < usedX; dx++) {
                        int p = argb[start + dx];
                        int r = (p >> 16) & 0xff;
                        int g = (p >> 8) & 0xff;
                        int b = p & 0xff;
                        sum += r + g + b + Math.min(r, Math.min(g, b));
                    }
                    out[y * w + x] += sum * scale;
                }
            }
        }
        return new Plane(w, h, out);
    }

    /** Block means of the values, or of |value - mean| where a mean is given. */
    private static Plane blockMeans(Plane grey, Plane mean) {
        int nx = (grey.width() + BLOCK - 1) / BLOCK;
        int ny = (grey.height() + BLOCK - 1) / BLOCK;
        float[] sum = new float[nx * ny];
        for (int y = 0; y < grey.height(); y++) {
            int base = y / BLOCK * nx;
            for (int i = 0; i < nx; i++) {
                int end = Math.min(grey.width(), (i + 1) * BLOCK);
                float centre = mean == null ? 0 : mean.values()[base + i];
                float s = 0;
                for (int x = i * BLOCK; x < end; x++) {
                    s += Math.abs(grey.values()[y * grey.width() + x] - centre);
                }
                sum[base + i] += s;
            }
        }
        for (int j = 0; j < ny; j++) {
            int rows = Math.min(grey.height(), (j + 1) * BLOCK) - j * BLOCK;
            for (int i = 0; i < nx; i++) {
                int columns = Math.min(grey.width(), (i + 1) * BLOCK) - i * BLOCK;
                sum[j * nx + i] /= rows * columns;
            }
        }
        return new Plane(nx, ny, sum);
    }

    private static Plane smooth(Plane p, int radius) {
        return transposedBox(transposedBox(p, radius), radius);
    }

    private static Plane transposedBox(Plane p, int radius) {
        int w = p.width();
        int h = p.height();
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int a = Math.max(0, x - radius);
                int b = Math.min(w - 1, x + radius);
                float s = 0;
                for (int i = a; i <= b; i++) {
                    s += p.values()[y * w + i];
                }
                out[x * h + y] = s / (b - a + 1);
            }
        }
        return new Plane(h, w, out);
    }

    private static Plane normalise(Plane grey, Plane mean, Plane deviation) {
        int w = grey.width();
        int h = grey.height();
        float[] out = new float[w * h];
        float[] m = new float[w];
        float[] d = new float[w];
        BlockRows means = new BlockRows(mean, w);
        BlockRows deviations = new BlockRows(deviation, w);
        float[] values = grey.values();
        for (int y = 0; y < h; y++) {
            means.row(y, m);
            deviations.row(y, d);
            for (int x = 0; x < w; x++) {
                float v = (m[x] - values[y * w + x]) / Math.max(MIN_DEVIATION, d[x]);
                out[y * w + x] = Math.max(-CLIP, Math.min(CLIP, v));
            }
        }
        return new Plane(w, h, out);
    }

    /** Full-resolution rows of a block plane, bilinear between block centres; asked in order. */
    private static final class BlockRows {
        private final Plane blocks;
        private final float[] place;
        private final float[] upper;
        private final float[] lower;
        private int block = -1;

        BlockRows(Plane blocks, int width) {
            this.blocks = blocks;
            this.place = new float[width];
            this.upper = new float[width];
            this.lower = new float[width];
            for (int x = 0; x < width; x++) {
                place[x] = Math.max(0, Math.min(blocks.width() - 1, (x + 0.5f) / BLOCK - 0.5f));
            }
        }

        void row(int y, float[] out) {
            float t = Math.max(0, Math.min(blocks.height() - 1, (y + 0.5f) / BLOCK - 0.5f));
            int j = Math.min((int) t, Math.max(0, blocks.height() - 2));
            if (j != block) {
                expand(j, upper);
                expand(Math.min(j + 1, blocks.height() - 1), lower);
                block = j;
            }
            t -= j;
            for (int x = 0; x < out.length; x++) {
                out[x] = upper[x] * (1 - t) + lower[x] * t;
            }
        }

        private void expand(int j, float[] out) {
            int last = Math.max(0, blocks.width() - 2);
            int next = Math.min(1, blocks.width() - 1);
            for (int x = 0; x < out.length; x++) {
                int i = Math.min((int) place[x], last);
                float s = place[x] - i;
                int k = j * blocks.width() + i;
                out[x] = blocks.values()[k] * (1 - s) + blocks.values()[k + next] * s;
            }
        }
    }
}
