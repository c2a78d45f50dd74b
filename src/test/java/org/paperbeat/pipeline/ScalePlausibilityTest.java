package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Origin;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

class ScalePlausibilityTest {
    private static final Scale ASSUMED = new Scale(25, Origin.ASSUMED, 0.5);

    /** Gaussian QRS complexes as wide as usual, 75 a minute, stretched in time. */
    private static Trace trace(Lead lead, double stretch, double height) {
        int n = 5000;
        float[] mv = new float[n];
        for (int i = 0; i < n; i++) {
            double s = i / 500.0 / stretch;
            double beat = s - 0.4 - 0.8 * Math.rint((s - 0.4) / 0.8);
            double slow = beat - 0.25;
            mv[i] =
                    (float)
                            (height
                                    * (Math.exp(-beat * beat / (2 * 0.012 * 0.012))
                                            + 0.2 * Math.exp(-slow * slow / (2 * 0.04 * 0.04))));
        }
        Source[] source = new Source[n];
        Arrays.fill(source, Source.MACHINE);
        return new Trace(
                lead.label(),
                lead,
                false,
                500,
                0,
                mv,
                new float[n],
                new float[n],
                new float[n],
                source,
                0,
                new Quality(1, List.of()));
    }

    private static double likelier(double stretch) {
        return ScalePlausibility.likelierSpeed(List.of(trace(Lead.II, stretch, 1)), ASSUMED);
    }

    @Test
    void usualBeatsSpeakForTheAssumedSpeed() {
        assertThat(likelier(1)).isEqualTo(1);
        assertThat(likelier(1.2)).isEqualTo(1);
        assertThat(likelier(0.8)).isEqualTo(1);
    }

    @Test
    void wideSlowBeatsSpeakForFasterPaperAndNarrowFastOnesForSlower() {
        assertThat(likelier(2)).isEqualTo(2);
        assertThat(likelier(0.5)).isEqualTo(0.5);
    }

    @Test
    void nothingIsSaidWithoutBeats() {
        Trace flat = trace(Lead.II, 1, 0);
        assertThat(ScalePlausibility.likelierSpeed(List.of(flat), ASSUMED)).isEqualTo(1);
        assertThat(ScalePlausibility.likelierSpeed(List.of(), ASSUMED)).isEqualTo(1);
    }

    @Test
    void heightsOfTheLeadsAreUsualOrNot() {
        List<Lead> limbs = List.of(Lead.I, Lead.II, Lead.III, Lead.AVR, Lead.AVL, Lead.AVF);
        assertThat(heights(limbs, 1.2)).isTrue();
        assertThat(heights(limbs, 0.4)).isFalse();
        assertThat(heights(limbs, 4)).isFalse();
        assertThat(heights(limbs.subList(0, 2), 4)).isTrue();
    }

    private static boolean heights(List<Lead> leads, double mv) {
        return ScalePlausibility.usualHeight(
                leads.stream().map(lead -> trace(lead, 1, mv)).toList());
    }
}
