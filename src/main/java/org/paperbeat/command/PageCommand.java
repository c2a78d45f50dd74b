package org.paperbeat.command;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.paperbeat.ij.BeatsTable;
import org.paperbeat.ij.Desktop;
import org.paperbeat.ij.ImageJMonitor;
import org.paperbeat.ij.PlotSource;
import org.paperbeat.ij.ShownTable;
import org.paperbeat.ij.SignalPlot;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.SignalOptions;
import org.paperbeat.pipeline.PageSummary;
import org.paperbeat.ui.Classifiers;
import org.paperbeat.ui.PageProperties;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.PageSteps;
import org.paperbeat.ui.SignalFile;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

/** A command that works on the pages of the active image. */
abstract class PageCommand extends PaperBeatCommand {
    /** Name of the output. */
    static final String BEATS = "beats";

    @Parameter(label = "Image", description = "A picture of a paper ECG.")
    private ImagePlus image;

    @Parameter(label = BeatsTable.TITLE, type = ItemIO.OUTPUT)
    private ResultsTable beats;

    /** The image's session. */
    final PageSession session() {
        return new PageSession(PlotSource.page(image));
    }

    /** Runs steps with the model that options name; gives the failures of single pages. */
    final List<String> run(
            PageSession session, DigitizeOptions options, Function<PageSteps, List<String>> work) {
        StageMonitor monitor = new ImageJMonitor();
        try (Classifiers models = new Classifiers(options.classify(), monitor)) {
            return work.apply(new PageSteps(session, options, models, monitor));
        }
    }

    /** Saves the pages, tells about them, and shows their beats. */
    final void finish(PageSession session, List<Integer> pages, List<String> failures) {
        PageProperties properties = new PageProperties(session.pages().image());
        for (int page : pages) {
            Digitization state = session.state(page);
            if (state.calibration() != null) {
                Path folder = session.save(page);
                properties.set(state, folder);
                IJ.log(new PageSummary(state, folder, false).text());
            }
        }
        failures.forEach(IJ::log);
        beats = BeatsTable.of(session.states(pages));
        ShownTable.show(beats, BeatsTable.TITLE);
    }

    /** Reads an ECG machine's file instead of an image, saves and shows its beats. */
    final void readSignal(File file, SignalOptions said, DigitizeOptions options) {
        StageMonitor monitor = new ImageJMonitor();
        SignalFile signal = new SignalFile(file, said);
        try (Classifiers models = new Classifiers(options.classify(), monitor)) {
            Digitization read = signal.read(models.get(), options.classify(), monitor);
            IJ.log("PaperBeat: " + read.beats().size() + " beats in " + signal.save(read));
            IJ.log(BeatPalette.NOTICE);
            beats = BeatsTable.of(List.of(read));
            ShownTable.show(beats, BeatsTable.TITLE);
        }
    }

    /** Opens plots of the pages' signals; without a display, none. */
    final void plot(PageSession session, List<Integer> pages) {
        for (Digitization state : session.states(pages)) {
            if (!state.traces().isEmpty() && Desktop.isOpen()) {
                PlotSource.show(SignalPlot.of(state), session.pages().image());
            }
        }
    }
}
