package org.paperbeat.classify;

import java.util.List;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;
import org.paperbeat.model.ModelId;

/** A trained model that names beats. Not safe for concurrent use: one per thread, closed. */
public interface BeatClassifier extends AutoCloseable {

    /** The model's contract. */
    BeatModelSpec spec();

    /** Name, version and checksum. */
    ModelId id();

    /** One classification per input, in their order. */
    List<Classification> classify(List<BeatInput> inputs);

    @Override
    void close();
}
