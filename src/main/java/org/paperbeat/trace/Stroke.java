package org.paperbeat.trace;

import java.util.Arrays;

/**
 * How a page's traces are drawn.
 *
 * @param ink of a stroke's core, in (0, 1]
 * @param radius half the line's thickness, px
 * @param hard whether its pixels are either ink or paper, without grey between
 */
record Stroke(float ink, double radius, boolean hard) {
    private static final double HARD_SHARE = 0.06;
    private static final float GREY_FROM = 0.2f;
    private static final float GREY_TO = 0.8f;

    private static final double LEVEL_SLOPE = 0.3;

    /** Ink at the edge of a stroke. */
    float edge() {
        return ink / 2;
    }

    /** Median over the columns' darkest pixels on a path. */
    static float ink(InkStrip strip, InkPath path) {
        float[] darkest = new float[strip.columns()];
        for (int c = 0; c < darkest.length; c++) {
            float[] ink = strip.ink()[c];
            for (int r = path.top()[c]; r <= path.bottom()[c]; r++) {
                darkest[c] = Math.max(darkest[c], ink[r]);
            }
        }
        Arrays.sort(darkest);
        return Math.max(0.05f, darkest[darkest.length * 6 / 10]);
    }

    /** Whether the ink about a path goes from paper to ink without grey. */
    static boolean hard(InkStrip strip, InkPath path, float ink) {
        int grey = 0;
        int full = 0;
        for (int c = 0; c < strip.columns(); c++) {
            float[] column = strip.ink()[c];
            int to = Math.min(column.length - 1, path.bottom()[c] + 3);
            for (int r = Math.max(0, path.top()[c] - 3); r <= to; r++) {
                float share = column[r] / ink;
                grey += share > GREY_FROM && share < GREY_TO ? 1 : 0;
                full += share >= GREY_TO ? 1 : 0;
            }
        }
        return grey < HARD_SHARE * full;
    }

    /** Half the median height of the line where it runs level; NaN where it never does. */
    static double radius(StrokeEdges edges) {
        double[] heights = new double[edges.top().length];
        int n = 0;
        int next = StrokeEdges.PER_COLUMN;
        for (int i = next; i < heights.length - next; i++) {
            double rise = edges.top()[i + next] - edges.top()[i - next];
            double fall = edges.bottom()[i + next] - edges.bottom()[i - next];
            if (Math.abs(rise) < 2 * LEVEL_SLOPE && Math.abs(fall) < 2 * LEVEL_SLOPE) {
                heights[n++] = edges.bottom()[i] - edges.top()[i];
            }
        }
        Arrays.sort(heights, 0, n);
        return n < 8 ? Double.NaN : heights[n / 2] / 2;
    }
}
