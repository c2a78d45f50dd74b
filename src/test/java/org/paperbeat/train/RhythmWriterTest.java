package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.model.AamiClass;
import org.paperbeat.train.RhythmPlan.Rhythm;

class RhythmWriterTest {
    private static final double FS = 250;
    private static final int[] PEAKS = {100, 300, 500, 700, 900, 1100, 1300, 1500, 1700, 1900};

    /** Beats 0.8 s apart: a P wave 0.16 s before each R of 1 mV, a T wave 0.28 s after it. */
    private static float[] strip() {
        float[] x = new float[2050];
        for (int p : PEAKS) {
            for (int i = 0; i < x.length; i++) {
                double t = (i - p) / FS;
                x[i] += (float) (bump(t, 0, 0.012) + 0.15 * bump(t, -0.16, 0.025));
                x[i] += (float) (0.3 * bump(t, 0.28, 0.04));
            }
        }
        return x;
    }

    private static double bump(double t, double at, double sd) {
        return Math.exp(-0.5 * (t - at) * (t - at) / (sd * sd));
    }

    private static double[] rr(double... changes) {
        double[] rr = new double[PEAKS.length - 1];
        Arrays.fill(rr, 0.8);
        for (int i = 0; i < changes.length; i += 2) {
            rr[(int) changes[i]] = changes[i + 1];
        }
        return rr;
    }

    private static RhythmWriter.Written write(double[] rr, double[] p) {
        RhythmPlan plan = new RhythmPlan(rr, p, new boolean[PEAKS.length], 0);
        return RhythmWriter.write(strip(), FS, PEAKS, plan, new SplittableRandom(1));
    }

    private static double[] ones() {
        double[] p = new double[PEAKS.length];
        Arrays.fill(p, 1);
        return p;
    }

    @Test
    void theOwnRhythmGivesTheStripBack() {
        RhythmWriter.Written same = write(rr(), ones());
        assertThat(same.peaks()).isEqualTo(PEAKS);
        for (int i = 0; i < same.mv().length; i++) {
            assertThat(same.mv()[i]).isCloseTo(strip()[i], within(2e-3f));
        }
    }

    @Test
    void aBeatComesEarlyAndKeepsItsQrsAndTheNextItsPlace() {
        RhythmWriter.Written early = write(rr(3, 0.5, 4, 1.1), ones());
        assertThat(early.peaks()[4]).isEqualTo(PEAKS[4] - 75);
        assertThat(early.peaks()[5]).isEqualTo(PEAKS[5]);
        for (int i = -10; i <= 30; i++) {
            assertThat(early.mv()[early.peaks()[4] + i])
                    .isCloseTo(strip()[PEAKS[4] + i], within(0.01f));
        }
    }

    @Test
    void aPWaveCanBeTurnedOrTakenAway() {
        double[] p = ones();
        p[2] = 0;
        p[3] = -1;
        RhythmWriter.Written written = write(rr(), p);
        assertThat(written.mv()[PEAKS[1] - 40]).isCloseTo(0.15f, within(0.01f));
        assertThat(written.mv()[PEAKS[2] - 40]).isCloseTo(0, within(0.02f));
        assertThat(written.mv()[PEAKS[3] - 40]).isCloseTo(-0.15f, within(0.02f));
        assertThat(written.mv()[PEAKS[3]]).isCloseTo(1, within(0.01f));
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void everyRhythmHasItsKindOfBeats(Rhythm rhythm) {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 50; i++) {
            RhythmPlan plan = RhythmPlan.of(rhythm, rr(), random);
            int early = 0;
            for (boolean e : plan.early()) {
                early += e ? 1 : 0;
            }
            boolean ectopic = rhythm.ordinal() <= Rhythm.RUN.ordinal();
            assertThat(early > 0).as(rhythm + " early").isEqualTo(ectopic);
            assertThat(Arrays.stream(plan.rrSeconds()).boxed()).allMatch(v -> v >= 0.28 && v < 3);
            RhythmWriter.Written w = RhythmWriter.write(strip(), FS, PEAKS, plan, random);
            for (int k = 0; k < PEAKS.length; k++) {
                assertThat(w.mv()[w.peaks()[k]]).as(rhythm + " R").isBetween(0.75f, 1.25f);
            }
        }
    }

    @Test
    void aRegularStripTeachesBothClassesAndAnIrregularOneNothing() {
        BeatInputs inputs = new BeatInputs(BeatTraining.WINDOW, BeatTraining.FEATURES);
        RewrittenStrips strips = new RewrittenStrips(inputs, 1);
        assertThat(strips.add("x", strip(), FS, PEAKS)).isTrue();
        List<ReferenceBeat> beats = strips.beats();
        assertThat(beats).anyMatch(b -> b.truth() == AamiClass.S);
        assertThat(beats).anyMatch(b -> b.truth() == AamiClass.N);
        assertThat(beats.size()).isGreaterThan(40);
        int[] irregular = {100, 250, 500, 620, 900, 1250, 1400};
        assertThat(strips.add("y", strip(), FS, irregular)).isFalse();
        assertThat(strips.beats()).hasSize(beats.size());
    }
}
