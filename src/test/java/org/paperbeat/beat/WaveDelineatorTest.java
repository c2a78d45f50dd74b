package org.paperbeat.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.model.WaveLimit;

class WaveDelineatorTest {
    private static final int BEATS = 5;

    /** Beats every second from 0.6 s: P (optional), R with Q and S, T as Gaussians. */
    private static float[] line(double rate, boolean withP) {
        float[] mv = new float[(int) (rate * (BEATS + 0.4))];
        for (int i = 0; i < mv.length; i++) {
            double v = 0;
            for (int k = 0; k < BEATS; k++) {
                double t = i / rate - 0.6 - k;
                v += withP ? wave(t, -0.16, 0.020, 0.15) : 0;
                v += wave(t, -0.022, 0.007, -0.1) + wave(t, 0, 0.010, 1.2);
                v += wave(t, 0.025, 0.008, -0.2) + wave(t, 0.28, 0.040, 0.3);
            }
            mv[i] = (float) v;
        }
        return mv;
    }

    private static double wave(double t, double at, double sigma, double height) {
        return height * Math.exp(-(t - at) * (t - at) / (2 * sigma * sigma));
    }

    private static int[] peaks(double rate) {
        int[] peaks = new int[BEATS];
        for (int k = 0; k < BEATS; k++) {
            peaks[k] = (int) Math.round((0.6 + k) * rate);
        }
        return peaks;
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 250, 360, 500, 1000})
    void wavesBeginAndEndWhereTheLineLeavesItsLevel(double rate) {
        List<Map<WaveLimit, Double>> all =
                new WaveDelineator(rate).delineate(line(rate, true), peaks(rate));
        for (int k = 0; k < BEATS; k++) {
            Map<WaveLimit, Double> m = all.get(k);
            double r = 0.6 + k;
            // two to three standard deviations from a wave's middle
            assertThat(m.get(WaveLimit.P_ONSET) - r).isCloseTo(-0.21, within(0.02));
            assertThat(m.get(WaveLimit.P_END) - r).isCloseTo(-0.115, within(0.02));
            assertThat(m.get(WaveLimit.QRS_ONSET) - r).isCloseTo(-0.04, within(0.012));
            assertThat(m.get(WaveLimit.QRS_END) - r).isCloseTo(0.045, within(0.012));
            assertThat(m.get(WaveLimit.T_ONSET) - r).isCloseTo(0.195, within(0.03));
            assertThat(m.get(WaveLimit.T_END) - r).isCloseTo(0.365, within(0.03));
        }
    }

    @Test
    void whereThereIsNoPWaveThereIsNoLimit() {
        new WaveDelineator(500)
                .delineate(line(500, false), peaks(500))
                .forEach(m -> assertThat(m).doesNotContainKeys(WaveLimit.P_ONSET, WaveLimit.P_END));
    }

    @Test
    void aWaveInAGapIsNotMadeUp() {
        float[] mv = line(500, true);
        java.util.Arrays.fill(mv, 920, 1000, Float.NaN);
        List<Map<WaveLimit, Double>> all = new WaveDelineator(500).delineate(mv, peaks(500));
        assertThat(all.get(1)).doesNotContainKey(WaveLimit.T_END);
        assertThat(all.get(1)).containsKey(WaveLimit.QRS_ONSET);
        assertThat(all.get(2)).containsKey(WaveLimit.T_END);
    }

    @Test
    void anUprightWaveAndItsMirrorImageHaveTheSameLimits() {
        float[] mv = line(500, true);
        float[] mirrored = new float[mv.length];
        for (int i = 0; i < mv.length; i++) {
            mirrored[i] = -mv[i];
        }
        assertThat(new WaveDelineator(500).delineate(mirrored, peaks(500)))
                .isEqualTo(new WaveDelineator(500).delineate(mv, peaks(500)));
    }

    @Test
    void nothingIsFoundOnAFlatLineOrWithoutBeats() {
        assertThat(new WaveDelineator(500).delineate(new float[2000], new int[] {1000}).get(0))
                .isEmpty();
        assertThat(new WaveDelineator(500).delineate(new float[2000], new int[0])).isEmpty();
        assertThat(new WaveDelineator(500).delineate(new float[0], new int[0])).isEmpty();
    }

    @Test
    void tooFewSamplesAreRefused() {
        assertThatThrownBy(() -> new WaveDelineator(90)).hasMessageContaining("100");
    }
}
