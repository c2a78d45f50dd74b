package org.paperbeat.command;

import ij.measure.ResultsTable;
import java.io.File;
import org.paperbeat.ij.ImageJMonitor;
import org.paperbeat.ij.LossPlot;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.ui.ModelTraining;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Trains a beat classifier on with beats that a person corrected. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Fine-tune Classifier...", weight = PaperBeatMenu.MODEL + 1)
        },
        description = "Trains a classifier on with beats you corrected. Esc stops it.",
        headless = true)
public final class FineTuneClassifier extends PaperBeatCommand {
    @Parameter(
            label = "Data folder",
            description = "Digitized pages with corrected beats, or WFDB records with .atr files.",
            style = FileWidget.DIRECTORY_STYLE,
            autoFill = false)
    private File data_folder;

    @Parameter(
            label = "Model to begin with",
            description = "Empty = the one that comes with PaperBeat.",
            style = FileWidget.DIRECTORY_STYLE,
            required = false,
            autoFill = false,
            persist = false)
    private File start_model;

    @Parameter(
            label = "Folder for the new model",
            description = "Must hold no model yet; the old one stays.",
            style = FileWidget.DIRECTORY_STYLE,
            autoFill = false)
    private File output_folder;

    @Parameter(
            label = "Only the last layer learns",
            description = "Quick and careful; else the whole network learns.",
            persist = false)
    private boolean head_only = false;

    @Parameter(
            label = "Only beats a person named",
            description =
                    "On corrected pages; else beats left as they were and not for review count as"
                            + " right too.",
            persist = false)
    private boolean named_only = false;

    @Parameter(
            label = "Passes through the beats",
            description = "How long it learns.",
            min = "1",
            max = "1000",
            persist = false)
    private int epochs = 10;

    @Parameter(
            label = "Random seed",
            description = "The same number gives the same weights.",
            persist = false)
    private long random_seed = 1;

    @Parameter(label = LossPlot.TITLE, type = ItemIO.OUTPUT)
    private ResultsTable losses;

    @Override
    void work() {
        ModelTraining training = new ModelTraining(new ImageJMonitor());
        training.fineTune(
                data_folder,
                start_model,
                output_folder,
                TrainOptions.forFineTuning(random_seed, epochs),
                head_only,
                !named_only);
        losses = training.losses();
    }
}
