package org.paperbeat.command;

import java.util.List;
import org.paperbeat.options.BeatOptions;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.pipeline.Step;
import org.paperbeat.ui.PageSession;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** All steps: a picture of a paper ECG to signals and classified heartbeats. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Digitize Paper ECG...", weight = PaperBeatMenu.DIGITIZE)
        },
        description = "Reads the signals and heartbeats of a paper ECG. Research use only.",
        headless = true)
public final class DigitizePaperEcg extends ScaledPagesCommand {
    @Parameter(
            label = "Lead layout",
            description = "How the leads are arranged; auto = read it from the page.",
            choices = {
                "auto",
                "3x4",
                "3x4+II",
                "3x4+V1+II+V5",
                "3x4 Cabrera",
                "6x2",
                "6x2+II",
                "6x2 Cabrera",
                "12x1",
                "12x1 Cabrera",
                "4x3",
                "4x3 by row",
                "6x1 limb",
                "6x1 chest",
                "3x1 Einthoven",
                "3x1 Goldberger",
                "3x1 right chest",
                "3x1 left chest"
            },
            persist = false)
    private String layout = LayoutOptions.defaults().layout();

    @Parameter(
            label = "Classify heartbeats",
            description = "Names each beat N, S, V, F or Q (ANSI/AAMI EC57).",
            persist = false)
    private boolean classify = ClassifyOptions.defaults().enabled();

    @Parameter(
            label = "Beats of all traces",
            description = "Lists the beats of every trace, not of the longest alone.",
            persist = false)
    private boolean every_trace = BeatOptions.defaults().allTraces();

    @Parameter(
            label = "Plot the signals",
            description = "Opens a plot of all signals, time in s, voltage in mV.",
            persist = false)
    private boolean show_plot = true;

    @Override
    void work() {
        PageSession session = session();
        List<Integer> pages = pages(session);
        Step last = classify ? Step.CLASSES : Step.BEATS;
        List<String> failures = run(session, options(), steps -> steps.runAll(pages, last));
        finish(session, pages, failures);
        if (show_plot) {
            plot(session, pages);
        }
    }

    private DigitizeOptions options() {
        DigitizeOptions defaults = DigitizeOptions.defaults();
        return defaults.withGrid(gridOptions())
                .withLayout(new LayoutOptions(layout))
                .withBeat(new BeatOptions(every_trace))
                .withClassify(new ClassifyOptions(classify, defaults.classify().modelFolder()));
    }
}
