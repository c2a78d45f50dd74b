package org.paperbeat.train;

import java.util.List;
import org.paperbeat.model.BeatInput;

/**
 * Labelled beats.
 *
 * @param inputs one per beat, all of one size
 * @param labels index of each beat's class in the model's order; not to be modified
 * @param weights of each beat in the loss; not to be modified
 */
public record BeatExamples(List<BeatInput> inputs, int[] labels, float[] weights) {
    public BeatExamples {
        inputs = List.copyOf(inputs);
        if (labels.length != inputs.size() || weights.length != inputs.size()) {
            throw new IllegalArgumentException("examples, labels and weights differ in number");
        }
    }

    public int size() {
        return inputs.size();
    }
}
