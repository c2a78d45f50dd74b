package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrokeFitTest {
    private static final int COLUMNS = 60;
    private static final int ROWS = 60;
    private static final double RADIUS = 1.1;
    private static final Stroke STROKE = new Stroke(1, RADIUS, false);

    /** A level line with a narrow peak: up in 2 columns, down in 2. */
    private static double truth(double x) {
        double d = Math.abs(x - 30.2);
        return 45.3 - Math.max(0, 30 * (1 - d / 2));
    }

    private static InkStrip drawn() {
        float[][] ink = new float[COLUMNS][ROWS];
        for (int c = 0; c < COLUMNS; c++) {
            for (int r = 0; r < ROWS; r++) {
                double nearest = Double.MAX_VALUE;
                for (double x = c - 3; x <= c + 3; x += 0.01) {
                    nearest = Math.min(nearest, Math.hypot(x - c, truth(x) - r));
                }
                ink[c][r] = (float) Math.max(0, Math.min(1, RADIUS + 0.5 - nearest));
            }
        }
        return new InkStrip(0, 0, ink);
    }

    private static double[] curve(double cutTip) {
        double[] y = new double[(COLUMNS - 1) * StrokeEdges.PER_COLUMN + 1];
        for (int i = 0; i < y.length; i++) {
            double x = i / (double) StrokeEdges.PER_COLUMN;
            y[i] = Math.max(truth(x), 15.3 + cutTip);
        }
        return y;
    }

    @Test
    void findsTheTipOfANarrowPeakAgain() {
        double[] y = StrokeFit.refine(drawn(), curve(2.5), STROKE, null);
        double tip = Double.MAX_VALUE;
        for (double v : y) {
            tip = Math.min(tip, v);
        }
        assertThat(curve(2.5)[30 * StrokeEdges.PER_COLUMN + 1]).isGreaterThan(17.5);
        assertThat(tip).isBetween(14.5, 16.8);
        assertThat(y[20]).isBetween(45.25, 45.35);
    }

    @Test
    void leavesGapsGaps() {
        double[] start = curve(0);
        for (int i = 100; i < 110; i++) {
            start[i] = Double.NaN;
        }
        double[] y = StrokeFit.refine(drawn(), start, STROKE, null);
        assertThat(y[105]).isNaN();
        assertThat(y[99]).isNotNaN();
    }

    @Test
    void ignoresInkThatBelongsToAnotherLine() {
        InkStrip strip = drawn();
        for (int c = 0; c < COLUMNS; c++) {
            strip.ink()[c][47] = 1;
        }
        int[][] limits = new int[2][COLUMNS];
        java.util.Arrays.fill(limits[1], 46);
        double[] y = StrokeFit.refine(strip, curve(0), STROKE, limits);
        assertThat(y[20]).isBetween(45.2, 45.4);
    }

    @Test
    void leavesAShortOrEmptyCurveAlone() {
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        assertThat(StrokeFit.refine(drawn(), none, STROKE, null)).isSameAs(none);
    }
}
