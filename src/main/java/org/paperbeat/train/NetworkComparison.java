package org.paperbeat.train;

import static org.paperbeat.model.AamiClass.N;
import static org.paperbeat.model.AamiClass.S;
import static org.paperbeat.model.AamiClass.V;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatClassifierProvider;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.NetworkOptions;
import org.paperbeat.options.Pretraining;
import org.paperbeat.options.TrainOptions;

/**
 * Several networks on the same data by the same rules: patients left out of training in turn,
 * accuracy beside the time a beat takes.
 */
public final class NetworkComparison {
    /**
     * One network.
     *
     * @param title for the table
     * @param pretraining before classes
     */
    public record Candidate(String title, NetworkOptions network, Pretraining pretraining) {}

    /**
     * What was measured.
     *
     * @param weights of the network
     * @param matrix of the patients left out
     * @param trainingSeconds of all rounds together
     * @param beatsPerSecond in use, one exported network
     */
    public record Row(
            String title,
            int weights,
            ConfusionMatrix matrix,
            double trainingSeconds,
            double beatsPerSecond) {

        /** The row as text. */
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%-44s %7d  %.3f  %.3f  %.3f  %.3f  %.3f %9.0f %9.0f",
                    title,
                    weights,
                    matrix.accuracy(),
                    matrix.f1(N),
                    matrix.f1(S),
                    matrix.f1(V),
                    matrix.macroF1(N, S, V),
                    trainingSeconds,
                    beatsPerSecond);
        }
    }

    private final Path folder;
    private final Path more;
    private final BeatTrainer trainer;
    private final TrainOptions options;

    /**
     * @param folder of annotated WFDB records
     * @param more folder of {@link NormalStrips}; null = without
     * @param options the networks' own replaces its network
     */
    public NetworkComparison(Path folder, Path more, BeatTrainer trainer, TrainOptions options) {
        this.folder = folder;
        this.more = more;
        this.trainer = trainer;
        this.options = options;
    }

    /** Title of the columns of {@link Row#text()}. */
    public static String header() {
        return String.format(
                "%-44s %7s  %5s  %5s  %5s  %5s  %5s %9s %9s",
                "network", "weights", "acc", "F1 N", "F1 S", "F1 V", "macro", "train s", "beats/s");
    }

    /** The default and the networks it is compared with. */
    public static List<Candidate> candidates() {
        NetworkOptions lstm = new NetworkOptions(NetworkOptions.BI_LSTM, 32, 0.3);
        NetworkOptions coder = new NetworkOptions(NetworkOptions.AUTOENCODER, 4, 0.4);
        return List.of(
                new Candidate("multi-scale CNN", NetworkOptions.defaults(), Pretraining.NONE),
                new Candidate("bidirectional LSTM", lstm, Pretraining.NONE),
                new Candidate("autoencoder's network from scratch", coder, Pretraining.NONE),
                new Candidate("autoencoder pre-trained, head", coder, Pretraining.HEAD),
                new Candidate("autoencoder pre-trained, all fine-tuned", coder, Pretraining.FULL));
    }

    /** Trains and asks one network, round by round. */
    public Row row(Candidate candidate, List<CrossValidationRound> rounds, StageMonitor monitor) {
        BeatTraining training =
                new BeatTraining(
                        folder,
                        more,
                        Lead.II,
                        trainer,
                        options.withNetwork(candidate.network()),
                        candidate.pretraining());
        List<BeatPrediction> all = new ArrayList<>();
        long nanos = 0;
        TrainedNetwork last = null;
        double speed = Double.NaN;
        for (CrossValidationRound round : rounds) {
            List<ReferenceBeat> seen = training.trainingBeats(round.train());
            List<ReferenceBeat> unseen = training.testBeats(round.validate());
            BeatModelSpec spec = training.spec("comparison", "0", seen, "");
            long start = System.nanoTime();
            List<TrainedNetwork> made = training.members(spec, seen, 1, (e, l) -> {}, monitor);
            nanos += System.nanoTime() - start;
            last = made.get(0);
            List<BeatInput> inputs = unseen.stream().map(ReferenceBeat::input).toList();
            float[][] logits = BeatTraining.meanLogits(made, inputs);
            all.addAll(new OutOfFold(unseen, List.of(logits)).predictions(1));
            speed = Double.isNaN(speed) ? beatsPerSecond(spec, last, inputs) : speed;
        }
        int weights = last == null ? 0 : last.parameters();
        return new Row(candidate.title(), weights, new ConfusionMatrix(all), nanos / 1e9, speed);
    }

    private double beatsPerSecond(
            BeatModelSpec spec, TrainedNetwork network, List<BeatInput> inputs) {
        try {
            Path model = Files.createTempDirectory("paperbeat-comparison");
            try {
                trainer.export(List.of(network), spec, model);
                try (BeatClassifier classifier =
                        new EngineLoader().find(BeatClassifierProvider.class).open(model)) {
                    return ClassifierSpeed.of(classifier, inputs).beatsPerSecond();
                }
            } finally {
                delete(model);
            }
        } catch (IOException e) {
            throw new EcgException("evaluation", "No temporary folder: " + e.getMessage(), "", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path p : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
