package org.paperbeat.train;

import java.util.List;
import java.util.Map;
import org.paperbeat.model.BeatInput;
import org.paperbeat.options.NetworkOptions;

/**
 * A network after training.
 *
 * @param network what it is
 * @param weights its weights by name; not to be modified
 * @param predictor its logits in use
 */
public record TrainedNetwork(
        NetworkOptions network, Map<String, float[]> weights, Predictor predictor) {
    public TrainedNetwork {
        weights = Map.copyOf(weights);
    }

    /** Logits [beat][class] in the order of the model's classes. */
    public float[][] logits(List<BeatInput> inputs) {
        return predictor.logits(inputs);
    }

    /** Number of weights. */
    public int parameters() {
        return weights.values().stream().mapToInt(w -> w.length).sum();
    }

    /** Runs the network. */
    @FunctionalInterface
    public interface Predictor {
        float[][] logits(List<BeatInput> inputs);
    }
}
