package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.classify.ModelFolder;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.train.BeatFineTuning;
import org.paperbeat.train.BeatTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model on with more annotated records. */
@Command(
        name = "fine-tune",
        header = "Trains a model on with annotated records of your own.",
        description =
                "Writes a new model; the old one stays. The same seed gives the same weights.")
final class FineTuneCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--model", paramLabel = "DIR", description = "Model to begin with.")
    private Path model;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = {
                "WFDB records with .atr annotations, or digitized pages on which a person named",
                "beats; all are used."
            })
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "New model.")
    private Path out;

    @Option(names = "--head-only", description = "Only the last layer learns.")
    private boolean headOnly;

    @Option(
            names = "--corrected-only",
            description = "On pages: only beats a person named, not those left as they were.")
    private boolean correctedOnly;

    @Option(names = "--epochs", defaultValue = "10", description = "Default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Path start = model == null ? new BeatModels().bundled() : model;
        TrainOptions options = TrainOptions.forFineTuning(seed, epochs);
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
            BeatFineTuning tuning = new BeatFineTuning(trainer, start, options, headOnly);
            BeatModelSpec made =
                    tuning.tune(
                            data,
                            !correctedOnly,
                            out,
                            (epoch, loss) -> {
                                monitor.clear();
                                print.printf(
                                        Locale.ROOT, "epoch %d  mean loss %.4f%n", epoch, loss);
                                print.flush();
                            },
                            monitor);
            monitor.clear();
            print.println("Model " + new ModelFolder(out).id(made).sha256() + " in " + out);
        }
        print.println(BeatModelSpec.RESEARCH_ONLY);
        return 0;
    }
}
