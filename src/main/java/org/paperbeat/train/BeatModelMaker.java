package org.paperbeat.train;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.ModelFolder;
import org.paperbeat.classify.TrainingShapes;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;

/** Makes a beat model from a folder of annotated records, from first to last. */
public final class BeatModelMaker {
    private final BeatTraining training;
    private final Consumer<String> log;
    private final BeatTrainer.EpochListener watch;
    private final StageMonitor monitor;

    /**
     * @param log told what happens, a line at a time
     */
    public BeatModelMaker(BeatTraining training, Consumer<String> log, StageMonitor monitor) {
        this(training, log, (epoch, loss) -> {}, monitor);
    }

    /**
     * @param watch told of every step
     */
    public BeatModelMaker(
            BeatTraining training,
            Consumer<String> log,
            BeatTrainer.EpochListener watch,
            StageMonitor monitor) {
        this.training = training;
        this.log = log;
        this.watch = watch;
        this.monitor = monitor;
    }

    /**
     * Trains, calibrates on patients left out in turn, and writes the model.
     *
     * @param name of the model
     * @param version of the model
     * @param records to train on, one patient's never on two sides
     * @param rounds of cross-validation for the temperature; empty = {@code temperature}
     * @param temperature where there is no cross-validation
     * @param madeBy command, data and seed
     * @param folder of the model
     */
    public BeatModelSpec make(
            String name,
            String version,
            List<String> records,
            List<CrossValidationRound> rounds,
            double temperature,
            String madeBy,
            Path folder) {
        if (records.isEmpty()) {
            throw new EcgException(
                    "training", "There are no records to train on.", "Give another folder.");
        }
        if (java.nio.file.Files.exists(folder.resolve(ModelFolder.CONTRACT))) {
            throw new EcgException(
                    "training", folder + " already holds a model.", "Choose another folder.");
        }
        print(records);
        double calibrated = rounds.isEmpty() ? temperature : validatedTemperature(rounds);
        log.accept("Training on " + String.join(" ", records));
        List<ReferenceBeat> beats = training.trainingBeats(records);
        BeatModelSpec spec = training.spec(name, version, beats, madeBy);
        List<TrainedNetwork> members =
                training.members(spec, beats, spec.members(), listener(), monitor);
        int weights = members.stream().mapToInt(TrainedNetwork::parameters).sum();
        log.accept(members.size() + " networks, " + weights + " weights");
        BeatModelSpec made = training.export(members, spec.withTemperature(calibrated), folder);
        return new ModelFolder(folder).write(made.withTrainingShapes(shapes(records)));
    }

    private void print(List<String> records) {
        PrintedStrips.Tally tally = training.print(records, monitor);
        if (tally.pages() > 0) {
            log.accept(tally.text());
        }
    }

    /** Shapes of the beats the model learnt its classes from. */
    TrainingShapes shapes(List<String> records) {
        return ShapeLibrary.of(
                training.testBeats(records).stream()
                        .filter(b -> BeatTraining.CLASSES.contains(b.truth()))
                        .toList());
    }

    private BeatTrainer.EpochListener listener() {
        return new BeatTrainer.EpochListener() {
            @Override
            public void epochDone(int epoch, double meanLoss) {
                epoch(epoch, meanLoss);
            }

            @Override
            public void stepDone(double done, double loss) {
                watch.stepDone(done, loss);
            }
        };
    }

    private void epoch(int epoch, double loss) {
        log.accept(String.format(java.util.Locale.ROOT, "epoch %d  mean loss %.4f", epoch, loss));
    }

    private double validatedTemperature(List<CrossValidationRound> rounds) {
        log.accept("Cross-validation by patient, " + rounds.size() + " rounds");
        Validation unseen = training.crossValidate(rounds, listener(), monitor);
        double temperature = unseen.temperature();
        String title = "Patients left out of training in turn (choices are made here)";
        BeatReport report = new BeatReport(unseen.strips().predictions(temperature));
        log.accept(report.text(title));
        if (!unseen.paper().beats().isEmpty()) {
            BeatReport paper = new BeatReport(unseen.paper().predictions(temperature));
            log.accept(paper.text(title + ", from printed strips, R peaks detected"));
        }
        log.accept(String.format(java.util.Locale.ROOT, "Temperature %.3f", temperature));
        return temperature;
    }
}
