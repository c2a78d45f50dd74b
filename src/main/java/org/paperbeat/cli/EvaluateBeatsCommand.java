package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.train.BeatDataSet;
import org.paperbeat.train.BeatEvaluation;
import org.paperbeat.train.BeatPrediction;
import org.paperbeat.train.BeatReport;
import org.paperbeat.train.BeatSplit;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.BeatTraining;
import org.paperbeat.train.IntraPatient;
import org.paperbeat.train.MitBihSplit;
import org.paperbeat.train.PredictionsCsv;
import org.paperbeat.train.ReferenceBeat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a beat classifier against annotated records. */
@Command(
        name = "beats",
        header = "Measures a beat classifier against annotated records.",
        description = {
            "Prints the confusion matrix and, per class, sensitivity, positive predictivity, F1;",
            "true Q beats are in no figure. --out also writes predictions.csv and report.txt."
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

    private static final int INTRA_EPOCHS = 12;

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

    @Option(names = "--out", paramLabel = "DIR", description = "For predictions.csv, report.txt.")
    private Path out;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        List<BeatPrediction> predictions = new ArrayList<>();
        String title;
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            title =
                    "intra".equals(split)
                            ? intra(predictions, monitor)
                            : model(predictions, monitor);
            monitor.clear();
        }
        String report = new BeatReport(predictions).text(title);
        print.print(report);
        if (out != null) {
            PredictionsCsv.write(out.resolve("predictions.csv"), predictions);
            PredictionsCsv.writeText(out.resolve("report.txt"), report);
        }
        return 0;
    }

    private String intra(List<BeatPrediction> predictions, ConsoleMonitor monitor) {
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        TrainOptions options = TrainOptions.defaults().withRun(1, 1, INTRA_EPOCHS);
        BeatTraining training = new BeatTraining(data, null, Lead.II, trainer, options);
        List<String> records = new ArrayList<>(MitBihSplit.DS1);
        records.addAll(MitBihSplit.DS2);
        predictions.addAll(
                new IntraPatient(training, 1).predictions(records, (e, l) -> {}, monitor));
        return IntraPatient.WARNING;
    }

    private String model(List<BeatPrediction> predictions, ConsoleMonitor monitor) {
        try (BeatClassifier classifier = new BeatModels().open(new ClassifyOptions(true, model))) {
            BeatEvaluation evaluation = new BeatEvaluation(classifier);
            BeatDataSet set = evaluation.dataSet(data);
            List<String> names = BeatSplit.records(split);
            for (int i = 0; i < names.size(); i++) {
                monitor.check();
                monitor.progress(names.get(i), (double) i / names.size());
                predictions.addAll(evaluation.predict(beats(set, set.read(names.get(i)))));
            }
            return title(classifier);
        }
    }

    private List<ReferenceBeat> beats(BeatDataSet set, EcgRecord record) {
        double seconds = context == Context.STRIP ? stripSeconds : BeatDataSet.WHOLE_RECORD;
        return peaks == Peaks.ANNOTATED
                ? set.annotated(record, seconds, 0)
                : set.detected(record, seconds);
    }

    private String title(BeatClassifier classifier) {
        String span = context == Context.STRIP ? "strips of " + stripSeconds + " s" : "record";
        return String.format(
                "Beats of %s, R peaks %s, context %s, model %s %s (%s)",
                split,
                peaks.name().toLowerCase(java.util.Locale.ROOT),
                span,
                classifier.spec().name(),
                classifier.spec().version(),
                classifier.id().sha256().substring(0, 12));
    }
}
