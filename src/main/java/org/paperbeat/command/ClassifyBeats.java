package org.paperbeat.command;

import java.io.File;
import java.util.List;
import org.paperbeat.options.BeatOptions;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.SignalOptions;
import org.paperbeat.pipeline.Step;
import org.paperbeat.ui.PageSession;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Last step: heartbeats on the traces and their classes. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Classify Beats...", weight = PaperBeatMenu.STEPS + 3)
        },
        description = "Finds the heartbeats and names each N, S, V, F or Q. Research use only.",
        headless = true)
public final class ClassifyBeats extends PagesCommand {
    @Parameter(
            label = "Beats of all traces",
            description = "Lists the beats of every trace, not of the longest alone.",
            persist = false)
    private boolean every_trace = BeatOptions.defaults().allTraces();

    @Parameter(
            label = "Model folder",
            description = "A model you trained; empty = the one that comes with PaperBeat.",
            style = FileWidget.DIRECTORY_STYLE,
            required = false,
            autoFill = false,
            persist = false)
    private File model_folder;

    @Parameter(
            label = "Signal file instead of the image",
            description =
                    "A WFDB header (.hea) or table (.csv) of an ECG machine; empty = the image.",
            required = false,
            autoFill = false,
            persist = false)
    private File signal_file;

    @Parameter(
            label = "Sampling rate of that table (Hz)",
            description = "Only where the table does not say; 0 = as its times tell.",
            min = "0",
            max = "100000",
            persist = false)
    private double table_hz = 0;

    @Parameter(
            label = "Unit of that table",
            description = "V, mV or uV, only where the table does not say; empty = as it says.",
            required = false,
            persist = false)
    private String table_unit = "";

    @Override
    void work() {
        boolean own = model_folder != null && !model_folder.getPath().isEmpty();
        DigitizeOptions options =
                DigitizeOptions.defaults()
                        .withBeat(new BeatOptions(every_trace))
                        .withClassify(
                                new ClassifyOptions(true, own ? model_folder.toPath() : null));
        if (signal_file != null && !signal_file.getPath().isEmpty()) {
            double rateHz = table_hz == 0 ? Double.NaN : table_hz;
            String unit = table_unit == null ? "" : table_unit.strip();
            readSignal(signal_file, new SignalOptions(rateHz, unit), options);
            return;
        }
        PageSession session = session();
        List<Integer> pages = pages(session);
        finish(session, pages, run(session, options, steps -> steps.run(pages, Step.CLASSES)));
    }
}
