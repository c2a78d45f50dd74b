package org.paperbeat.ui;

import ij.IJ;
import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.classify.ModelFolder;
import org.paperbeat.ij.LossPlot;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.PaperUse;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.options.UserCache;
import org.paperbeat.train.BeatFineTuning;
import org.paperbeat.train.BeatModelMaker;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.BeatTraining;
import org.paperbeat.train.PatientRounds;

/** Makes models while a person watches: progress, loss plot, Esc. One thread. */
public final class ModelTraining {
    private static final String STAGE = "training";
    private static final int ROUNDS = 5;

    private final StageMonitor monitor;
    private final LossPlot losses = new LossPlot();

    public ModelTraining(StageMonitor monitor) {
        this.monitor = monitor;
    }

    /** The loss so far. */
    public ResultsTable losses() {
        return losses.table();
    }

    private BeatTrainer.EpochListener watch() {
        return new BeatTrainer.EpochListener() {
            @Override
            public void epochDone(int epoch, double meanLoss) {
                IJ.log(
                        String.format(
                                java.util.Locale.ROOT, "epoch %d  loss %.4f", epoch, meanLoss));
            }

            @Override
            public void stepDone(double done, double loss) {
                losses.add(loss);
            }
        };
    }

    /**
     * Trains from scratch on lead II.
     *
     * @param data annotated WFDB records or corrected pages
     * @param validate whether patients are left out in turn first, for figures and calibration
     * @param paperShare of the strips that are printed, digitized and learnt from, too; kept in the
     *     cache
     */
    public void train(
            File data, File out, TrainOptions options, boolean validate, double paperShare) {
        Path folder = chosen(data, "data");
        Path model = chosen(out, "output");
        monitor.progress("Opening the engine", 0);
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        BeatTraining training = training(folder, trainer, options, paperShare);
        List<String> records = training.records();
        String name = model.getFileName().toString();
        BeatModelSpec made =
                new BeatModelMaker(training, IJ::log, watch(), monitor)
                        .make(
                                name,
                                "1",
                                records,
                                validate ? PatientRounds.of(records, ROUNDS) : List.of(),
                                1,
                                "Train Classifier, "
                                        + records.size()
                                        + " records, seed "
                                        + options.seed()
                                        + (paperShare > 0 ? ", paper " + paperShare : ""),
                                model);
        tell(model, made);
    }

    private static BeatTraining training(
            Path folder, BeatTrainer trainer, TrainOptions options, double paperShare) {
        BeatTraining plain = new BeatTraining(folder, null, Lead.II, trainer, options);
        Path cache = UserCache.folder().resolve("paper");
        return paperShare == 0 ? plain : plain.onPaper(paperShare, cache, PaperUse.INSTEAD);
    }

    /**
     * Trains a model on.
     *
     * @param model null or empty = the one that comes with PaperBeat
     * @param machineToo see {@link org.paperbeat.train.LabelledData#of}
     */
    public void fineTune(
            File data,
            File model,
            File out,
            TrainOptions options,
            boolean headOnly,
            boolean machineToo) {
        Path folder = chosen(data, "data");
        Path target = chosen(out, "output");
        monitor.progress("Opening the engine", 0);
        boolean own = model != null && !model.getPath().isEmpty();
        Path start = own ? model.toPath() : new BeatModels().bundled();
        BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);
        BeatModelSpec made =
                new BeatFineTuning(trainer, start, options, headOnly)
                        .tune(folder, machineToo, target, watch(), monitor);
        tell(target, made);
    }

    private static void tell(Path folder, BeatModelSpec made) {
        IJ.log(
                "PaperBeat: model "
                        + made.name()
                        + " "
                        + made.version()
                        + " ("
                        + new ModelFolder(folder).id(made).sha256().substring(0, 12)
                        + ") in "
                        + folder
                        + ". Choose this folder in Classify Beats. "
                        + BeatModelSpec.RESEARCH_ONLY);
    }

    private static Path chosen(File file, String which) {
        if (file == null || file.getPath().isEmpty()) {
            throw new EcgException(STAGE, "No " + which + " folder was given.", "Choose one.");
        }
        return file.toPath();
    }
}
