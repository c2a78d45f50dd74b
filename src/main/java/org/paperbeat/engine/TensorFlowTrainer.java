package org.paperbeat.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.ModelFolder;
import org.paperbeat.engine.NetworkShape.Sizes;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.NetworkOptions;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.train.BeatAugmenter;
import org.paperbeat.train.BeatExamples;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.TrainedNetwork;
import org.tensorflow.SavedModelBundle;

/** Trains with TensorFlow in this process. */
public final class TensorFlowTrainer implements BeatTrainer {
    private static final double WARM_UP = 0.05;

    /** For the service loader. */
    public TensorFlowTrainer() {
        TensorFlowRuntime.prepare(StageMonitor.NONE);
    }

    @Override
    public TrainedNetwork train(
            BeatModelSpec spec,
            BeatExamples examples,
            BeatAugmenter augmenter,
            TrainOptions options,
            long seed,
            EpochListener listener,
            StageMonitor monitor) {
        return run(null, false, spec, examples, augmenter, options, seed, listener, monitor);
    }

    @Override
    public TrainedNetwork fineTune(
            TrainedNetwork start,
            boolean headOnly,
            BeatModelSpec spec,
            BeatExamples examples,
            BeatAugmenter augmenter,
            TrainOptions options,
            long seed,
            EpochListener listener,
            StageMonitor monitor) {
        TrainOptions same = options.withNetwork(start.network());
        return run(start, headOnly, spec, examples, augmenter, same, seed, listener, monitor);
    }

    private static TrainedNetwork run(
            TrainedNetwork start,
            boolean headOnly,
            BeatModelSpec spec,
            BeatExamples examples,
            BeatAugmenter augmenter,
            TrainOptions options,
            long seed,
            EpochListener listener,
            StageMonitor monitor) {
        Sizes sizes = NetworkShape.sizes(spec, options.network());
        Learning learning = headOnly ? Learning.HEAD : Learning.ALL;
        try (TrainingGraph graph = graph(spec, sizes, options, learning)) {
            graph.start(start == null ? graph.startValues(seed) : start.weights());
            loop(graph, sizes, examples, augmenter, options, seed, listener, monitor);
            return trained(spec, options.network(), graph.values());
        }
    }

    private static TrainingGraph graph(
            BeatModelSpec spec, Sizes sizes, TrainOptions options, Learning learning) {
        return new TrainingGraph(
                options.network(), sizes, spec.contextMean(), spec.contextSd(), learning);
    }

    @Override
    public TrainedNetwork pretrain(
            BeatModelSpec spec,
            List<BeatInput> inputs,
            BeatAugmenter augmenter,
            TrainOptions options,
            long seed,
            EpochListener listener,
            StageMonitor monitor) {
        Sizes sizes = NetworkShape.sizes(spec, options.network());
        float[] same = new float[inputs.size()];
        java.util.Arrays.fill(same, 1);
        BeatExamples examples = new BeatExamples(inputs, new int[inputs.size()], same);
        Map<String, float[]> weights;
        try (TrainingGraph whole = graph(spec, sizes, options, Learning.ALL)) {
            weights = new java.util.LinkedHashMap<>(whole.startValues(seed));
        }
        try (TrainingGraph graph = graph(spec, sizes, options, Learning.REDRAWING)) {
            graph.start(graph.startValues(seed));
            loop(graph, sizes, examples, augmenter, options, seed, listener, monitor);
            graph.values().forEach((name, value) -> weights.replace(name, value));
        }
        return trained(spec, options.network(), weights);
    }

    @Override
    public List<TrainedNetwork> load(Path folder) {
        BeatModelSpec spec = new ModelFolder(folder).read();
        NetworkOptions options =
                new NetworkOptions(
                        spec.network(), spec.width(), NetworkOptions.defaults().dropout());
        Sizes sizes = NetworkShape.sizes(spec, options);
        List<TrainedNetwork> members = new ArrayList<>();
        try (SavedModelBundle bundle = SavedModelBundle.load(folder.toString(), "serve")) {
            for (int m = 0; m < spec.members(); m++) {
                NetworkOptions own = options.ofMember(m);
                Map<String, float[]> weights =
                        ServingGraph.weights(
                                bundle.session(), NetworkShape.network(own, sizes), sizes, m);
                members.add(trained(spec, own, weights));
            }
        }
        return members;
    }

    private static void loop(
            TrainingGraph graph,
            Sizes sizes,
            BeatExamples examples,
            BeatAugmenter augmenter,
            TrainOptions options,
            long seed,
            EpochListener listener,
            StageMonitor monitor) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        BatchMaker maker = new BatchMaker(sizes);
        int[] order = new int[examples.size()];
        java.util.Arrays.setAll(order, i -> i);
        int perEpoch = (order.length + options.batchSize() - 1) / options.batchSize();
        int all = perEpoch * options.epochs();
        int step = 0;
        for (int epoch = 1; epoch <= options.epochs(); epoch++) {
            shuffle(order, random);
            double sum = 0;
            for (int from = 0; from < order.length; from += options.batchSize()) {
                monitor.check();
                int to = Math.min(order.length, from + options.batchSize());
                TrainingBatch batch =
                        maker.training(
                                examples,
                                order,
                                from,
                                to,
                                augmenter,
                                options.labelSmoothing(),
                                random);
                double rate = options.learningRate() * schedule((double) step / all);
                float loss = graph.step(batch, rate, options.weightDecay(), random.nextInt());
                sum += loss;
                step++;
                listener.stepDone((double) step / all, loss);
                monitor.progress("Training", (double) step / all);
            }
            listener.epochDone(epoch, sum / perEpoch);
        }
    }

    /** Rises in the first steps, then falls to 0 along a cosine. */
    private static double schedule(double done) {
        double rise = Math.min(1, (done + 1e-3) / WARM_UP);
        return rise * 0.5 * (1 + Math.cos(Math.PI * done));
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int t = order[i];
            order[i] = order[j];
            order[j] = t;
        }
    }

    private static TrainedNetwork trained(
            BeatModelSpec spec, NetworkOptions network, Map<String, float[]> weights) {
        return new TrainedNetwork(
                network, weights, inputs -> logits(spec, network, weights, inputs));
    }

    private static float[][] logits(
            BeatModelSpec spec,
            NetworkOptions network,
            Map<String, float[]> weights,
            List<BeatInput> inputs) {
        try (ServingGraph graph = serving(spec, List.of(network), List.of(weights), 1)) {
            return graph.logits(inputs);
        }
    }

    private static ServingGraph serving(
            BeatModelSpec spec,
            List<NetworkOptions> networks,
            List<Map<String, float[]>> members,
            double temperature) {
        Sizes sizes = NetworkShape.sizes(spec, networks.get(0));
        return new ServingGraph(
                networks.stream().map(n -> NetworkShape.network(n, sizes)).toList(),
                sizes,
                spec.contextMean(),
                spec.contextSd(),
                members,
                temperature);
    }

    @Override
    public BeatModelSpec export(List<TrainedNetwork> members, BeatModelSpec spec, Path folder) {
        if (Files.exists(folder.resolve(ModelFolder.CONTRACT))) {
            throw new EcgException(
                    "training", folder + " already holds a model.", "Choose another folder.");
        }
        List<Map<String, float[]>> weights = members.stream().map(TrainedNetwork::weights).toList();
        List<NetworkOptions> networks = members.stream().map(TrainedNetwork::network).toList();
        try (ServingGraph graph = serving(spec, networks, weights, spec.temperature())) {
            Files.createDirectories(folder);
            graph.export(folder);
        } catch (IOException e) {
            throw new EcgException(
                    "training",
                    "The model can't be written to " + folder + ": " + e.getMessage(),
                    "",
                    e);
        }
        return new ModelFolder(folder).write(spec);
    }
}
