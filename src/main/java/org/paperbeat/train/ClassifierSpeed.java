package org.paperbeat.train;

import java.util.List;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.model.BeatInput;

/**
 * How fast a model names beats on this computer, their windows cut already.
 *
 * @param beatsPerSecond in batches, after a first round
 */
public record ClassifierSpeed(double beatsPerSecond) {
    private static final int BEATS = 4096;

    /** Measures with some of the beats. */
    public static ClassifierSpeed of(BeatClassifier model, List<BeatInput> beats) {
        List<BeatInput> some = beats.subList(0, Math.min(BEATS, beats.size()));
        model.classify(some);
        long start = System.nanoTime();
        model.classify(some);
        return new ClassifierSpeed(some.size() * 1e9 / (System.nanoTime() - start));
    }
}
