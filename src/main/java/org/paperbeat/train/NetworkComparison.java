package org.paperbeat.train;

import static org.paperbeat.model.AamiClass.N;
import static org.paperbeat.model.AamiClass.S;
import static org.paperbeat.model.AamiClass.V;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatClassifierProvider;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.NetworkOptions;
import org.paperbeat.options.PaperUse;
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
     * @param paper what strips that come back from paper are for, where the data has them
     */
    public record Candidate(
            String title, NetworkOptions network, Pretraining pretraining, PaperUse paper) {
        Candidate(String title, NetworkOptions network, Pretraining pretraining) {
            this(title, network, pretraining, PaperUse.INSTEAD);
        }

        /** The same network that uses paper otherwise. */
        public Candidate using(PaperUse use) {
            return new Candidate(title, network, pretraining, use);
        }

        /** With another title. */
        public Candidate titled(String other) {
            return new Candidate(other, network, pretraining, paper);
        }
    }

    /**
     * What was measured.
     *
     * @param weights of all its networks
     * @param said of the patients left out
     * @param trainingSeconds of all rounds together
     * @param beatsPerSecond in use, as one exported model; NaN = not measured
     */
    public record Row(
            String title,
            int weights,
            Validation said,
            double trainingSeconds,
            double beatsPerSecond) {

        /** The row as text, the networks' answers as they are. */
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%-50s %7d %s %8.0f %8s",
                    title,
                    weights,
                    figures(1),
                    trainingSeconds,
                    Double.isNaN(beatsPerSecond) ? "" : Math.round(beatsPerSecond));
        }

        /** The same answers at the temperature that calibrates them, as a model gives them. */
        public String calibrated() {
            double temperature = said.temperature();
            String which = String.format(Locale.ROOT, "  at temperature %.3f", temperature);
            return String.format("%-50s %7s %s", which, "", figures(temperature));
        }

        private String figures(double temperature) {
            return figures(said.strips(), temperature)
                    + " "
                    + figures(said.columns(), temperature)
                    + " "
                    + figures(said.paper(), temperature);
        }

        private static String figures(OutOfFold beats, double temperature) {
            if (beats.beats().isEmpty()) {
                return " ".repeat(24);
            }
            ConfusionMatrix m = new ConfusionMatrix(beats.predictions(temperature));
            return String.format(
                    Locale.ROOT,
                    " %.3f %.3f %.3f %.3f",
                    m.accuracy(),
                    m.f1(S),
                    m.f1(V),
                    m.macroF1(N, S, V));
        }
    }

    private final BeatTraining data;
    private final BeatTrainer trainer;
    private final TrainOptions options;

    /**
     * @param data to learn from and to be asked about
     * @param options the networks' own replaces its network
     */
    public NetworkComparison(BeatTraining data, BeatTrainer trainer, TrainOptions options) {
        this.data = data;
        this.trainer = trainer;
        this.options = options;
    }

    /** Title of the columns of {@link Row#text()}. */
    public static String header() {
        String titles = "   acc  F1 S  F1 V macro";
        return String.format(
                "%-50s %7s %s %s %s %8s %8s%n%-50s %7s %s %s %s %8s %8s",
                "",
                "",
                "   10 s                 ",
                "   2.5 s                ",
                "   10 s, from paper     ",
                "",
                "",
                "network",
                "weights",
                titles,
                titles,
                titles,
                "train s",
                "beats/s");
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
                        "four networks of PaperBeat's own model",
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
        candidates.forEach(c -> rows.add(new Row(c.title(), 0, Validation.NONE, 0, Double.NaN)));
        for (CrossValidationRound round : rounds) {
            Map<PaperUse, List<ReferenceBeat>> seen = new EnumMap<>(PaperUse.class);
            Unseen unseen = data.unseen(round.validate());
            for (int i = 0; i < candidates.size(); i++) {
                Candidate c = candidates.get(i);
                seen.computeIfAbsent(
                        c.paper(), use -> data.using(use).trainingBeats(round.train()));
                rows.set(i, asked(c, rows.get(i), seen.get(c.paper()), unseen, monitor));
            }
            watch.accept(rows);
        }
        return rows;
    }

    private Row asked(
            Candidate candidate,
            Row before,
            List<ReferenceBeat> seen,
            Unseen unseen,
            StageMonitor monitor) {
        monitor.check();
        BeatTraining training = training(candidate);
        BeatModelSpec spec = training.spec("comparison", "0", seen, "");
        long start = System.nanoTime();
        int number = options.members() * candidate.network().kinds();
        List<TrainedNetwork> made = training.members(spec, seen, number, (e, l) -> {}, monitor);
        double seconds = (System.nanoTime() - start) / 1e9;
        Validation said = Validation.of(made, unseen);
        List<BeatInput> inputs = unseen.strips().stream().map(ReferenceBeat::input).toList();
        double speed = before.beatsPerSecond();
        return new Row(
                before.title(),
                made.stream().mapToInt(TrainedNetwork::parameters).sum(),
                before.said().and(said),
                before.trainingSeconds() + seconds,
                Double.isNaN(speed) ? beatsPerSecond(spec, made, inputs) : speed);
    }

    /** The mean of some networks' logits. */
    public static Row together(List<Row> rows) {
        return new Row(
                "mean of these " + rows.size(),
                rows.stream().mapToInt(Row::weights).sum(),
                Validation.mean(rows.stream().map(Row::said).toList()),
                rows.stream().mapToDouble(Row::trainingSeconds).sum(),
                Double.NaN);
    }

    private BeatTraining training(Candidate candidate) {
        return data.using(candidate.paper())
                .with(options.withNetwork(candidate.network()), candidate.pretraining());
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
