package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.CrossValidationRound;
import org.paperbeat.train.MitBihSplit;
import org.paperbeat.train.NetworkComparison;
import org.paperbeat.train.NetworkComparison.Candidate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares networks on patients left out of training. */
@Command(
        name = "networks",
        header = "Compares CNN, LSTM and autoencoder on patients left out of training.",
        description = {
            "Cross-validates within DS1 without record 201; DS2 is not read. Beats per second are",
            "of one exported network in use on this computer."
        })
final class EvaluateNetworksCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The MIT-BIH Arrhythmia Database.")
    private Path data;

    @Option(names = "--more", paramLabel = "DIR", description = "As for train.")
    private Path more;

    @Option(names = "--rounds", defaultValue = "5", description = "Of 5, to be quicker.")
    private int rounds;

    @Option(names = "--epochs", description = "Passes through the beats.")
    private int epochs = TrainOptions.defaults().epochs();

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        TrainOptions options = TrainOptions.defaults().withRun(1, seed, epochs);
        NetworkComparison comparison = new NetworkComparison(data, more, trainer, options);
        List<CrossValidationRound> all = MitBihSplit.crossValidation();
        List<CrossValidationRound> some = all.subList(0, Math.max(1, Math.min(rounds, all.size())));
        print.println("Patients of DS1 left out in turn, " + some.size() + " rounds");
        print.println(NetworkComparison.header());
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            for (Candidate candidate : NetworkComparison.candidates()) {
                String row = comparison.row(candidate, some, monitor).text();
                monitor.clear();
                print.println(row);
                print.flush();
            }
        }
        print.println(BeatModelSpec.RESEARCH_ONLY);
        return 0;
    }
}
