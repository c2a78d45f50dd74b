package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.classify.ModelFolder;
import org.paperbeat.train.BeatModelMaker;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.BeatTraining;
import org.paperbeat.train.MitBihSplit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a beat classifier. */
@Command(
        name = "train",
        header = "Trains a beat classifier on annotated MIT-BIH records.",
        description = {
            "Learns from DS1 without record 201, whose patient is in DS2. The same seed gives the",
            "same weights."
        })
final class TrainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private TrainingData data;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "For the model.")
    private Path out;

    @Option(names = "--zip", paramLabel = "FILE", description = "Also write the model as one file.")
    private Path zip;

    @Mixin private TrainArguments arguments;

    @Option(
            names = "--no-cross-validation",
            description = "Neither validate nor calibrate on patients left out.")
    private boolean noCrossValidation;

    @Option(
            names = "--temperature",
            defaultValue = "1",
            description = "Of an earlier cross-validation; used with --no-cross-validation.")
    private double temperature;

    @Option(names = "--model-version", defaultValue = "1", description = "Version of the model.")
    private String modelVersion;

    @Override
    public Integer call() {
        if (data.paperUses().size() != 1) {
            throw new ParameterException(spec.commandLine(), "Give one --paper-use.");
        }
        PrintWriter print = spec.commandLine().getOut();
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        BeatTraining training =
                data.training(trainer, arguments.options(), arguments.pretraining());
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            BeatModelMaker maker =
                    new BeatModelMaker(
                            training,
                            line -> {
                                monitor.clear();
                                print.println(line);
                                print.flush();
                            },
                            monitor);
            BeatModelSpec made =
                    maker.make(
                            "beats-mitbih-ii",
                            modelVersion,
                            MitBihSplit.training(),
                            noCrossValidation ? List.of() : MitBihSplit.crossValidation(),
                            temperature,
                            madeBy(),
                            out);
            monitor.clear();
            print.println("Model " + new ModelFolder(out).id(made).sha256() + " in " + out);
            if (zip != null) {
                new ModelFolder(out).zip(zip);
            }
        }
        return 0;
    }

    private String madeBy() {
        return "train"
                + data.words()
                + arguments.words()
                + (noCrossValidation ? " --no-cross-validation --temperature " + temperature : "")
                + " (MIT-BIH Arrhythmia Database 1.0.0, DS1 without 201, lead II)";
    }
}
