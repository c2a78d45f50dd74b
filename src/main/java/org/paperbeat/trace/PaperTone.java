package org.paperbeat.trace;

import org.paperbeat.model.PageImage;

/**
 * The local colour of unprinted paper, so that shadow, colour cast and yellowing do not count as
 * ink.
 *
 * <p>Each channel's 80th percentile in tiles of a few millimetres, median and mean of neighbouring
 * tiles, bilinear between. What is far darker than the page as a whole over a whole tile is no
 * paper.
 */
final class PaperTone {
    /** Wide enough that letters and traces stay a minority of a tile, narrow enough for creases. */
    private static final double TILE_MM = 4;

    private static final double PAPER_FRACTION = 0.80;
    private static final double DARKEST_PAPER = 0.25;

    private final int tile;
    private final int columns;
    private final int rows;
    private final float[][] tone;

    private PaperTone(int tile, int columns, int rows, float[][] tone) {
        this.tile = tile;
        this.columns = columns;
        this.rows = rows;
        this.tone = tone;
    }

    /** Measures a page. */
    static PaperTone of(PageImage page, double pxPerMm) {
        int tile = Math.max(12, (int) Math.round(TILE_MM * pxPerMm));
        int columns = Math.max(1, (page.width() + tile / 2) / tile);
        int rows = Math.max(1, (page.height() + tile / 2) / tile);
        float[][] tone = new float[3][columns * rows];
        int[][] histogram = new int[3][256];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                count(page, tile, columns, rows, c, r, histogram);
                for (int k = 0; k < 3; k++) {
                    tone[k][r * columns + c] = percentile(histogram[k]);
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            tone[k] = smooth(tone[k], columns, rows);
        }
        return new PaperTone(tile, columns, rows, tone);
    }

    private static void count(
            PageImage page, int tile, int columns, int rows, int c, int r, int[][] histogram) {
        int x1 = c == columns - 1 ? page.width() : (c + 1) * tile;
        int y1 = r == rows - 1 ? page.height() : (r + 1) * tile;
        for (int[] h : histogram) {
            java.util.Arrays.fill(h, 0);
        }
        int[] red = histogram[0];
        int[] green = histogram[1];
        int[] blue = histogram[2];
        int[] argb = page.argb();
        for (int y = r * tile; y < y1; y++) {
            int base = y * page.width();
            // a checkerboard of half the pixels tells the percentile as well
            for (int x = c * tile + (y & 1); x < x1; x += 2) {
                int p = argb[base + x];
                red[(p >> 16) & 0xff]++;
                green[(p >> 8) & 0xff]++;
                blue[p & 0xff]++;
            }
        }
    }

    private static float percentile(int[] histogram) {
        int total = 0;
        for (int n : histogram) {
            total += n;
        }
        int above = (int) (total * (1 - PAPER_FRACTION));
        int value = 255;
        int seen = histogram[255];
        while (value > 0 && seen <= above) {
            seen += histogram[--value];
        }
        return value;
    }

    private static float[] smooth(float[] t, int columns, int rows) {
        float[] median = new float[t.length];
        float[] near = new float[9];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int n = gather(t, columns, rows, c, r, near);
                java.util.Arrays.sort(near, 0, n);
                // brighter half: a tile full of ink takes the paper of its neighbours
                median[r * columns + c] = Math.max(near[n / 2], t[r * columns + c]);
            }
        }
        float[] mean = new float[t.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int n = gather(median, columns, rows, c, r, near);
                float sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += near[i];
                }
                mean[r * columns + c] = sum / n;
            }
        }
        return mean;
    }

    private static int gather(float[] t, int columns, int rows, int c, int r, float[] near) {
        int n = 0;
        for (int y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y++) {
            for (int x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x++) {
                near[n++] = t[y * columns + x];
            }
        }
        return n;
    }

    /** What no paper of this page is darker than, per channel. */
    float[] darkestPaper() {
        float[] floor = new float[3];
        for (int k = 0; k < 3; k++) {
            float[] sorted = tone[k].clone();
            java.util.Arrays.sort(sorted);
            floor[k] = Math.max(8, (float) (DARKEST_PAPER * sorted[sorted.length * 3 / 4]));
        }
        return floor;
    }

    /** Place of each pixel of a row among the tiles' centres, counted in tiles. */
    double[] places(int width) {
        double[] places = new double[width];
        for (int x = 0; x < width; x++) {
            places[x] = Math.max(0, Math.min(columns - 1, (x + 0.5) / tile - 0.5));
        }
        return places;
    }

    /**
     * Paper tone of one channel along one row of pixels.
     *
     * @param places from {@link #places}
     */
    void row(int channel, int y, double[] places, float[] out) {
        float[] t = tone[channel];
        double v = Math.max(0, Math.min(rows - 1, (y + 0.5) / tile - 0.5));
        int r = Math.min((int) v, Math.max(0, rows - 2));
        float fv = rows == 1 ? 0 : (float) (v - r);
        int upper = r * columns;
        int lower = rows == 1 ? upper : upper + columns;
        int last = Math.max(0, columns - 2);
        int right = columns == 1 ? 0 : 1;
        for (int x = 0; x < out.length; x++) {
            int c = Math.min((int) places[x], last);
            float fu = (float) (places[x] - c);
            float top = t[upper + c] + (t[upper + c + right] - t[upper + c]) * fu;
            float bottom = t[lower + c] + (t[lower + c + right] - t[lower + c]) * fu;
            out[x] = top + (bottom - top) * fv;
        }
    }
}
