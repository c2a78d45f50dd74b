package org.paperbeat.classify;

import java.util.List;
import org.paperbeat.model.AamiClass;
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

    /**
     * How much each sample of a beat's window speaks for a class: the size of gradient times input
     * (Shrikumar et al. 2017, arXiv:1605.01713), summed over channels.
     *
     * @param classes one per input
     * @return [beat][sample of the window], 0 or more
     */
    float[][] saliency(List<BeatInput> inputs, List<AamiClass> classes);

    @Override
    void close();
}
