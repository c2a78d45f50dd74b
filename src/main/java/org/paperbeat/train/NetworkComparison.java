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
import java.util.function.Consumer;
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
     * @param weights of all its networks
     * @param strips predictions of the patients left out, in strips of 10 s
     * @param columns the same in strips of 2.5 s
     * @param trainingSeconds of all rounds together
     * @param beatsPerSecond in use, as one exported model; NaN = not measured
     */
    public record Row(
            String title,
            int weights,
            OutOfFold strips,
            OutOfFold columns,
            double trainingSeconds,
            double beatsPerSecond) {

        /** The row as text. */
        public String text() {
            ConfusionMatrix m = new ConfusionMatrix(strips.predictions(1));
            ConfusionMatrix c = new ConfusionMatrix(columns.predictions(1));
            return String.format(
                    Locale.ROOT,
                    "%-40s %7d  %.3f  %.3f  %.3f  %.3f  %.3f   %.3f  %.3f  %.3f %8.0f %8s",
                    title,
                    weights,
                    m.accuracy(),
                    m.f1(N),
                    m.f1(S),
                    m.f1(V),
                    m.macroF1(N, S, V),
                    c.accuracy(),
                    c.f1(S),
                    c.f1(V),
                    trainingSeconds,
                    Double.isNaN(beatsPerSecond) ? "" : Math.round(beatsPerSecond));
        }
    }

    private static final double STRIP_SECONDS = 10;
    private static final double COLUMN_SECONDS = 2.5;

    private final Path folder;
    private final Path more;
    private final BeatTrainer trainer;
    private final TrainOptions options;
    private BeatTraining data;

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
                "%-40s %7s  %5s  %5s  %5s  %5s  %5s   %5s  %5s  %5s %8s %8s",
                "network", "weights", "acc", "F1 N", "F1 S", "F1 V", "macro", "2.5 s", "F1 S",
                "F1 V", "train s", "beats/s");
    }

    /** The default and the networks it is compared with. */
    public static List<Candidate> candidates() {
        NetworkOptions lstm = NetworkOptions.usual(NetworkOptions.BI_LSTM);
        NetworkOptions coder = NetworkOptions.usual(NetworkOptions.AUTOENCODER);
        return List.of(
                new Candidate("multi-scale CNN", NetworkOptions.defaults(), Pretraining.NONE),
                new Candidate(
                        "multi-scale CNN pre-trained", NetworkOptions.defaults(), Pretraining.FULL),
                new Candidate("bidirectional LSTM", lstm, Pretraining.NONE),
                new Candidate("autoencoder's network from scratch", coder, Pretraining.NONE),
                new Candidate("autoencoder pre-trained, head", coder, Pretraining.HEAD),
                new Candidate("autoencoder pre-trained, all fine-tuned", coder, Pretraining.FULL),
                new Candidate(
                        "several, as PaperBeat's own model",
                        NetworkOptions.ofOwnModel(),
                        Pretraining.NONE));
    }

    /**
     * Trains and asks all networks, round by round.
     *
     * @param watch shown the rows after each round
     * @return a row per candidate, in their order
     */
    public List<Row> rows(
            List<Candidate> candidates,
            List<CrossValidationRound> rounds,
            Consumer<List<Row>> watch,
            StageMonitor monitor) {
        List<Row> rows = new ArrayList<>();
        OutOfFold none = new OutOfFold(List.of(), List.of());
        candidates.forEach(c -> rows.add(new Row(c.title(), 0, none, none, 0, Double.NaN)));
        BeatTraining beats = training(candidates.get(0));
        for (CrossValidationRound round : rounds) {
            List<ReferenceBeat> seen = beats.trainingBeats(round.train());
            List<ReferenceBeat> strips = beats.testBeats(round.validate(), STRIP_SECONDS);
            List<ReferenceBeat> columns = beats.testBeats(round.validate(), COLUMN_SECONDS);
            for (int i = 0; i < candidates.size(); i++) {
                Candidate c = candidates.get(i);
                rows.set(i, asked(c, rows.get(i), seen, strips, columns, monitor));
            }
            watch.accept(rows);
        }
        return rows;
    }

    private Row asked(
            Candidate candidate,
            Row before,
            List<ReferenceBeat> seen,
            List<ReferenceBeat> strips,
            List<ReferenceBeat> columns,
            StageMonitor monitor) {
        monitor.check();
        BeatTraining training = training(candidate);
        BeatModelSpec spec = training.spec("comparison", "0", seen, "");
        long start = System.nanoTime();
        int number = options.members() * candidate.network().kinds();
        List<TrainedNetwork> made = training.members(spec, seen, number, (e, l) -> {}, monitor);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<BeatInput> inputs = strips.stream().map(ReferenceBeat::input).toList();
        double speed = before.beatsPerSecond();
        return new Row(
                before.title(),
                made.stream().mapToInt(TrainedNetwork::parameters).sum(),
                before.strips().and(OutOfFold.of(made, strips)),
                before.columns().and(OutOfFold.of(made, columns)),
                before.trainingSeconds() + seconds,
                Double.isNaN(speed) ? beatsPerSecond(spec, made, inputs) : speed);
    }

    /** The mean of some networks' logits. */
    public static Row together(List<Row> rows) {
        return new Row(
                "mean of these " + rows.size(),
                rows.stream().mapToInt(Row::weights).sum(),
                OutOfFold.mean(rows.stream().map(Row::strips).toList()),
                OutOfFold.mean(rows.stream().map(Row::columns).toList()),
                rows.stream().mapToDouble(Row::trainingSeconds).sum(),
                Double.NaN);
    }

    private BeatTraining training(Candidate candidate) {
        TrainOptions own = options.withNetwork(candidate.network());
        if (data == null) {
            data = new BeatTraining(folder, more, Lead.II, trainer, own);
        }
        return data.with(own, candidate.pretraining());
    }

    private double beatsPerSecond(
            BeatModelSpec spec, List<TrainedNetwork> networks, List<BeatInput> inputs) {
        try {
            Path model = Files.createTempDirectory("paperbeat-comparison");
            try {
                trainer.export(networks, spec, model);
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
