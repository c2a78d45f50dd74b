package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

class ExpectedNoiseTest {
    private static Trace trace(Lead lead, int n, double a, double b, float confidence) {
        float[] mv = new float[n];
        for (int i = 0; i < n; i++) {
            mv[i] = (float) (a * Math.sin(i / 20.0) + b * Math.cos(i / 47.0));
        }
        Source[] source = new Source[n];
        Arrays.fill(source, Source.MACHINE);
        float[] sure = new float[n];
        Arrays.fill(sure, confidence);
        float[] none = new float[n];
        return new Trace(
                lead.label() + n,
                lead,
                n > 1250,
                500,
                0,
                mv,
                none,
                none,
                sure,
                source,
                0,
                new Quality(1, List.of()));
    }

    private static PageCalibration at(double speed) {
        return PageCalibration.straight(
                8,
                8,
                Origin.MEASURED,
                new Scale(speed, Origin.PRINTED, 1),
                new Scale(10, Origin.PRINTED, 1));
    }

    private static ExpectedNoise noise(double speed, Trace... traces) {
        return new ExpectedNoise(List.of(traces), at(speed), 1);
    }

    @Test
    void cleanLinesHoldLittle() {
        ExpectedNoise clean = noise(25, trace(Lead.II, 1250, 1, 0, 1));
        assertThat(clean.share()).isCloseTo(0.004, within(1e-9));
        assertThat(clean.isTooMuch()).isFalse();
    }

    @Test
    void aStripThatIsNotItsTwinIsTooMuch() {
        ExpectedNoise other =
                noise(25, trace(Lead.II, 1250, 1, 0, 1), trace(Lead.II, 5000, 0.2, 1, 1));
        assertThat(other.isTooMuch()).isTrue();
        assertThat(other.sentence()).contains("rhythm strip");
    }

    @Test
    void brokenLawsCountWhereLinesAreUnclear() {
        Trace one = trace(Lead.I, 1250, 1, 0.2, 1);
        Trace two = trace(Lead.II, 1250, 1.5, 0.8, 1);
        Trace three = trace(Lead.III, 1250, 0.5, 1.1, 1);
        assertThat(noise(25, one, two, three).isTooMuch()).isFalse();
        Trace unclear = trace(Lead.III, 1250, 0.5, 1.1, 0.5f);
        assertThat(noise(25, one, two, unclear).isTooMuch()).isTrue();
        assertThat(noise(25, one, two, unclear).sentence()).contains("33 %");
    }

    @Test
    void poorLinesOnSlowPaperBlameNoLeads() {
        List<Trace> line = List.of(trace(Lead.II, 1250, 1, 0, 1));
        ExpectedNoise poor = new ExpectedNoise(line, at(12.5), 0.1);
        assertThat(poor.isTooMuch()).isTrue();
        assertThat(poor.sentence()).startsWith("The paper ran so slowly");
    }

    @Test
    void slowPaperAdds() {
        Trace line = trace(Lead.II, 1250, 1, 0, 1);
        assertThat(noise(12.5, line).share()).isGreaterThan(noise(25, line).share() + 0.01);
    }
}
