package org.paperbeat.engine;

import java.util.List;
import org.paperbeat.engine.NetworkShape.Sizes;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A network for comparison that can first learn, without classes, to draw beats anew from few
 * numbers (Hinton and Salakhutdinov 2006, doi:10.1126/science.1127647): three convolutions, each
 * halving time, to a code, joined by the rhythm as in {@link MultiScaleCnn}.
 */
final class ConvAutoencoder implements BeatNetwork {
    /** Start of the names of the weights that learn without classes. */
    static final String ENCODER = "encoder.";

    private static final int STEPS = 3;
    private static final int WIDTH = 7;
    private static final int CODE = 32;
    private static final int RHYTHM_HIDDEN = 48;
    private static final int RHYTHM_OUT = 24;
    private static final int EMBEDDING = 64;

    private final Sizes sizes;
    private final int filters;
    private final int shortTime;

    /**
     * @param perWidth filters are four times as many, and twice that from the second layer on
     */
    ConvAutoencoder(Sizes sizes, int perWidth) {
        this.sizes = sizes;
        filters = 4 * perWidth;
        int time = sizes.window();
        for (int i = 0; i < STEPS; i++) {
            time = (time + 1) / 2;
        }
        shortTime = time;
    }

    private int filters(int step) {
        return step == 0 ? filters : 2 * filters;
    }

    @Override
    public Heads build(Layers l, Operand<TFloat32> beats, Operand<TFloat32> context) {
        Ops tf = l.tf();
        Operand<TFloat32> code = l.dropout(l.relu(code(l, beats)), sizes.dropout() / 2);
        Operand<TFloat32> rhythm =
                l.relu(l.dense("rhythm1", context, sizes.features(), RHYTHM_HIDDEN));
        rhythm = l.relu(l.dense("rhythm2", rhythm, RHYTHM_HIDDEN, RHYTHM_OUT));
        Operand<TFloat32> embedding =
                l.relu(
                        l.dense(
                                "embedding",
                                l.concat(List.of(code, rhythm), 1),
                                CODE + RHYTHM_OUT,
                                EMBEDDING));
        Operand<TFloat32> head = l.dense("head", embedding, EMBEDDING, sizes.classes());
        Operand<TFloat32> bypass =
                l.dense("rhythm_bypass", context, sizes.features(), sizes.classes());
        return new Heads(tf.math.add(head, bypass), embedding);
    }

    private Operand<TFloat32> code(Layers l, Operand<TFloat32> beats) {
        Ops tf = l.tf();
        Operand<TFloat32> x = tf.expandDims(beats, tf.constant(1));
        int inputs = sizes.channels();
        for (int i = 0; i < STEPS; i++) {
            x = l.conv(ENCODER + "conv" + i, x, inputs, filters(i), WIDTH);
            inputs = filters(i);
            x = l.halve(l.relu(l.batchNorm(ENCODER + "norm" + i, x, inputs)));
        }
        int flat = shortTime * inputs;
        Operand<TFloat32> row = tf.reshape(x, tf.constant(new int[] {-1, flat}));
        return l.dense(ENCODER + "code", row, flat, CODE);
    }

    @Override
    public Operand<TFloat32> redrawn(Layers l, Operand<TFloat32> beats) {
        Ops tf = l.tf();
        int inputs = filters(STEPS - 1);
        Operand<TFloat32> x =
                l.relu(l.dense("decoder.code", code(l, beats), CODE, shortTime * inputs));
        x = tf.reshape(x, tf.constant(new int[] {-1, 1, shortTime, inputs}));
        int time = shortTime;
        for (int i = STEPS - 1; i >= 0; i--) {
            // each sample twice
            x = l.concat(List.of(x, x), 3);
            time *= 2;
            x = tf.reshape(x, tf.constant(new int[] {-1, 1, time, inputs}));
            int outputs = i == 0 ? sizes.channels() : filters(i - 1);
            x = l.conv("decoder.conv" + i, x, inputs, outputs, WIDTH);
            inputs = outputs;
            x = i == 0 ? x : l.relu(l.batchNorm("decoder.norm" + i, x, outputs));
        }
        x = tf.reshape(x, tf.constant(new int[] {-1, time, inputs}));
        return tf.slice(
                x,
                tf.constant(new int[] {0, 0, 0}),
                tf.constant(new int[] {-1, sizes.window(), -1}));
    }
}
