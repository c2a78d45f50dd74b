package org.paperbeat.command;

import java.util.List;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.pipeline.Step;
import org.paperbeat.ui.PageSession;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Third step: the signals inside the lead boxes. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Extract Traces...", weight = PaperBeatMenu.STEPS + 2)
        },
        description = "Reads the signals of the lead boxes, moved or renamed ones too.",
        headless = true)
public final class ExtractTraces extends PagesCommand {
    @Parameter(
            label = "Plot the signals",
            description = "Opens a plot of all signals, time in s, voltage in mV.",
            persist = false)
    private boolean show_plot = true;

    @Override
    void work() {
        PageSession session = session();
        List<Integer> pages = pages(session);
        List<String> failures =
                run(session, DigitizeOptions.defaults(), steps -> steps.run(pages, Step.TRACES));
        finish(session, pages, failures);
        if (show_plot) {
            plot(session, pages);
        }
    }
}
