package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.io.BeatsCsv;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.SignalOptions;
import org.paperbeat.pipeline.LongSignal;
import org.paperbeat.pipeline.SignalReading;
import org.paperbeat.train.PredictionsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Classifies the beats of signals that were never on paper. */
@Command(
        name = "classify",
        header = "Finds and classifies the heartbeats of an ECG machine's signals.",
        description = {
            "Reads lead II where there is one. Each record gets a folder with beats.csv, as a page",
            "does; x_px and y_px are empty."
        })
final class ClassifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORD",
            description = {
                "WFDB records, or tables (.csv, .tsv, .txt): a line of names, then one line per",
                "sample; read piece by piece, whatever their length."
            })
    private List<Path> records;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "For the results.")
    private Path out;

    @Option(names = "--model", paramLabel = "DIR", description = "A model folder.")
    private Path model;

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            description = "Sampling rate of tables that have no column of times, or a wrong one.")
    private double rateHz = Double.NaN;

    @Option(
            names = "--unit",
            defaultValue = "",
            description = "V, mV or uV, of tables that do not say; mV if not given.")
    private String unit;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        int status = 0;
        SignalOptions said = new SignalOptions(rateHz, unit);
        ClassifyOptions options = new ClassifyOptions(true, model);
        try (BeatClassifier classifier = new BeatModels().open(options);
                ConsoleMonitor monitor = new ConsoleMonitor(errors)) {
            SignalReading reading = new SignalReading(classifier, options);
            RecordFolders folders = new RecordFolders();
            for (Path record : records) {
                try {
                    LongSignal signal = LongSignal.open(record, said, classifier.spec().leads());
                    List<Beat> beats = reading.beats(signal, monitor);
                    String stem = folders.name(record);
                    Path table = out.resolve(stem).resolve("beats.csv");
                    PredictionsCsv.writeText(table, BeatsCsv.text(1, beats));
                    monitor.clear();
                    print.println(summary(stem, signal, beats) + "  " + table);
                } catch (EcgException e) {
                    monitor.clear();
                    errors.println(record + ": " + e.sentence());
                    status = 1;
                }
            }
        }
        print.println(BeatModelSpec.RESEARCH_ONLY);
        return status;
    }

    private static String summary(String stem, LongSignal signal, List<Beat> beats) {
        Map<AamiClass, Integer> counts = new EnumMap<>(AamiClass.class);
        beats.forEach(b -> counts.merge(b.symbol().aami(), 1, Integer::sum));
        long review = beats.stream().filter(b -> !b.review().isEmpty()).count();
        return stem
                + "  lead "
                + signal.name()
                + "  "
                + beats.size()
                + " beats "
                + counts
                + ", "
                + review
                + " to review";
    }
}
