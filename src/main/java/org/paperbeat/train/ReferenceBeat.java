package org.paperbeat.train;

import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatSymbol;

/**
 * A beat of a reference record, or of a detector on it.
 *
 * @param record name
 * @param sampleIndex of the R peak in the record: the reference's, or the detector's where it is no
 *     beat
 * @param symbol of the reference; null = detected where there is no beat
 * @param input what a classifier sees; null = missed by the detector
 */
public record ReferenceBeat(String record, int sampleIndex, BeatSymbol symbol, BeatInput input) {

    /** The reference class; null where there is no beat. */
    public AamiClass truth() {
        return symbol == null ? null : symbol.aami();
    }
}
