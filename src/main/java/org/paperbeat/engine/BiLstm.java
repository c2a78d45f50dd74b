package org.paperbeat.engine;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.engine.NetworkShape.Sizes;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A recurrent network for comparison: long short-term memory (Hochreiter and Schmidhuber 1997,
 * doi:10.1162/neco.1997.9.8.1735) read forwards and backwards over frames of the beat, unrolled,
 * joined by the rhythm as in {@link MultiScaleCnn}.
 */
final class BiLstm implements BeatNetwork {
    private static final int FRAME = 4;
    private static final int RHYTHM_HIDDEN = 48;
    private static final int RHYTHM_OUT = 24;
    private static final int EMBEDDING = 64;

    private final Sizes sizes;
    private final int units;

    /**
     * @param units of each direction
     */
    BiLstm(Sizes sizes, int units) {
        this.sizes = sizes;
        this.units = units;
    }

    @Override
    public Heads build(Layers l, Operand<TFloat32> beats, Operand<TFloat32> context) {
        Ops tf = l.tf();
        int frames = sizes.window() / FRAME;
        int inputs = FRAME * sizes.channels();
        Operand<TFloat32> cut =
                tf.slice(
                        beats,
                        tf.constant(new int[] {0, 0, 0}),
                        tf.constant(new int[] {-1, frames * FRAME, -1}));
        Operand<TFloat32> framed = tf.reshape(cut, tf.constant(new int[] {-1, frames, inputs}));
        List<Operand<TFloat32>> steps = new ArrayList<>();
        tf.unstack(framed, (long) frames, org.tensorflow.op.core.Unstack.axis(1L))
                .output()
                .forEach(steps::add);
        Operand<TFloat32> forwards = read(l, "forwards", steps, inputs);
        java.util.Collections.reverse(steps);
        Operand<TFloat32> backwards = read(l, "backwards", steps, inputs);
        Operand<TFloat32> both = l.concat(List.of(forwards, backwards), 1);
        both = l.dropout(both, sizes.dropout());
        Operand<TFloat32> rhythm =
                l.relu(l.dense("rhythm1", context, sizes.features(), RHYTHM_HIDDEN));
        rhythm = l.relu(l.dense("rhythm2", rhythm, RHYTHM_HIDDEN, RHYTHM_OUT));
        Operand<TFloat32> joined = l.concat(List.of(both, rhythm), 1);
        Operand<TFloat32> embedding =
                l.relu(l.dense("embedding", joined, 2 * units + RHYTHM_OUT, EMBEDDING));
        Operand<TFloat32> head = l.dense("head", embedding, EMBEDDING, sizes.classes());
        Operand<TFloat32> bypass =
                l.dense("rhythm_bypass", context, sizes.features(), sizes.classes());
        return new Heads(tf.math.add(head, bypass), embedding);
    }

    /** The largest of each unit's outputs over the steps. */
    private Operand<TFloat32> read(
            Layers l, String name, List<Operand<TFloat32>> steps, int inputs) {
        Ops tf = l.tf();
        Operand<TFloat32> kernel = l.kernel(name + ".kernel", inputs + units, 4L * units);
        Operand<TFloat32> bias = l.bias(name + ".bias", 4L * units);
        Operand<TFloat32> first = steps.get(0);
        Operand<TFloat32> zeros =
                tf.math.mul(
                        tf.slice(
                                tf.pad(
                                        first,
                                        tf.constant(new int[][] {{0, 0}, {0, units}}),
                                        tf.constant(0f)),
                                tf.constant(new int[] {0, inputs}),
                                tf.constant(new int[] {-1, units})),
                        tf.constant(0f));
        Operand<TFloat32> h = zeros;
        Operand<TFloat32> c = zeros;
        Operand<TFloat32> largest = null;
        for (Operand<TFloat32> x : steps) {
            Operand<TFloat32> gates =
                    tf.math.add(tf.linalg.matMul(l.concat(List.of(x, h), 1), kernel), bias);
            List<org.tensorflow.Output<TFloat32>> g = tf.split(tf.constant(1), gates, 4L).output();
            // A bias of 1 on the forget gate lets memory last from the start.
            Operand<TFloat32> forget = tf.math.sigmoid(tf.math.add(g.get(1), tf.constant(1f)));
            c =
                    tf.math.add(
                            tf.math.mul(forget, c),
                            tf.math.mul(tf.math.sigmoid(g.get(0)), tf.math.tanh(g.get(2))));
            h = tf.math.mul(tf.math.sigmoid(g.get(3)), tf.math.tanh(c));
            largest = largest == null ? h : tf.math.maximum(largest, h);
        }
        return largest;
    }
}
