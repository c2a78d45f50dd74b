package org.paperbeat.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;
import org.paperbeat.model.Lead;
import org.paperbeat.model.ReviewReason;
import org.paperbeat.model.Source;
import org.paperbeat.options.ClassifyOptions;

class ReviewRulesTest {
    private static Beat beat(double rrPrev, double rrNext, double quality) {
        return new Beat(
                "II", 1, 1, 0, 0, rrPrev, rrNext, null, null, quality, Set.of(), Source.MACHINE);
    }

    /** A narrow beat with a P and a T wave. */
    private static BeatInput input(BeatModelSpec spec) {
        float[][] channels = new float[2][spec.window().length()];
        for (int i = 0; i < channels[0].length; i++) {
            double t = (i - spec.window().samplesBefore()) / spec.window().samplingRateHz();
            channels[0][i] =
                    (float)
                            (bump(t, 0, 0.02)
                                    - 0.15 * bump(t, 0.04, 0.015)
                                    + 0.1 * bump(t, -0.15, 0.03));
            channels[0][i] += (float) (0.2 * bump(t, 0.25, 0.05));
        }
        return new BeatInput(channels, new float[spec.contextNames().size()]);
    }

    private static double bump(double t, double at, double sd) {
        return Math.exp(-0.5 * (t - at) * (t - at) / (sd * sd));
    }

    private static Set<ReviewReason> reasons(Beat beat, Lead lead, float confidence, double shown) {
        try (BeatClassifier model = new BeatModels().open(ClassifyOptions.defaults())) {
            return new ReviewRules(model.spec(), ClassifyOptions.defaults())
                    .reasons(
                            beat,
                            lead,
                            new Classification(new float[] {confidence, 1 - confidence, 0, 0, 0}),
                            input(model.spec()),
                            shown);
        }
    }

    @Test
    void eachReasonStandsForItself() {
        assertThat(reasons(beat(0.8, 0.8, 1), Lead.II, 0.95f, 1)).isEmpty();
        assertThat(reasons(beat(0.8, 0.8, 1), Lead.II, 0.55f, 1))
                .containsExactly(ReviewReason.LOW_CONFIDENCE);
        assertThat(reasons(beat(Double.NaN, 0.8, 1), Lead.II, 0.95f, 1))
                .containsExactly(ReviewReason.NO_RR_CONTEXT);
        assertThat(reasons(beat(0.8, 0.8, 0.3), Lead.II, 0.95f, 1))
                .containsExactly(ReviewReason.POOR_TRACE);
        assertThat(reasons(beat(0.8, 0.8, Double.NaN), Lead.II, 0.95f, 1))
                .containsExactly(ReviewReason.POOR_TRACE);
        assertThat(reasons(beat(0.8, 0.8, 1), Lead.V5, 0.95f, 1))
                .containsExactly(ReviewReason.LEAD_NOT_TRAINED);
        assertThat(reasons(beat(0.8, 0.8, 1), Lead.II, 0.95f, 0.9))
                .containsExactly(ReviewReason.CUT_WINDOW);
    }
}
