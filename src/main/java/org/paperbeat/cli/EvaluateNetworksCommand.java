package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.PaperUse;
import org.paperbeat.options.Pretraining;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.BeatTraining;
import org.paperbeat.train.CrossValidationRound;
import org.paperbeat.train.MitBihSplit;
import org.paperbeat.train.NetworkComparison;
import org.paperbeat.train.NetworkComparison.Candidate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares networks on patients left out of training. */
@Command(
        name = "networks",
        header = "Compares CNN, LSTM and autoencoder on patients left out of training.",
        description = {
            "Cross-validates within DS1 without record 201; DS2 is not read. Beats per second are",
            "of the exported model in use on this computer."
        })
final class EvaluateNetworksCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private TrainingData data;

    @Option(names = "--rounds", defaultValue = "5", description = "Of 5, to be quicker.")
    private int rounds;

    @Option(names = "--epochs", description = "Passes through the beats.")
    private int epochs = TrainOptions.defaults().epochs();

    @Option(
            names = "--members",
            defaultValue = "1",
            description = "Networks of each kind, with successive seeds, whose mean counts.")
    private int members;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--only",
            paramLabel = "TITLE",
            split = ",",
            description = "Only networks whose title is given, to be quicker.")
    private List<String> only = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "For the logits of every beat left out, a table per network.")
    private Path out;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        TrainOptions options = TrainOptions.defaults().withRun(members, seed, epochs);
        BeatTraining training = data.training(trainer, options, Pretraining.NONE);
        NetworkComparison comparison = new NetworkComparison(training, trainer, options);
        NetworkTable table = new NetworkTable(print, out);
        List<CrossValidationRound> all = MitBihSplit.crossValidation();
        List<CrossValidationRound> some = all.subList(0, Math.max(1, Math.min(rounds, all.size())));
        print.println("Patients of DS1 left out in turn; after each round, all so far:");
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            training.print(MitBihSplit.training(), monitor);
            comparison.rows(
                    candidates(),
                    some,
                    rows -> {
                        monitor.clear();
                        table.show(rows);
                    },
                    monitor);
            monitor.clear();
        }
        print.println(BeatModelSpec.RESEARCH_ONLY);
        return 0;
    }

    private List<Candidate> candidates() {
        List<Candidate> all = NetworkComparison.candidates();
        List<Candidate> chosen =
                all.stream().filter(c -> only.isEmpty() || only.contains(c.title())).toList();
        if (chosen.isEmpty()) {
            throw new EcgException(
                    "evaluation",
                    "There is no network with that title.",
                    "Titles: "
                            + all.stream().map(Candidate::title).collect(Collectors.joining("; "))
                            + ".");
        }
        return chosen.stream().flatMap(this::inEveryUse).toList();
    }

    private Stream<Candidate> inEveryUse(Candidate candidate) {
        List<PaperUse> uses = data.paperUses();
        return uses.size() == 1
                ? Stream.of(candidate.using(uses.get(0)))
                : uses.stream()
                        .map(u -> candidate.using(u).titled(candidate.title() + ", paper " + u));
    }
}
