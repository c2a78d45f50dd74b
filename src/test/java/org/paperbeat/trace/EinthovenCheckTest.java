package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

class EinthovenCheckTest {
    private static Trace trace(Lead lead, int first, double[] mv) {
        int n = mv.length;
        float[] v = new float[n];
        for (int i = 0; i < n; i++) {
            v[i] = (float) mv[i];
        }
        Source[] source = new Source[n];
        Arrays.fill(source, Source.MACHINE);
        Quality quality = new Quality(1, List.of());
        return new Trace(
                lead.label(),
                lead,
                false,
                500,
                first,
                v,
                new float[n],
                new float[n],
                new float[n],
                source,
                0,
                quality);
    }

    private static double[] wave(double a, double b, int n) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = a * Math.sin(i / 20.0) + b * Math.cos(i / 33.0);
        }
        return v;
    }

    private static double residual(Trace... traces) {
        return new EinthovenCheck().residual(null, List.of(traces));
    }

    @Test
    void lawfulLeadsLeaveNothingWhateverTheirZero() {
        double[] third = wave(0.5, 0.8, 1000);
        for (int i = 0; i < third.length; i++) {
            third[i] += 0.3;
        }
        assertThat(
                        residual(
                                trace(Lead.I, 0, wave(1, 0, 1000)),
                                trace(Lead.II, 0, wave(1.5, 0.8, 1000)),
                                trace(Lead.III, 0, third)))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void swappedLeadsShow() {
        assertThat(
                        residual(
                                trace(Lead.II, 0, wave(1, 0, 1000)),
                                trace(Lead.I, 0, wave(1.5, 0.8, 1000)),
                                trace(Lead.III, 0, wave(0.5, 0.8, 1000))))
                .isGreaterThan(0.4);
    }

    @Test
    void inkOfTheLeadBesideItAtItsEndsIsNotHeldAgainstALead() {
        double[] third = wave(0.5, 0.8, 1000);
        for (int i = 0; i < 35; i++) {
            third[i] += 2;
            third[third.length - 1 - i] -= 2;
        }
        assertThat(
                        residual(
                                trace(Lead.I, 0, wave(1, 0, 1000)),
                                trace(Lead.II, 0, wave(1.5, 0.8, 1000)),
                                trace(Lead.III, 0, third)))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void exchangedNamesAreFound() {
        Trace one = trace(Lead.I, 0, wave(1, 0, 1000));
        Trace two = trace(Lead.II, 0, wave(1.5, 0.8, 1000));
        Trace three = trace(Lead.III, 0, wave(0.5, 0.8, 1000));
        EinthovenCheck check = new EinthovenCheck();
        assertThat(check.exchanged(List.of(one, two, three))).isEmpty();
        List<Trace> wrong =
                List.of(
                        one.named("III", Lead.III, false),
                        two.named("I", Lead.I, false),
                        three.named("II", Lead.II, false));
        assertThat(
                        check.exchanged(
                                List.of(
                                        one.named("II", Lead.II, false),
                                        two.named("I", Lead.I, false),
                                        three)))
                .containsExactly("II", "I");
        assertThat(check.laws(wrong)).isGreaterThan(0.2);
    }

    @Test
    void stripStandsInForTheLeadBesideTheAugmentedOnes() {
        // I = 0, II = w: aVR = -w/2, aVL = -w/2, aVF = w
        double[] strip = wave(1, 0.6, 2000);
        double[] part = Arrays.copyOfRange(strip, 1000, 2000);
        double[] half = Arrays.stream(part).map(v -> -v / 2).toArray();
        assertThat(
                        residual(
                                trace(Lead.II, 0, strip),
                                trace(Lead.AVR, 1000, half),
                                trace(Lead.AVF, 1000, part)))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void nothingToTestIsNotANumber() {
        assertThat(residual(trace(Lead.V1, 0, wave(1, 0, 1000)))).isNaN();
    }
}
