package org.paperbeat.engine;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.engine.GraphWeights.Start;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Layers for signals, in training or in use. Signals are [n, 1, time, channels], so that the
 * two-dimensional operations serve; weights carry the layer's name.
 */
final class Layers {
    private static final float BATCH_NORM_EPSILON = 1e-3f;
    private static final float BATCH_NORM_STEP = 0.1f;

    private final Ops tf;
    private final GraphWeights weights;
    private final String prefix;
    private final Operand<TInt32> dropoutSeed;
    private final boolean fixedNorms;
    private final List<Op> updates = new ArrayList<>();
    private int dropouts;

    /**
     * @param prefix of all weights' names
     * @param dropoutSeed int32[1], another for each step; null = in use, not in training
     */
    Layers(Ops tf, GraphWeights weights, String prefix, Operand<TInt32> dropoutSeed) {
        this(tf, weights, prefix, dropoutSeed, false);
    }

    /**
     * @param fixedNorms whether batch normalization works as in use though dropout does not: where
     *     the layers before the last are kept as they are
     */
    Layers(
            Ops tf,
            GraphWeights weights,
            String prefix,
            Operand<TInt32> dropoutSeed,
            boolean fixedNorms) {
        this.tf = tf;
        this.fixedNorms = fixedNorms;
        this.weights = weights;
        this.prefix = prefix;
        this.dropoutSeed = dropoutSeed;
    }

    Ops tf() {
        return tf;
    }

    boolean training() {
        return dropoutSeed != null;
    }

    /** Operations that must run with each training step. */
    List<Op> updates() {
        return updates;
    }

    /** A weight that gradients change and decay shrinks. */
    Variable<TFloat32> kernel(String name, long... shape) {
        return weights.add(tf, prefix + name, Shape.of(shape), Start.HE, true, true);
    }

    /** A weight that gradients change, beginning at 0. */
    Variable<TFloat32> bias(String name, long... shape) {
        return weights.add(tf, prefix + name, Shape.of(shape), Start.ZERO, true, false);
    }

    /** Convolution along time, same length, no bias. */
    Operand<TFloat32> conv(String name, Operand<TFloat32> x, int inputs, int outputs, int width) {
        return tf.nn.conv2d(
                x,
                kernel(name + ".kernel", 1, width, inputs, outputs),
                List.of(1L, 1L, 1L, 1L),
                "SAME");
    }

    /** Batch normalization (Ioffe and Szegedy 2015, arXiv:1502.03167) of the last axis. */
    Operand<TFloat32> batchNorm(String name, Operand<TFloat32> x, int channels) {
        Shape shape = Shape.of(channels);
        String path = prefix + name;
        Variable<TFloat32> gamma = weights.add(tf, path + ".gamma", shape, Start.ONE, true, false);
        Variable<TFloat32> beta = weights.add(tf, path + ".beta", shape, Start.ZERO, true, false);
        Variable<TFloat32> mean = weights.add(tf, path + ".mean", shape, Start.ZERO, false, false);
        Variable<TFloat32> variance =
                weights.add(tf, path + ".variance", shape, Start.ONE, false, false);
        if (!training() || fixedNorms) {
            Operand<TFloat32> scale =
                    tf.math.mul(
                            gamma,
                            tf.math.rsqrt(tf.math.add(variance, tf.constant(BATCH_NORM_EPSILON))));
            Operand<TFloat32> shift = tf.math.sub(beta, tf.math.mul(mean, scale));
            return tf.math.add(tf.math.mul(x, scale), shift);
        }
        Operand<TFloat32> none = tf.constant(new float[0]);
        FusedBatchNorm<TFloat32, TFloat32> norm =
                tf.nn.fusedBatchNorm(
                        x,
                        gamma,
                        beta,
                        none,
                        none,
                        FusedBatchNorm.epsilon(BATCH_NORM_EPSILON),
                        FusedBatchNorm.isTraining(true));
        follow(mean, norm.batchMean());
        follow(variance, norm.batchVariance());
        return norm.y();
    }

    private void follow(Variable<TFloat32> running, Operand<TFloat32> now) {
        Operand<TFloat32> step =
                tf.math.mul(tf.math.sub(now, running), tf.constant(BATCH_NORM_STEP));
        updates.add(tf.assignAdd(running, step));
    }

    Operand<TFloat32> relu(Operand<TFloat32> x) {
        return tf.nn.relu(x);
    }

    /** Largest of each pair in time. */
    Operand<TFloat32> halve(Operand<TFloat32> x) {
        Operand<TInt32> window = tf.constant(new int[] {1, 1, 2, 1});
        return tf.nn.maxPool(x, window, window, "SAME");
    }

    /** [n, 1, time, c] to the mean over time, [n, c]. */
    Operand<TFloat32> meanOverTime(Operand<TFloat32> x) {
        return tf.math.mean(x, tf.constant(new int[] {1, 2}), Mean.keepDims(false));
    }

    /** [n, 1, time, c] to the maximum over time, [n, c]. */
    Operand<TFloat32> maxOverTime(Operand<TFloat32> x) {
        return tf.reduceMax(x, tf.constant(new int[] {1, 2}), ReduceMax.keepDims(false));
    }

    /** Full connection, [n, inputs] to [n, outputs]. */
    Operand<TFloat32> dense(String name, Operand<TFloat32> x, int inputs, int outputs) {
        Operand<TFloat32> product = tf.linalg.matMul(x, kernel(name + ".kernel", inputs, outputs));
        return tf.math.add(product, bias(name + ".bias", outputs));
    }

    Operand<TFloat32> concat(List<Operand<TFloat32>> parts, int axis) {
        return tf.concat(parts, tf.constant(axis));
    }

    /** Drops values in training (Srivastava et al. 2014), the same for the same seed. */
    Operand<TFloat32> dropout(Operand<TFloat32> x, float rate) {
        if (!training() || rate <= 0) {
            return x;
        }
        float keep = 1 - rate;
        Operand<TInt32> seed =
                tf.concat(
                        List.of(dropoutSeed, tf.constant(new int[] {++dropouts})), tf.constant(0));
        Operand<TFloat32> uniform = tf.random.statelessRandomUniform(tf.shape(x), seed);
        Operand<TFloat32> mask = tf.math.floor(tf.math.add(uniform, tf.constant(keep)));
        return tf.math.mul(x, tf.math.mul(mask, tf.constant(1 / keep)));
    }
}
