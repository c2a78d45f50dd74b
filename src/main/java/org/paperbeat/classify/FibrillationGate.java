package org.paperbeat.classify;

import java.util.List;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;

/**
 * Where a strip is irregular through and through, as in atrial fibrillation, no beat comes early:
 * its S is N. A single early beat makes few steps between intervals large; fibrillation makes most
 * of them large.
 *
 * @param medianDifference least median step between successive intervals, over the median interval
 * @param shareOfJumps least share of steps over 12 % of the mean interval
 * @param knownIntervals least number of intervals, over 12
 */
public record FibrillationGate(
        double medianDifference, double shareOfJumps, double knownIntervals) {

    /**
     * The classification with the probability of S given to N where the gate is closed.
     *
     * @param names of the input's features
     */
    public Classification apply(
            Classification classification, BeatInput input, List<String> names) {
        boolean irregular =
                feature(input, names, "median_difference_over_median") > medianDifference
                        && feature(input, names, "share_of_jumps") > shareOfJumps
                        && feature(input, names, "known_intervals") >= knownIntervals - 1e-6;
        if (!irregular) {
            return classification;
        }
        float[] p = classification.probabilities().clone();
        p[AamiClass.N.ordinal()] += p[AamiClass.S.ordinal()];
        p[AamiClass.S.ordinal()] = 0;
        return new Classification(p);
    }

    private static float feature(BeatInput input, List<String> names, String name) {
        int i = names.indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException("the gate needs the feature " + name);
        }
        return input.context()[i];
    }
}
