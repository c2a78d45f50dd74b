package org.paperbeat.trace;

import java.util.Arrays;

/**
 * How a page's traces are drawn.
 *
 * @param ink of a stroke's core, in (0, 1]
 * @param radius half the line's thickness, px
 */
record Stroke(float ink, double radius) {
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
