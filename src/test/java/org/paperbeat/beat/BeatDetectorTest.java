package org.paperbeat.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

class BeatDetectorTest {
    static final double FS = 500;

    /** P, QRS and T as Gaussian bumps at given R times. */
    static float[] ecg(double seconds, double fs, double... rSeconds) {
        float[] x = new float[(int) (seconds * fs)];
        for (int i = 0; i < x.length; i++) {
            double t = i / fs;
            double v = 0;
            for (double r : rSeconds) {
                v += 0.12 * bump(t - r + 0.17, 0.025);
                v += 1.0 * bump(t - r, 0.010) - 0.2 * bump(t - r - 0.03, 0.01);
                v += 0.3 * bump(t - r - 0.28, 0.05);
            }
            x[i] = (float) v;
        }
        return x;
    }

    private static double bump(double t, double width) {
        return Math.exp(-t * t / (2 * width * width));
    }

    static Trace trace(float[] mv, int firstSampleIndex) {
        int n = mv.length;
        float[] x = new float[n];
        float[] y = new float[n];
        float[] confidence = new float[n];
        Source[] source = new Source[n];
        for (int i = 0; i < n; i++) {
            x[i] = 100 + 0.4f * i;
            y[i] = 500 - 80 * mv[i];
            confidence[i] = 0.9f;
            source[i] = Source.MACHINE;
        }
        return new Trace(
                "II_rhythm",
                Lead.II,
                true,
                FS,
                firstSampleIndex,
                mv,
                x,
                y,
                confidence,
                source,
                50,
                new Quality(0.9, List.of()));
    }

    @Test
    void findsEveryRPeakOnItsPixel() {
        double[] r = {0.5, 1.3, 2.1, 2.7, 3.9, 4.7, 5.5, 6.3, 7.1, 7.9, 8.7, 9.5};
        float[] mv = ecg(10, FS, r);
        List<Beat> beats = new BeatDetector().detect(trace(mv, 250));
        assertThat(beats).hasSize(12);
        for (int k = 0; k < r.length; k++) {
            Beat b = beats.get(k);
            int i = (int) Math.round(r[k] * FS);
            assertThat(b.timeSeconds()).isCloseTo(r[k] + 0.5, offset(0.0041));
            assertThat(b.xPx()).isCloseTo(100 + 0.4 * i, offset(1.0));
            assertThat(b.yPx()).isCloseTo(420, offset(1.0));
            assertThat(b.quality()).isCloseTo(0.9, offset(0.01));
            assertThat(b.number()).isEqualTo(k + 1);
        }
        assertThat(beats.get(0).rrPrevSeconds()).isNaN();
        assertThat(beats.get(11).rrNextSeconds()).isNaN();
        assertThat(beats.get(3).rrPrevSeconds()).isCloseTo(0.6, offset(0.005));
        assertThat(beats.get(3).rrNextSeconds()).isCloseTo(1.2, offset(0.005));
    }

    @Test
    void findsDownwardBeatsAndThoseOfAShortColumn() {
        float[] mv = ecg(2.5, FS, 0.4, 1.2, 2.0);
        for (int i = 0; i < mv.length; i++) {
            mv[i] = -mv[i];
        }
        assertThat(new BeatDetector().detect(trace(mv, 0)))
                .extracting(b -> Math.round(b.timeSeconds() * 10))
                .containsExactly(4L, 12L, 20L);
    }

    @Test
    void aGapHidesItsBeatAndTheIntervalsAcrossIt() {
        float[] mv = ecg(10, FS, 0.5, 1.4, 2.3, 3.2, 4.1, 5.0, 5.9, 6.8, 7.7, 8.6, 9.5);
        Arrays.fill(mv, (int) (3.9 * FS), (int) (4.4 * FS), Float.NaN);
        List<Beat> beats = new BeatDetector().detect(trace(mv, 0));
        assertThat(beats).hasSize(10);
        assertThat(beats.get(3).rrNextSeconds()).isNaN();
        assertThat(beats.get(4).rrPrevSeconds()).isNaN();
        assertThat(beats.get(5).rrPrevSeconds()).isCloseTo(0.9, offset(0.005));
    }

    @Test
    void noBeatsOnFlatLinesNoiseOrNothing() {
        assertThat(new BeatDetector().detect(trace(new float[5000], 0))).isEmpty();
        float[] nothing = new float[5000];
        Arrays.fill(nothing, Float.NaN);
        assertThat(new BeatDetector().detect(trace(nothing, 0))).isEmpty();
        assertThat(new BeatDetector().detect(trace(new float[3], 0))).isEmpty();
        float[] noise = new float[5000];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.1 * random.nextGaussian());
        }
        assertThat(new BeatDetector().detect(trace(noise, 0))).isEmpty();
        float[] sine = new float[5000];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) Math.sin(2 * Math.PI * i / 100);
        }
        assertThat(new BeatDetector().detect(trace(sine, 0))).isEmpty();
    }

    @Test
    void worksAtTheSamplingRatesOfScansAndMonitors() {
        for (double fs : new double[] {80, 125, 250, 1000}) {
            float[] mv = ecg(10, fs, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            int[] peaks = new StripPeakDetector(fs).detect(mv);
            assertThat(peaks).as("%s Hz", fs).hasSize(9);
            assertThat(peaks[4] / fs).isCloseTo(5, offset(1.5 / fs));
        }
    }
}
