package org.paperbeat.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ZeroPhaseFilterTest {
    private static float[] sine(double hz, double fs, int n) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) Math.sin(2 * Math.PI * hz * i / fs);
        }
        return x;
    }

    @Test
    void wavesInTheBandStayWhereTheyAre() {
        for (double fs : new double[] {100, 250, 360, 500}) {
            float[] x = sine(10, fs, (int) (5 * fs));
            double[] y = new ZeroPhaseFilter(fs, 0.5, 40).apply(x);
            for (int i = (int) fs; i < 4 * fs; i++) {
                assertThat(y[i]).isCloseTo(x[i], offset(0.05));
            }
        }
    }

    @Test
    void wavesAtTheEdgeAreHalved() {
        double[] y = new ZeroPhaseFilter(500, 0.5, 40).apply(sine(40, 500, 5000));
        double max = 0;
        for (int i = 1000; i < 4000; i++) {
            max = Math.max(max, y[i]);
        }
        assertThat(max).isCloseTo(0.5, offset(0.01));
    }

    @Test
    void levelAndGapsVanishAndStay() {
        float[] x = new float[2000];
        java.util.Arrays.fill(x, 3f);
        x[700] = Float.NaN;
        double[] y = new ZeroPhaseFilter(500, 0.5, 40).apply(x);
        assertThat(y[700]).isNaN();
        assertThat(y[0]).isCloseTo(0, offset(1e-9));
        assertThat(y[1999]).isCloseTo(0, offset(1e-9));
        float[] nothing = new float[100];
        java.util.Arrays.fill(nothing, Float.NaN);
        assertThat(new ZeroPhaseFilter(500, 0.5, 40).apply(nothing)).containsOnly(Double.NaN);
    }
}
