package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CutPeaksTest {
    private static final int ROWS = 100;
    private static final double PX_PER_MM = 8;

    /** A parabola's top 60 rows above the picture. */
    private static double parabola(double column) {
        return -60 + 10 * (column - 10) * (column - 10);
    }

    /** What is seen of it on a picture, drawn with a round pen: nothing above row 0. */
    private static StrokeEdges seen(double[] y, boolean below) {
        double[] top = new double[y.length];
        double[] bottom = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            top[i] = Double.MAX_VALUE;
            bottom[i] = -Double.MAX_VALUE;
            for (double u = -1.5; u <= 1.5; u += 0.01) {
                double pen = Math.sqrt(1.5 * 1.5 - u * u);
                top[i] = Math.min(top[i], parabola(i / 4.0 + u) - pen);
                bottom[i] = Math.max(bottom[i], parabola(i / 4.0 + u) + pen);
            }
            boolean paper = bottom[i] < 0;
            top[i] = paper ? Double.NaN : Math.max(-0.5, top[i]);
            bottom[i] = paper ? Double.NaN : bottom[i];
            y[i] = Math.max(0, parabola(i / 4.0));
            if (below) {
                double t = top[i];
                top[i] = ROWS - 1 - bottom[i];
                bottom[i] = ROWS - 1 - t;
                y[i] = ROWS - 1 - y[i];
            }
        }
        return new StrokeEdges(0, 0.25, top, bottom);
    }

    @Test
    void aParabolaCutByThePicturesUpperEdgeGetsItsTopBack() {
        double[] y = new double[81];
        StrokeEdges edges = seen(y, false);
        BitSet guessed =
                CutPeaks.restore(y, edges, new InkStrip(0, 0, new float[21][ROWS]), 500, PX_PER_MM);
        assertThat(guessed.get(32, 49).cardinality()).isEqualTo(17);
        assertThat(guessed.get(20)).isFalse();
        assertThat(y[40]).isCloseTo(-60, within(15.0));
        assertThat(y[20]).isEqualTo(parabola(5));
    }

    @Test
    void oneCutByTheLowerEdgeToo() {
        double[] y = new double[81];
        StrokeEdges edges = seen(y, true);
        CutPeaks.restore(y, edges, new InkStrip(0, 400, new float[21][ROWS]), 500, PX_PER_MM);
        assertThat(y[40]).isCloseTo(ROWS - 1 + 60, within(15.0));
    }

    @Test
    void aStripThatEndsInsideThePictureIsLeftAlone() {
        double[] y = new double[81];
        StrokeEdges edges = seen(y, false);
        double[] before = y.clone();
        CutPeaks.restore(y, edges, new InkStrip(0, 7, new float[21][ROWS]), 500, PX_PER_MM);
        assertThat(y).containsExactly(before);
    }

    @Test
    void aLineAlongThePicturesEdgeStaysThere() {
        double[] y = new double[81];
        double[] top = new double[81];
        double[] bottom = new double[81];
        java.util.Arrays.fill(top, -0.5);
        java.util.Arrays.fill(bottom, 2.5);
        StrokeEdges edges = new StrokeEdges(0, 0.25, top, bottom);
        CutPeaks.restore(y, edges, new InkStrip(0, 0, new float[21][ROWS]), 500, PX_PER_MM);
        assertThat(y).containsOnly(0);
    }
}
