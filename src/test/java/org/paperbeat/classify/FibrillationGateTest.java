package org.paperbeat.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;

class FibrillationGateTest {
    private static final List<String> NAMES =
            List.of("median_difference_over_median", "share_of_jumps", "known_intervals");
    private final FibrillationGate gate = new FibrillationGate(0.12, 0.5, 0.5);

    private Classification ask(float median, float jumps, float known) {
        return gate.apply(
                new Classification(new float[] {0.2f, 0.7f, 0.1f, 0, 0}),
                new BeatInput(new float[0][], new float[] {median, jumps, known}),
                NAMES);
    }

    @Test
    void whereEveryIntervalJumpsNoBeatIsEarly() {
        Classification c = ask(0.2f, 0.8f, 1);
        assertThat(c.probability(AamiClass.S)).isZero();
        assertThat(c.probability(AamiClass.N))
                .isCloseTo(0.9f, org.assertj.core.data.Offset.offset(1e-6f));
        assertThat(c.best()).isEqualTo(AamiClass.N);
    }

    @Test
    void aSingleEarlyBeatOrAShortStripIsLeftAlone() {
        assertThat(ask(0.03f, 0.3f, 1).best()).isEqualTo(AamiClass.S);
        assertThat(ask(0.2f, 0.3f, 1).best()).isEqualTo(AamiClass.S);
        assertThat(ask(0.2f, 0.8f, 4f / 12).best()).isEqualTo(AamiClass.S);
    }
}
