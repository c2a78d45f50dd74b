package org.paperbeat.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.paperbeat.engine.GraphWeights.Weight;
import org.paperbeat.engine.NetworkShape.Sizes;
import org.paperbeat.options.NetworkOptions;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.train.ApplyAdam;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A network in training: forward, weighted cross entropy with smoothed labels, gradients, AdamW
 * (Loshchilov and Hutter 2019, arXiv:1711.05101). One thread.
 */
final class TrainingGraph implements AutoCloseable {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-7f;

    private final Graph graph = new Graph();
    private final Session session;
    private final GraphWeights weights = new GraphWeights();
    private final GraphWeights slots = new GraphWeights();
    private final Sizes sizes;
    private final Placeholder<TFloat32> beats;
    private final Placeholder<TFloat32> context;
    private final Placeholder<TFloat32> targets;
    private final Placeholder<TFloat32> exampleWeights;
    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> decay;
    private final Placeholder<TFloat32> power1;
    private final Placeholder<TFloat32> power2;
    private final Placeholder<TInt32> seed;
    private final Output<TFloat32> loss;
    private final List<Op> steps = new ArrayList<>();
    private int step;

    /**
     * @param options the network; its architecture says which weights are the head's
     */
    TrainingGraph(
            NetworkOptions options,
            Sizes sizes,
            float[] contextMean,
            float[] contextSd,
            Learning learning) {
        this.sizes = sizes;
        Ops tf = Ops.create(graph);
        beats = placeholder(tf, -1, sizes.window(), sizes.channels());
        context = placeholder(tf, -1, sizes.features());
        targets = placeholder(tf, -1, sizes.classes());
        exampleWeights = placeholder(tf, -1);
        rate = placeholder(tf);
        decay = placeholder(tf);
        power1 = placeholder(tf);
        power2 = placeholder(tf);
        seed = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(1)));
        BeatNetwork network = NetworkShape.network(options, sizes);
        Layers layers = new Layers(tf, weights, "", seed, learning == Learning.HEAD);
        if (learning == Learning.REDRAWING) {
            Operand<TFloat32> wrong = tf.math.sub(network.redrawn(layers, beats), beats);
            loss = tf.math.mean(tf.math.square(wrong), tf.constant(new int[] {0, 1, 2})).asOutput();
        } else {
            loss = classLoss(tf, network, layers, contextMean, contextSd);
        }
        boolean head = learning == Learning.HEAD;
        learn(tf, w -> !head || NetworkShape.isHead(options.architecture(), w.name()));
        steps.addAll(layers.updates());
        session = new Session(graph, repeatable());
        slots.set(session, slots.startValues(0));
    }

    /** Weighted cross entropy of a batch. */
    private Output<TFloat32> classLoss(
            Ops tf, BeatNetwork network, Layers layers, float[] contextMean, float[] contextSd) {
        Operand<TFloat32> normalized =
                tf.math.div(tf.math.sub(context, tf.constant(contextMean)), tf.constant(contextSd));
        Operand<TFloat32> logits = network.build(layers, beats, normalized).logits();
        Operand<TFloat32> each = tf.nn.softmaxCrossEntropyWithLogits(logits, targets).loss();
        Operand<TFloat32> weighted =
                tf.reduceSum(tf.math.mul(each, exampleWeights), tf.constant(0));
        return tf.math.div(weighted, tf.reduceSum(exampleWeights, tf.constant(0))).asOutput();
    }

    private static Placeholder<TFloat32> placeholder(Ops tf, long... shape) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    }

    /** One operation after another, so that the same seed gives the same sums. */
    private static ConfigProto repeatable() {
        return ConfigProto.newBuilder()
                .setInterOpParallelismThreads(1)
                .setIntraOpParallelismThreads(2)
                .build();
    }

    private void learn(Ops tf, Predicate<Weight> wanted) {
        List<Weight> learning = weights.trainable().stream().filter(wanted).toList();
        Gradients gradients = tf.gradients(loss, learning.stream().map(Weight::variable).toList());
        // No weight may change while another's gradient still needs it.
        List<Op> allGradients = new ArrayList<>();
        gradients.dy().forEach(g -> allGradients.add(tf.identity(g)));
        Ops after = tf.withControlDependencies(allGradients);
        for (int i = 0; i < learning.size(); i++) {
            Weight w = learning.get(i);
            Variable<TFloat32> first = slot(tf, w, ".adam_m");
            Variable<TFloat32> second = slot(tf, w, ".adam_v");
            steps.add(adamW(after, w, first, second, gradients.dy(i)));
        }
    }

    private Op adamW(
            Ops tf,
            Weight w,
            Variable<TFloat32> first,
            Variable<TFloat32> second,
            Output<TFloat32> gradient) {
        ApplyAdam<TFloat32> adam =
                tf.train.applyAdam(
                        w.variable(),
                        first,
                        second,
                        power1,
                        power2,
                        rate,
                        tf.constant(BETA1),
                        tf.constant(BETA2),
                        tf.constant(EPSILON),
                        gradient);
        if (!w.decayed()) {
            return adam;
        }
        Operand<TFloat32> shrink = tf.math.mul(adam, tf.math.mul(rate, decay));
        return tf.assignSub(w.variable(), shrink);
    }

    private Variable<TFloat32> slot(Ops tf, Weight w, String suffix) {
        return slots.add(tf, w.name() + suffix, w.shape(), GraphWeights.Start.ZERO, false, false);
    }

    void start(Map<String, float[]> values) {
        weights.set(session, values);
    }

    Map<String, float[]> startValues(long networkSeed) {
        return weights.startValues(networkSeed);
    }

    Map<String, float[]> values() {
        return weights.get(session);
    }

    /**
     * One step.
     *
     * @return the batch's loss before it
     */
    float step(TrainingBatch batch, double learningRate, double weightDecay, int dropoutSeed) {
        step++;
        int n = batch.size();
        try (TFloat32 b = tensor(batch.windows(), n, sizes.window(), sizes.channels());
                TFloat32 c = tensor(batch.contexts(), n, sizes.features());
                TFloat32 t = tensor(batch.targets(), n, sizes.classes());
                TFloat32 w = tensor(batch.weights(), n);
                TFloat32 r = TFloat32.scalarOf((float) learningRate);
                TFloat32 d = TFloat32.scalarOf((float) weightDecay);
                TFloat32 p1 = TFloat32.scalarOf((float) Math.pow(BETA1, step));
                TFloat32 p2 = TFloat32.scalarOf((float) Math.pow(BETA2, step));
                TInt32 s = TInt32.vectorOf(dropoutSeed)) {
            Session.Runner runner =
                    session.runner()
                            .feed(beats, b)
                            .feed(context, c)
                            .feed(targets, t)
                            .feed(exampleWeights, w)
                            .feed(rate, r)
                            .feed(decay, d)
                            .feed(power1, p1)
                            .feed(power2, p2)
                            .feed(seed, s)
                            .fetch(loss);
            steps.forEach(runner::addTarget);
            try (Result result = runner.run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        }
    }

    static TFloat32 tensor(float[] values, long... shape) {
        return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values, true, false));
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
