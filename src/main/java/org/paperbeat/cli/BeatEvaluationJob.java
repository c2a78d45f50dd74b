package org.paperbeat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.NetworkOptions;
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
import org.paperbeat.train.PaperBeats.Stage;
import org.paperbeat.train.PaperStages;
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
 * @param paper strips to print, scan and digitize first
 */
record BeatEvaluationJob(
        Path data,
        String split,
        double stripSeconds,
        boolean detected,
        Path modelFolder,
        double adaptMinutes,
        PaperArguments paper) {
    private static final String INTRA = "intra";
    private static final double SPEED_STRIP_SECONDS = 10;
    private static final int INTRA_EPOCHS = 12;
    private static final NetworkOptions INTRA_NETWORK =
            new NetworkOptions(NetworkOptions.MULTI_SCALE_CNN, 8, 0.2);
    private static final int ADAPTATION_EPOCHS = 20;

    /**
     * What was found.
     *
     * @param title what was evaluated, on what
     * @param leaky predictions of patients learnt from, to stand beside the others; null = none
     * @param stages the same beats before and after paper; null = not printed
     */
    record Outcome(
            String title,
            List<BeatPrediction> predictions,
            List<BeatPrediction> leaky,
            PaperStages stages) {}

    Outcome run(StageMonitor monitor) {
        if (INTRA.equals(split)) {
            return intra(monitor);
        }
        return inter(split, monitor);
    }

    private Outcome inter(String records, StageMonitor monitor) {
        ClassifyOptions options = new ClassifyOptions(true, modelFolder);
        try (BeatClassifier classifier = new BeatModels().open(options)) {
            BeatEvaluation evaluation = new BeatEvaluation(classifier);
            BeatDataSet set = evaluation.dataSet(data);
            PatientAdaptation adaptation = adaptMinutes > 0 ? adaptation() : null;
            List<BeatPrediction> all = new ArrayList<>();
            Map<Stage, List<BeatPrediction>> stages = new EnumMap<>(Stage.class);
            List<String> names = BeatSplit.records(records);
            for (int i = 0; i < names.size(); i++) {
                monitor.check();
                monitor.progress(names.get(i), (double) i / names.size());
                EcgRecord record = set.read(names.get(i));
                if (paper.printed()) {
                    paper.beats(classifier.spec())
                            .beats(record, monitor)
                            .forEach((s, b) -> add(stages, s, evaluation.predict(b)));
                } else if (adaptation != null) {
                    all.addAll(adaptation.predictions(set, record, adaptMinutes, monitor));
                } else {
                    all.addAll(evaluation.predict(beats(set, record)));
                }
            }
            String title = title(classifier) + speed(classifier, set, names);
            title += adaptation == null ? "" : "\n" + adaptation.timing();
            return paper.printed()
                    ? new Outcome(
                            title, stages.get(Stage.PAPER_DETECTED), null, new PaperStages(stages))
                    : new Outcome(title, all, null, null);
        }
    }

    private static void add(
            Map<Stage, List<BeatPrediction>> stages, Stage stage, List<BeatPrediction> said) {
        stages.computeIfAbsent(stage, s -> new ArrayList<>()).addAll(said);
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
        TrainOptions options =
                TrainOptions.defaults().withRun(1, 1, INTRA_EPOCHS).withNetwork(INTRA_NETWORK);
        BeatTraining training = new BeatTraining(data, null, Lead.II, trainer, options);
        List<String> records = new ArrayList<>(MitBihSplit.DS1);
        records.addAll(MitBihSplit.DS2);
        List<BeatPrediction> predictions =
                new IntraPatient(training, 1).predictions(records, (e, l) -> {}, monitor);
        Outcome inter = inter("DS2", monitor);
        return new Outcome(inter.title(), inter.predictions(), predictions, null);
    }

    private PatientAdaptation adaptation() {
        Path folder = modelFolder == null ? new BeatModels().bundled() : modelFolder;
        TrainOptions options = TrainOptions.forFineTuning(1, ADAPTATION_EPOCHS);
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        return new PatientAdaptation(trainer, folder, options);
    }

    private List<ReferenceBeat> beats(BeatDataSet set, EcgRecord record) {
        return detected
                ? set.detected(record, stripSeconds)
                : set.annotated(record, stripSeconds, 0);
    }

    private String title(BeatClassifier classifier) {
        boolean found = detected || paper.printed();
        String span =
                Double.isInfinite(stripSeconds) ? "record" : "strips of " + stripSeconds + " s";
        String title =
                String.format(
                        Locale.ROOT,
                        "Beats of %s, %sR peaks %s, context %s, model %s %s (%s)",
                        INTRA.equals(split) ? "DS2" : split,
                        paper.words(),
                        found ? "detected" : "annotated",
                        span,
                        classifier.spec().name(),
                        classifier.spec().version(),
                        classifier.id().sha256().substring(0, 12));
        return adaptMinutes > 0 ? title + "\n" + PatientAdaptation.WARNING : title;
    }
}
