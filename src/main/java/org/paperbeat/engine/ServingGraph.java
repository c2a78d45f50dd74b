package org.paperbeat.engine;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.engine.NetworkShape.Sizes;
import org.paperbeat.model.BeatInput;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.types.TFloat32;

/**
 * Networks in use: the mean of their logits over a temperature, probabilities, embedding, saliency.
 * One thread.
 */
final class ServingGraph implements AutoCloseable {
    static final String SERVING = "serving_default";
    static final String SALIENCY = "saliency";
    static final String BEATS = "beats";
    static final String CONTEXT = "context";
    static final String CLASS_WEIGHTS = "class_weights";
    static final String PROBABILITIES = "probabilities";
    static final String LOGITS = "logits";
    static final String EMBEDDING = "embedding";
    private static final String GRAPH_FILE = "saved_model.pb";
    private static final int BATCH = 512;

    private final Graph graph = new Graph();
    private final Session session;
    private final GraphWeights weights = new GraphWeights();
    private final Sizes sizes;
    private final Signature serving;
    private final Signature saliency;

    /**
     * @param networks one per member
     * @param members weights of each
     */
    ServingGraph(
            List<BeatNetwork> networks,
            Sizes sizes,
            float[] contextMean,
            float[] contextSd,
            List<Map<String, float[]>> members,
            double temperature) {
        this.sizes = sizes;
        Ops tf = Ops.create(graph);
        Placeholder<TFloat32> beats = input(tf, BEATS, -1, sizes.window(), sizes.channels());
        Placeholder<TFloat32> context = input(tf, CONTEXT, -1, sizes.features());
        Operand<TFloat32> normalized =
                tf.math.div(tf.math.sub(context, tf.constant(contextMean)), tf.constant(contextSd));
        List<Operand<TFloat32>> logits = new ArrayList<>();
        List<Operand<TFloat32>> embeddings = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            Layers layers = new Layers(tf, weights, prefix(m), null);
            BeatNetwork.Heads heads = networks.get(m).build(layers, beats, normalized);
            logits.add(heads.logits());
            embeddings.add(heads.embedding());
        }
        float scale = (float) (1 / (members.size() * temperature));
        Operand<TFloat32> mean =
                tf.math.mul(
                        logits.size() == 1 ? logits.get(0) : tf.math.addN(logits),
                        tf.constant(scale));
        serving =
                Signature.builder(SERVING)
                        .input(BEATS, beats)
                        .input(CONTEXT, context)
                        .output(PROBABILITIES, tf.nn.softmax(mean))
                        .output(LOGITS, mean)
                        .output(EMBEDDING, joined(tf, embeddings))
                        .build();
        saliency = saliency(tf, beats, context, mean);
        session = new Session(graph);
        weights.set(session, prefixed(members));
    }

    private static Operand<TFloat32> joined(Ops tf, List<Operand<TFloat32>> parts) {
        return parts.size() == 1 ? parts.get(0) : tf.concat(parts, tf.constant(1));
    }

    private Signature saliency(
            Ops tf,
            Placeholder<TFloat32> beats,
            Placeholder<TFloat32> context,
            Operand<TFloat32> logits) {
        Placeholder<TFloat32> chosen = input(tf, CLASS_WEIGHTS, -1, sizes.classes());
        Operand<TFloat32> score =
                tf.reduceSum(tf.math.mul(logits, chosen), tf.constant(new int[] {0, 1}));
        Operand<TFloat32> gradient = tf.gradients(score, List.of(beats)).dy(0);
        Operand<TFloat32> perSample =
                tf.reduceSum(tf.math.abs(tf.math.mul(gradient, beats)), tf.constant(2));
        return Signature.builder(SALIENCY)
                .input(BEATS, beats)
                .input(CONTEXT, context)
                .input(CLASS_WEIGHTS, chosen)
                .output(SALIENCY, perSample)
                .build();
    }

    private static Placeholder<TFloat32> input(Ops tf, String name, long... shape) {
        return tf.withName(name).placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    }

    /** The weights of one member of an exported model. */
    static Map<String, float[]> weights(
            Session exported, BeatNetwork network, Sizes sizes, int member) {
        Map<String, float[]> values = new LinkedHashMap<>();
        try (Graph scratch = new Graph()) {
            Ops tf = Ops.create(scratch);
            GraphWeights names = new GraphWeights();
            network.build(
                    new Layers(tf, names, "", null),
                    input(tf, BEATS, -1, sizes.window(), sizes.channels()),
                    input(tf, CONTEXT, -1, sizes.features()));
            for (GraphWeights.Weight w : names.all()) {
                values.put(
                        w.name(), GraphWeights.read(exported, prefix(member) + w.name(), w.size()));
            }
        }
        return values;
    }

    static String prefix(int member) {
        return "member" + member + ".";
    }

    private static Map<String, float[]> prefixed(List<Map<String, float[]>> members) {
        Map<String, float[]> all = new HashMap<>();
        for (int m = 0; m < members.size(); m++) {
            String prefix = prefix(m);
            members.get(m).forEach((name, value) -> all.put(prefix + name, value));
        }
        return all;
    }

    /** Logits over the temperature, [beat][class]. */
    float[][] logits(List<BeatInput> inputs) {
        float[][] all = new float[inputs.size()][];
        BatchMaker maker = new BatchMaker(sizes);
        for (int from = 0; from < inputs.size(); from += BATCH) {
            List<BeatInput> part = inputs.subList(from, Math.min(from + BATCH, inputs.size()));
            int n = part.size();
            try (TFloat32 b =
                            TrainingGraph.tensor(
                                    maker.windows(part), n, sizes.window(), sizes.channels());
                    TFloat32 c = TrainingGraph.tensor(maker.contexts(part), n, sizes.features());
                    Result r = session.run(serving, Map.of(BEATS, b, CONTEXT, c))) {
                TFloat32 logits = (TFloat32) r.get(LOGITS).orElseThrow();
                for (int i = 0; i < n; i++) {
                    all[from + i] = row(logits, i);
                }
            }
        }
        return all;
    }

    private float[] row(TFloat32 logits, int example) {
        float[] row = new float[sizes.classes()];
        for (int c = 0; c < row.length; c++) {
            row[c] = logits.getFloat(example, c);
        }
        return row;
    }

    /**
     * Writes a SavedModel with the signatures {@link #SERVING} and {@link #SALIENCY}. TensorFlow
     * writes a graph's attributes in another order each time, so they are sorted: the same networks
     * give the same bytes.
     */
    void export(Path folder) throws IOException {
        SavedModelBundle.exporter(folder.toString())
                .withSession(session)
                .withSignatures(serving, saliency)
                .export();
        sortAttributes(folder.resolve(GRAPH_FILE));
    }

    private static void sortAttributes(Path file) throws IOException {
        SavedModel model = SavedModel.parseFrom(Files.readAllBytes(file));
        byte[] sorted = new byte[model.getSerializedSize()];
        CodedOutputStream out = CodedOutputStream.newInstance(sorted);
        out.useDeterministicSerialization();
        model.writeTo(out);
        Files.write(file, sorted);
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
