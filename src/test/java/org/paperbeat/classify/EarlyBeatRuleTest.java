package org.paperbeat.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;

class EarlyBeatRuleTest {
    private static final float EARLY = (float) Math.log(0.8);
    private static final float ON_TIME = (float) Math.log(0.95);

    private static float ask(float known, float hasPrevious, float overMedian, float overNext) {
        return new EarlyBeatRule(0.14, 0.5, 4)
                .apply(
                        new Classification(new float[] {0.4f, 0.5f, 0.1f, 0, 0}),
                        new BeatInput(
                                new float[0][],
                                new float[] {known, hasPrevious, overMedian, overNext}),
                        List.of(
                                "known_intervals",
                                "has_rr_prev1",
                                "log_prev_over_median",
                                "log_prev_over_next"))
                .probability(AamiClass.S);
    }

    @Test
    void moreIsAskedOfAnSThatComesOnTime() {
        assertThat(ask(1, 1, ON_TIME, ON_TIME)).isCloseTo(0.2f, offset(1e-6f));
    }

    @Test
    void anEarlyBeatIsLeftAlone() {
        assertThat(ask(1, 1, EARLY, 0)).isEqualTo(0.5f);
        assertThat(ask(1, 1, 0, EARLY)).isEqualTo(0.5f);
    }

    @Test
    void soIsABeatOfWhichTooLittleIsKnown() {
        assertThat(ask(1, 0, 0, 0)).isEqualTo(0.5f);
        assertThat(ask(4f / 12, 1, ON_TIME, ON_TIME)).isEqualTo(0.5f);
    }
}
