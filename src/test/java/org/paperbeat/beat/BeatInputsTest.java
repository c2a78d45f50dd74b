package org.paperbeat.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatWindow;

class BeatInputsTest {
    private static final BeatWindow WINDOW = new BeatWindow(128, 48, 80, 0.5, 40);
    private static final double FS = 500;

    private static float feature(BeatInput input, String name) {
        int i = BeatInputs.contextNames().indexOf(name);
        assertThat(i).as(name).isNotNegative();
        return input.context()[i];
    }

    @Test
    void rhythmFeaturesAreThoseOfASumOnPaper() {
        double[] rr = {0.8, 0.8, 0.5, 1.1, 0.8};
        float[] f = RhythmFeatures.of(rr, 3);
        List<String> names = RhythmFeatures.names();
        double mean = 0.8;
        assertThat(f).hasSize(names.size());
        assertThat(f[names.indexOf("log_rr_prev1_over_mean")])
                .isCloseTo((float) Math.log(0.5 / mean), offset(1e-6f));
        assertThat(f[names.indexOf("log_rr_next1_over_mean")])
                .isCloseTo((float) Math.log(1.1 / mean), offset(1e-6f));
        assertThat(f[names.indexOf("log_prev_over_next")])
                .isCloseTo((float) Math.log(0.5 / 1.1), offset(1e-6f));
        assertThat(f[names.indexOf("has_rr_prev3")]).isEqualTo(1);
        assertThat(f[names.indexOf("has_rr_prev4")]).isZero();
        assertThat(f[names.indexOf("has_rr_next2")]).isEqualTo(1);
        assertThat(f[names.indexOf("has_rr_next3")]).isZero();
        assertThat(f[names.indexOf("mean_difference_over_mean")])
                .isCloseTo((float) ((0 + 0.3 + 0.6 + 0.3) / 4 / mean), offset(1e-6f));
        assertThat(f[names.indexOf("share_of_jumps")]).isEqualTo(0.75f);
        assertThat(f[names.indexOf("known_intervals")]).isCloseTo(5f / 12, offset(1e-6f));
    }

    @Test
    void aLonelyBeatAndUnknownIntervalsGiveNumbers() {
        for (float v : RhythmFeatures.of(new double[0], 0)) {
            assertThat(v).isFinite();
        }
        for (float v : RhythmFeatures.of(new double[] {Double.NaN, 0.8}, 1)) {
            assertThat(v).isFinite();
        }
    }

    @Test
    void equalBeatsLeaveNothingInTheSecondChannel() {
        float[] mv = BeatDetectorTest.ecg(10, FS, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        int[] peaks = {500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500};
        List<BeatInput> inputs = new BeatInputs(WINDOW).of(mv, FS, peaks);
        assertThat(inputs).hasSize(9);
        BeatInput middle = inputs.get(4);
        float height = 0;
        for (int i = 0; i < WINDOW.length(); i++) {
            height = Math.max(height, middle.channels()[0][i]);
            assertThat(middle.channels()[1][i]).isCloseTo(0f, offset(0.02f));
        }
        assertThat(middle.channels()[0][WINDOW.samplesBefore()]).isEqualTo(height);
        assertThat(height).isBetween(0.6f, 1f);
        assertThat(feature(middle, "qrs_likeness")).isGreaterThan(0.99f);
        assertThat(feature(middle, "strip_p_likeness")).isGreaterThan(0.9f);
    }

    @Test
    void gainDoesNotMatterAndCutWindowsAreZeroThere() {
        float[] mv = BeatDetectorTest.ecg(10, FS, 0.2, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        float[] twice = new float[mv.length];
        for (int i = 0; i < mv.length; i++) {
            twice[i] = 2 * mv[i];
        }
        int[] peaks = {100, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500};
        BeatInputs maker = new BeatInputs(WINDOW);
        BeatInput a = maker.of(mv, FS, peaks).get(0);
        BeatInput b = maker.of(twice, FS, peaks).get(0);
        assertThat(b.channels()[0]).containsExactly(a.channels()[0], offset(1e-4f));
        assertThat(a.channels()[0][0]).isZero();
        assertThat(maker.of(mv, FS, new int[0])).isEmpty();
    }

    @Test
    void aLongRecordIsReadInNeighbourhoods() {
        double[] r = new double[60];
        int[] peaks = new int[60];
        for (int k = 0; k < 60; k++) {
            r[k] = 0.5 + k;
            peaks[k] = (int) (r[k] * FS);
        }
        List<BeatInput> inputs =
                new BeatInputs(WINDOW).of(BeatDetectorTest.ecg(60, FS, r), FS, peaks);
        assertThat(feature(inputs.get(30), "known_intervals")).isCloseTo(10f / 12, offset(1e-6f));
        assertThat(feature(inputs.get(0), "has_rr_prev1")).isZero();
        assertThat(feature(inputs.get(0), "has_rr_next4")).isEqualTo(1);
    }
}
