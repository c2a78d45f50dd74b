package org.paperbeat.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;

class ShortStripRuleTest {
    private Classification ask(float known, float s) {
        return new ShortStripRule(0.5, 4)
                .apply(
                        new Classification(new float[] {0.9f - s, s, 0.1f, 0, 0}),
                        new BeatInput(new float[0][], new float[] {known}),
                        List.of("known_intervals"));
    }

    @Test
    void theOddsOfSAreDividedOnShortStrips() {
        Classification c = ask(2f / 12, 0.5f);
        assertThat(c.probability(AamiClass.S)).isCloseTo(0.2f, offset(1e-6f));
        assertThat(c.probability(AamiClass.N)).isCloseTo(0.64f, offset(1e-6f));
        assertThat(c.probability(AamiClass.V)).isCloseTo(0.16f, offset(1e-6f));
        assertThat(c.best()).isEqualTo(AamiClass.N);
        assertThat(ask(2f / 12, 0.85f).best()).isEqualTo(AamiClass.S);
    }

    @Test
    void longerStripsAreLeftAlone() {
        assertThat(ask(0.5f, 0.5f).probability(AamiClass.S)).isEqualTo(0.5f);
    }
}
