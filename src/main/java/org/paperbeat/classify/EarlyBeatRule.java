package org.paperbeat.classify;

import java.util.List;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;

/**
 * A supraventricular ectopic beat comes early, unless it follows another one: more is asked of an S
 * whose interval is neither shorter than usual in its strip nor than the next.
 *
 * @param shorter share by which an early beat's interval is shorter
 * @param knownIntervals the rule holds from this number of intervals on, over 12; where fewer are
 *     known, what is usual can't be told
 * @param odds the odds of S are divided by
 */
public record EarlyBeatRule(double shorter, double knownIntervals, double odds) {

    /**
     * The classification with the odds of S divided where the beat does not come early.
     *
     * @param names of the input's features
     */
    public Classification apply(
            Classification classification, BeatInput input, List<String> names) {
        double early = Math.log(1 - shorter);
        boolean known =
                feature(input, names, "has_rr_prev1") > 0
                        && feature(input, names, "known_intervals") >= knownIntervals - 1e-6;
        if (!known
                || feature(input, names, "log_prev_over_median") < early
                || feature(input, names, "log_prev_over_next") < early) {
            return classification;
        }
        return ShortStripRule.lessOfS(classification, odds);
    }

    private static float feature(BeatInput input, List<String> names, String name) {
        int i = names.indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException("the rule needs the feature " + name);
        }
        return input.context()[i];
    }
}
