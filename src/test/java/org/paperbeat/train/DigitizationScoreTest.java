package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

class DigitizationScoreTest {
    private static Trace trace(Lead lead, int first, float... mv) {
        int n = mv.length;
        Source[] source = new Source[n];
        Arrays.fill(source, Source.MACHINE);
        Quality quality = new Quality(1, List.of());
        return new Trace(
                lead.label(),
                lead,
                false,
                500,
                first,
                mv,
                new float[n],
                new float[n],
                new float[n],
                source,
                0,
                quality);
    }

    private static float[] wave(int n) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) (Math.exp(-Math.pow((i - n / 2) / 8.0, 2)) + 0.2 * Math.sin(i / 15.0));
        }
        return x;
    }

    @Test
    void perfectReadingIsCapped() {
        float[] x = wave(500);
        DigitizationScore s = DigitizationScore.of(Map.of(Lead.I, x), List.of(trace(Lead.I, 0, x)));
        assertThat(s.snr()).isEqualTo(384);
        assertThat(s.snrDb()).isCloseTo(25.84, within(0.005));
        assertThat(s.pearson()).isCloseTo(1, within(1e-9));
        assertThat(s.coverage()).isEqualTo(1);
    }

    @Test
    void offsetIsForgivenButCountsInTheErrorWithoutAlignment() {
        float[] x = wave(500);
        float[] p = new float[500];
        for (int i = 0; i < 500; i++) {
            p[i] = x[i] + 0.5f;
        }
        DigitizationScore s = DigitizationScore.of(Map.of(Lead.I, x), List.of(trace(Lead.I, 0, p)));
        assertThat(s.snr()).isEqualTo(384);
        assertThat(s.rmseMv()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void shiftOfSevenSamplesIsFound() {
        float[] x = wave(500);
        float[] p = new float[500];
        for (int i = 0; i < 500; i++) {
            p[i] = x[Math.max(0, i - 7)];
        }
        DigitizationScore s = DigitizationScore.of(Map.of(Lead.I, x), List.of(trace(Lead.I, 0, p)));
        assertThat(s.leads().get(0).lagSamples()).isEqualTo(-7);
        assertThat(s.snrDb()).isGreaterThan(17);
    }

    @Test
    void unreadHalfCountsAsZeroMillivolt() {
        // 2 mV everywhere, read right in the first half only: the other half's power is error
        float[] x = {2, -2, 2, -2, 2, -2, 2, -2};
        float[] p = {2, -2, 2, -2};
        DigitizationScore s = DigitizationScore.of(Map.of(Lead.I, x), List.of(trace(Lead.I, 0, p)));
        assertThat(s.snr()).isCloseTo(2, within(1e-6));
        assertThat(s.coverage()).isEqualTo(0.5);
    }

    @Test
    void missingLeadCostsItsPower() {
        float[] x = {1, -1, 1, -1};
        DigitizationScore s =
                DigitizationScore.of(Map.of(Lead.I, x, Lead.II, x), List.of(trace(Lead.I, 0, x)));
        assertThat(s.snr()).isCloseTo(2, within(1e-9));
    }

    @Test
    void leadIsComparedWhereItIsPrinted() {
        float[] x = new float[1000];
        Arrays.fill(x, Float.NaN);
        float[] part = wave(250);
        System.arraycopy(part, 0, x, 500, 250);
        DigitizationScore s =
                DigitizationScore.of(Map.of(Lead.V1, x), List.of(trace(Lead.V1, 500, part)));
        assertThat(s.snr()).isEqualTo(384);
        assertThat(s.leads().get(0).truthSamples()).isEqualTo(250);
    }
}
