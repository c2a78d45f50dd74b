package org.paperbeat.trace;

import java.util.Arrays;

/**
 * Darkens steep strokes that were printed or scanned paler than the level line.
 *
 * <p>Pens, thermal heads and scanners leave less ink where a line is fast, and coarse scans spread
 * it: the QRS complexes then have half the darkness of the line beside them, and a path would cut
 * across their feet. Ink that persists upwards or downwards, is darker than the ground on one side,
 * and stands out from whatever else is upright in the strip is scaled up until a path follows it.
 */
final class PaleStrokes {
    private static final double THIN_PX = 1;
    private static final double COARSE_PX_PER_MM = 7;
    private static final double LENGTH_MM = 3;
    private static final int LEAST_LENGTH = 6;

    /** Ground beside a stroke is looked for this far from its middle, beyond its radius. */
    private static final int GROUND = 2;

    /** Least share of the pen's ink that is believed to be a stroke. */
    private static final float LEAST_SHARE = 0.12f;

    /** Share of the pen's ink below which a path and its edges lose a stroke. */
    private static final float LOST = 0.75f;

    /** Share of the pen's ink up to which strokes are darkened: paths follow it. */
    private static final float ENOUGH = 0.8f;

    /** How many times above the strip's uprights a stroke stands out. */
    private static final float ABOVE_NOISE = 2f;

    private static final double NOISE_QUANTILE = 0.95;
    private static final int SAMPLE = 7;

    /** What is left of a grid line leaves less than this part of a column blank. */
    private static final double RULED = 0.7;

    /** How many times above what else is in its column a stroke stands out. */
    private static final float ABOVE_RULED = 2.5f;

    private final float[][] ink;
    private final int columns;
    private final int rows;
    private final int length;
    private final int ground;
    private final float lost;
    private final float enough;
    private final float[][] upright;

    private PaleStrokes(InkStrip strip, Stroke stroke, double pxPerMm) {
        ink = strip.ink();
        columns = strip.columns();
        rows = strip.rows();
        length = Math.max(LEAST_LENGTH, (int) Math.round(LENGTH_MM * pxPerMm));
        ground = (int) Math.ceil(stroke.radius()) + GROUND;
        lost = LOST * stroke.ink();
        enough = ENOUGH * stroke.ink();
        upright = new float[columns][];
    }

    /**
     * Darkens a strip's pale strokes in place, where the page is so coarse and the pen so thin that
     * steep strokes lose their darkness to the pixels beside them; others keep it.
     */
    static void darken(InkStrip strip, Stroke stroke, double pxPerMm) {
        if (stroke.radius() < THIN_PX
                && pxPerMm < COARSE_PX_PER_MM
                && strip.rows() > 2 * LEAST_LENGTH
                && strip.columns() > 2 * LEAST_LENGTH) {
            new PaleStrokes(strip, stroke, pxPerMm).darken(LEAST_SHARE * stroke.ink());
        }
    }

    private void darken(float leastInk) {
        float[] ridge = new float[rows];
        for (int c = 0; c < columns; c++) {
            ridge(c, ridge);
            upright[c] = persistent(ridge);
            dropRuled(upright[c], ridge);
        }
        float least = Math.max(leastInk, ABOVE_NOISE * noise());
        for (int c = 1; c < columns - 1; c++) {
            float[] own = ink[c];
            for (int r = 0; r < rows; r++) {
                if (own[r] <= 0 || own[r] >= enough) {
                    continue;
                }
                float peak =
                        Math.max(upright[c][r], Math.max(upright[c - 1][r], upright[c + 1][r]));
                if (peak > least && peak < lost) {
                    own[r] = Math.min(enough, own[r] * enough / peak);
                }
            }
        }
    }

    /**
     * What goes on beyond a column's longest stroke, or down all of it, is what a grid line left,
     * no stroke.
     */
    private void dropRuled(float[] upright, float[] ridge) {
        int from = 0;
        for (int r = 1; r < rows; r++) {
            from = upright[r] > upright[from] ? r : from;
        }
        float stroke = upright[from] / 2;
        int to = from;
        while (from > 0 && upright[from - 1] > stroke) {
            from--;
        }
        while (to < rows - 1 && upright[to + 1] > stroke) {
            to++;
        }
        System.arraycopy(ridge, to + 1, ridge, from, rows - 1 - to);
        int n = rows - 1 - to + from;
        Arrays.sort(ridge, 0, n);
        float least =
                n < (1 - RULED) * rows
                        ? Float.MAX_VALUE
                        : ABOVE_RULED * ridge[(int) (RULED * (n - 1))];
        for (int r = 0; r < rows; r++) {
            upright[r] = upright[r] < least ? 0 : upright[r];
        }
    }

    /** Ink above the ground on its lighter side: the other may hold a peak's other flank. */
    private void ridge(int c, float[] out) {
        float[] own = ink[c];
        float[] left = ink[Math.max(0, c - ground)];
        float[] right = ink[Math.min(columns - 1, c + ground)];
        for (int r = 0; r < rows; r++) {
            float v = own[r] - Math.max(0, Math.min(left[r], right[r]));
            out[r] = own[r] == InkStrip.HIDDEN || v < 0 ? 0 : v;
        }
    }

    /**
     * The larger of what persists upwards and downwards: the lesser of the means over two
     * stretches, one beyond the other, so that a level line is not upright.
     */
    private float[] persistent(float[] ridge) {
        float[] sum = new float[rows + 2 * length + 1];
        for (int r = 0; r < sum.length - 1; r++) {
            int k = r - length;
            sum[r + 1] = sum[r] + (k < 0 || k >= rows ? 0 : ridge[k]);
        }
        int half = length / 2;
        float[] out = new float[rows];
        for (int r = 0; r < rows; r++) {
            int k = r + length;
            float near = sum[k + 1] - sum[k + 1 - half];
            float far = sum[k + 1 - half] - sum[k + 1 - 2 * half];
            float up = Math.min(near, far);
            near = sum[k + half] - sum[k];
            far = sum[k + 2 * half] - sum[k + half];
            out[r] = Math.max(up, Math.min(near, far)) / half;
        }
        return out;
    }

    /** What is upright in the strip without being a stroke. */
    private float noise() {
        float[] sample = new float[columns * rows / SAMPLE + columns];
        int n = 0;
        for (int c = 0; c < columns; c++) {
            for (int r = c % SAMPLE; r < rows; r += SAMPLE) {
                sample[n++] = upright[c][r];
            }
        }
        Arrays.sort(sample, 0, n);
        return n == 0 ? 0 : sample[(int) (NOISE_QUANTILE * (n - 1))];
    }
}
