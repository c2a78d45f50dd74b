package org.paperbeat.command;

import ij.IJ;
import java.io.File;
import java.util.List;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.ui.PageSession;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Writes what was found to a folder of choice. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Export Signals...", weight = PaperBeatMenu.STEPS + 4)
        },
        description = "Writes signals, beats, record and overlay of digitized pages.",
        headless = true)
public final class ExportSignals extends PagesCommand {
    @Parameter(
            label = "Folder",
            description = "Each page gets a folder of its own in it.",
            style = FileWidget.DIRECTORY_STYLE,
            autoFill = false)
    private File folder;

    @Parameter(
            label = "WFDB record (.hea, .dat, .atr)",
            description = "Signals and beats as PhysioNet's tools read them.",
            persist = false)
    private boolean wfdb = false;

    @Parameter(
            label = "Samples with their pixels (samples.csv)",
            description = "Every sample with its place on the page, confidence and source.",
            persist = false)
    private boolean samples = false;

    @Parameter(
            label = "Hide what is printed beside the traces",
            description = "Leaves headers, names of patients perhaps, out of overlay.png.",
            persist = false)
    private boolean mask_header = false;

    @Override
    void work() {
        PageSession session = session();
        List<Integer> pages = pages(session);
        session.export(pages, folder, new OutputOptions(samples, wfdb, mask_header))
                .forEach(written -> IJ.log("PaperBeat: wrote " + written));
    }
}
