package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paperbeat.train.BeatDataSet;
import org.paperbeat.train.ClassProtocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a beat classifier against annotated records. */
@Command(
        name = "beats",
        header = "Measures a beat classifier against annotated records.",
        description = {
            "Prints the confusion matrix and, per class, sensitivity, positive predictivity, F1;",
            "true Q beats are in no figure. --out also writes predictions.csv, report.txt,",
            "figures.csv, records.csv and plots."
        })
final class EvaluateBeatsCommand implements Callable<Integer> {
    /** What a beat may know of. */
    enum Context {
        STRIP,
        RECORD
    }

    /** Where the R peaks come from. */
    enum Peaks {
        ANNOTATED,
        DETECTED
    }

    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "WFDB records with .atr annotations.")
    private Path data;

    @Option(
            names = "--split",
            required = true,
            description = {
                "DS1, DS2, a text file of record names, or intra: train on some beats of all",
                "unpaced records and ask about others of the same patients (leaky)."
            })
    private String split;

    @Option(
            names = "--context",
            defaultValue = "STRIP",
            description = "strip: cut as on paper; record: 5 s before and after each beat.")
    private Context context;

    @Option(names = "--strip-seconds", defaultValue = "10", description = "Length of a strip.")
    private double stripSeconds;

    @Option(names = "--peaks", defaultValue = "ANNOTATED", description = "annotated or detected.")
    private Peaks peaks;

    @Option(names = "--model", paramLabel = "DIR", description = "A model folder.")
    private Path model;

    @Option(
            names = "--protocol",
            defaultValue = "AAMI",
            description = "aami: N, S, V, F; aami2: fusion beats count as V.")
    private ClassProtocol protocol;

    @Option(names = "--out", paramLabel = "DIR", description = "For tables, report and plots.")
    private Path out;

    @Option(
            names = "--adapt-minutes",
            paramLabel = "N",
            description = "Learn from the first minutes of each record, ask about the rest.")
    private double adaptMinutes;

    @Mixin private PaperArguments paper;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        double seconds = context == Context.STRIP ? stripSeconds : BeatDataSet.WHOLE_RECORD;
        BeatEvaluationJob job =
                new BeatEvaluationJob(
                        data, split, seconds, peaks == Peaks.DETECTED, model, adaptMinutes, paper);
        BeatEvaluationJob.Outcome outcome;
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            outcome = job.run(monitor);
            monitor.clear();
        }
        EvaluationFiles files = new EvaluationFiles(outcome, protocol);
        print.print(files.text());
        if (out != null) {
            files.write(out);
        }
        return 0;
    }
}
