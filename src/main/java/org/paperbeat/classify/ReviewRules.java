package org.paperbeat.classify;

import java.util.EnumSet;
import java.util.Set;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;
import org.paperbeat.model.Lead;
import org.paperbeat.model.ReviewReason;
import org.paperbeat.options.ClassifyOptions;

/** Which machine classes a person should look at, and why. Immutable. */
public final class ReviewRules {
    private final BeatModelSpec spec;
    private final double reviewBelow;
    private final double poorTraceBelow;

    public ReviewRules(BeatModelSpec spec, ClassifyOptions options) {
        this.spec = spec;
        reviewBelow =
                Double.isNaN(options.reviewBelow()) ? spec.reviewBelow() : options.reviewBelow();
        poorTraceBelow = options.poorTraceBelow();
    }

    /**
     * Reasons to look at a beat; empty = none.
     *
     * @param lead of its trace
     * @param input what the model saw of the beat
     * @param windowShown share of the model's window that the page shows
     */
    public Set<ReviewReason> reasons(
            Beat beat,
            Lead lead,
            Classification classification,
            BeatInput input,
            double windowShown) {
        Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
        if (classification.confidence() < reviewBelow) {
            reasons.add(ReviewReason.LOW_CONFIDENCE);
        }
        if (!(beat.quality() >= poorTraceBelow)) {
            reasons.add(ReviewReason.POOR_TRACE);
        }
        if (Double.isNaN(beat.rrPrevSeconds()) || Double.isNaN(beat.rrNextSeconds())) {
            reasons.add(ReviewReason.NO_RR_CONTEXT);
        }
        if (!spec.leads().contains(lead)) {
            reasons.add(ReviewReason.LEAD_NOT_TRAINED);
        }
        if (windowShown < 1) {
            reasons.add(ReviewReason.CUT_WINDOW);
        }
        TrainingShapes known = spec.trainingShapes();
        if (known != null && known.isOutside(input)) {
            reasons.add(ReviewReason.UNLIKE_TRAINING);
        }
        return reasons;
    }
}
