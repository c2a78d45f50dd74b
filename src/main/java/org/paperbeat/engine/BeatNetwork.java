package org.paperbeat.engine;

import org.paperbeat.model.EcgException;
import org.paperbeat.options.NetworkOptions;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** A network that names beats, defined with TensorFlow's operations. */
interface BeatNetwork {

    /**
     * What a network gives.
     *
     * @param logits [n, classes]
     * @param embedding [n, size], the layer before the last
     */
    record Heads(Operand<TFloat32> logits, Operand<TFloat32> embedding) {}

    /**
     * Builds the network into the layers' graph.
     *
     * @param beats [n, time, channels]
     * @param context [n, features], normalized
     */
    Heads build(Layers layers, Operand<TFloat32> beats, Operand<TFloat32> context);

    /**
     * Beats drawn anew from a few numbers, for learning without classes.
     *
     * @param beats [n, time, channels]
     * @return of the same shape
     * @throws EcgException if this network can't
     */
    default Operand<TFloat32> redrawn(Layers layers, Operand<TFloat32> beats) {
        throw new EcgException(
                "training",
                "This network can't learn without classes.",
                "Choose the network " + NetworkOptions.AUTOENCODER + ", or no pre-training.");
    }
}
