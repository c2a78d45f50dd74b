package org.paperbeat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.train.BeatDataSet;
import org.paperbeat.train.BeatEvaluation;
import org.paperbeat.train.BeatPrediction;
import org.paperbeat.train.BeatSplit;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.BeatTraining;
import org.paperbeat.train.ClassifierSpeed;
import org.paperbeat.train.IntraPatient;
import org.paperbeat.train.MitBihSplit;
import org.paperbeat.train.PaperBeats;
import org.paperbeat.train.PatientAdaptation;
import org.paperbeat.train.ReferenceBeat;

/**
 * One evaluation of beats.
 *
 * @param data folder of records
 * @param split as on the command line
 * @param stripSeconds of a strip; infinite = whole records
 * @param detected whether R peaks are detected, not annotated
 * @param modelFolder null = the one that comes with PaperBeat
 * @param adaptMinutes of each record to learn from first; 0 = none
 * @param paperShare of strips to print, scan and digitize first; 0 = none
 */
record BeatEvaluationJob(
        Path data,
        String split,
        double stripSeconds,
        boolean detected,
        Path modelFolder,
        double adaptMinutes,
        double paperShare) {
    private static final String INTRA = "intra";
    private static final double PAPER_DPI = 200;
    private static final double SPEED_STRIP_SECONDS = 10;
    private static final long PAPER_SEED = 1;
    private static final int INTRA_EPOCHS = 12;
    private static final int ADAPTATION_EPOCHS = 20;

    /**
     * What was found.
     *
     * @param title what was evaluated, on what
     */
    record Outcome(String title, List<BeatPrediction> predictions) {}

    Outcome run(StageMonitor monitor) {
        if (INTRA.equals(split)) {
            return intra(monitor);
        }
        ClassifyOptions options = new ClassifyOptions(true, modelFolder);
        try (BeatClassifier classifier = new BeatModels().open(options)) {
            BeatEvaluation evaluation = new BeatEvaluation(classifier);
            BeatDataSet set = evaluation.dataSet(data);
            PatientAdaptation adaptation = adaptMinutes > 0 ? adaptation() : null;
            List<BeatPrediction> all = new ArrayList<>();
            List<String> names = BeatSplit.records(split);
            for (int i = 0; i < names.size(); i++) {
                monitor.check();
                monitor.progress(names.get(i), (double) i / names.size());
                EcgRecord record = set.read(names.get(i));
                all.addAll(
                        adaptation == null
                                ? evaluation.predict(beats(classifier.spec(), set, record))
                                : adaptation.predictions(
                                        set, record, adaptMinutes, StageMonitor.NONE));
            }
            return new Outcome(title(classifier) + speed(classifier, set, names), all);
        }
    }

    private static String speed(BeatClassifier classifier, BeatDataSet set, List<String> names) {
        List<BeatInput> inputs =
                set.strips(names.get(0), SPEED_STRIP_SECONDS, 0).stream()
                        .map(ReferenceBeat::input)
                        .toList();
        double speed = ClassifierSpeed.of(classifier, inputs).beatsPerSecond();
        return String.format(Locale.ROOT, "%n%.0f beats/s on this computer", speed);
    }

    private Outcome intra(StageMonitor monitor) {
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        TrainOptions options = TrainOptions.defaults().withRun(1, 1, INTRA_EPOCHS);
        BeatTraining training = new BeatTraining(data, null, Lead.II, trainer, options);
        List<String> records = new ArrayList<>(MitBihSplit.DS1);
        records.addAll(MitBihSplit.DS2);
        List<BeatPrediction> predictions =
                new IntraPatient(training, 1).predictions(records, (e, l) -> {}, monitor);
        return new Outcome(IntraPatient.WARNING, predictions);
    }

    private PatientAdaptation adaptation() {
        Path folder = modelFolder == null ? new BeatModels().bundled() : modelFolder;
        TrainOptions options = TrainOptions.forFineTuning(1, ADAPTATION_EPOCHS);
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        return new PatientAdaptation(trainer, folder, options);
    }

    private List<ReferenceBeat> beats(BeatModelSpec spec, BeatDataSet set, EcgRecord record) {
        if (paperShare > 0) {
            BeatInputs inputs = new BeatInputs(spec.window(), spec.contextNames());
            return new PaperBeats(inputs, spec.leads().get(0), PAPER_DPI, paperShare, PAPER_SEED)
                    .beats(record, StageMonitor.NONE);
        }
        return detected
                ? set.detected(record, stripSeconds)
                : set.annotated(record, stripSeconds, 0);
    }

    private String title(BeatClassifier classifier) {
        String paper = paperShare > 0 ? "printed, scanned at 200 dpi, digitized; " : "";
        boolean found = detected || paperShare > 0;
        String span =
                Double.isInfinite(stripSeconds) ? "record" : "strips of " + stripSeconds + " s";
        String title =
                String.format(
                        Locale.ROOT,
                        "Beats of %s, %sR peaks %s, context %s, model %s %s (%s)",
                        split,
                        paper,
                        found ? "detected" : "annotated",
                        span,
                        classifier.spec().name(),
                        classifier.spec().version(),
                        classifier.id().sha256().substring(0, 12));
        return adaptMinutes > 0 ? title + "\n" + PatientAdaptation.WARNING : title;
    }
}
