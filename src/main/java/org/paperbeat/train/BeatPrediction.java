package org.paperbeat.train;

import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Classification;

/**
 * A reference class beside a prediction.
 *
 * @param record name
 * @param sampleIndex of the R peak in the record
 * @param truth null = no beat there, a false detection
 * @param classification null = missed
 */
public record BeatPrediction(
        String record, int sampleIndex, AamiClass truth, Classification classification) {

    /** The predicted class; null = missed. */
    public AamiClass predicted() {
        return classification == null ? null : classification.best();
    }
}
