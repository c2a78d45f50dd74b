package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paperbeat.io.WfdbAnnotation;
import org.paperbeat.model.WaveLimit;

class DelineationEvaluationTest {
    private static final int ONSET = 39;
    private static final int QRS = 1;
    private static final int END = 40;

    private static List<WfdbAnnotation> qrs(int... onsets) {
        return java.util.Arrays.stream(onsets)
                .boxed()
                .flatMap(
                        i ->
                                java.util.stream.Stream.of(
                                        WfdbAnnotation.of(i, ONSET),
                                        WfdbAnnotation.of(i + 25, QRS),
                                        WfdbAnnotation.of(i + 50, END)))
                .toList();
    }

    private static Map<WaveLimit, Double> found(double onset, double end) {
        return Map.of(WaveLimit.QRS_ONSET, onset, WaveLimit.QRS_END, end);
    }

    @Test
    void errorsMissesAndFalseFindingsAreCounted() {
        DelineationEvaluation e = new DelineationEvaluation();
        e.add(
                List.of(found(1.01, 1.1), found(1.5, 1.6), found(3.03, 3.1), found(9, 9.1)),
                500,
                qrs(500, 1000, 1500));
        DelineationEvaluation.Tally onset = e.of(WaveLimit.QRS_ONSET);
        assertThat(onset.meanMs()).isCloseTo(20, within(1e-6));
        assertThat(onset.sdMs()).isCloseTo(Math.sqrt(200), within(1e-6));
        assertThat(onset.sensitivity()).isCloseTo(2.0 / 3, within(1e-9));
        // the one at 9 s lies where nobody marked anything
        assertThat(onset.positivePredictivity()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(e.of(WaveLimit.QRS_END).meanMs()).isCloseTo(0, within(1e-6));
    }
}
