package org.paperbeat.classify;

import java.util.List;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;

/**
 * Where a strip shows few intervals, as the columns of 2.5 s do, what is usual can't be told well:
 * more is asked of an S there.
 *
 * @param knownIntervals the rule holds for fewer intervals than this, over 12
 * @param odds the odds of S are divided by
 */
public record ShortStripRule(double knownIntervals, double odds) {

    /**
     * The classification with the odds of S divided where the strip is short.
     *
     * @param names of the input's features
     */
    public Classification apply(
            Classification classification, BeatInput input, List<String> names) {
        int known = names.indexOf("known_intervals");
        if (known < 0) {
            throw new IllegalArgumentException("the rule needs the feature known_intervals");
        }
        if (input.context()[known] >= knownIntervals - 1e-6) {
            return classification;
        }
        return lessOfS(classification, odds);
    }

    /** The classification with the odds of S divided. */
    static Classification lessOfS(Classification classification, double by) {
        float[] p = classification.probabilities().clone();
        double s = p[AamiClass.S.ordinal()] / by;
        double all = 1 - p[AamiClass.S.ordinal()] + s;
        for (int c = 0; c < p.length; c++) {
            p[c] = (float) ((c == AamiClass.S.ordinal() ? s : p[c]) / all);
        }
        return new Classification(p);
    }
}
