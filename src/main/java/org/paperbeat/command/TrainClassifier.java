package org.paperbeat.command;

import ij.measure.ResultsTable;
import java.io.File;
import org.paperbeat.ij.ImageJMonitor;
import org.paperbeat.ij.LossPlot;
import org.paperbeat.options.NetworkOptions;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.ui.ModelTraining;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Makes a beat classifier from labelled beats. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Train Classifier...", weight = PaperBeatMenu.MODEL)
        },
        description = "Trains a beat classifier on records or pages of your own. Esc stops it.",
        headless = true)
public final class TrainClassifier extends PaperBeatCommand {
    @Parameter(
            label = "Data folder",
            description = "WFDB records with .atr files, or digitized pages with corrected beats.",
            style = FileWidget.DIRECTORY_STYLE,
            autoFill = false)
    private File data_folder;

    @Parameter(
            label = "Folder for the model",
            description = "Must hold no model yet.",
            style = FileWidget.DIRECTORY_STYLE,
            autoFill = false)
    private File output_folder;

    @Parameter(
            label = "Network",
            description = "multi-scale-cnn is PaperBeat's own; the others are for comparison.",
            choices = {
                NetworkOptions.MULTI_SCALE_CNN,
                NetworkOptions.BI_LSTM,
                NetworkOptions.AUTOENCODER
            },
            persist = false)
    private String network = NetworkOptions.defaults().architecture();

    @Parameter(
            label = "Networks averaged",
            description = "More are steadier and slower.",
            min = "1",
            max = "9",
            persist = false)
    private int members = 1;

    @Parameter(
            label = "Passes through the beats",
            description = "More passes fit the training patients better, others not for long.",
            min = "1",
            max = "1000",
            persist = false)
    private int epochs = TrainOptions.defaults().epochs();

    @Parameter(
            label = "Leave patients out in turn first",
            description = "Tells how good such a model is for new patients, and calibrates it.",
            persist = false)
    private boolean cross_validation = false;

    @Parameter(
            label = "Share of strips from paper (0 to 1)",
            description =
                    "So many strips of WFDB records are printed with defects, digitized and learnt"
                            + " from, too; about a second each, the first time only.",
            min = "0",
            max = "1",
            persist = false)
    private double paper_share = 0;

    @Parameter(
            label = "Random seed",
            description = "The same number gives the same weights.",
            persist = false)
    private long random_seed = 1;

    @Parameter(label = LossPlot.TITLE, type = ItemIO.OUTPUT)
    private ResultsTable losses;

    @Override
    void work() {
        NetworkOptions wanted = NetworkOptions.usual(network);
        TrainOptions options =
                TrainOptions.defaults().withNetwork(wanted).withRun(members, random_seed, epochs);
        ModelTraining training = new ModelTraining(new ImageJMonitor());
        training.train(data_folder, output_folder, options, cross_validation, paper_share);
        losses = training.losses();
    }
}
