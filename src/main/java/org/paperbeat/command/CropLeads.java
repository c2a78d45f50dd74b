package org.paperbeat.command;

import java.util.List;
import org.paperbeat.ij.Desktop;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.pipeline.Step;
import org.paperbeat.ui.ManagedLeads;
import org.paperbeat.ui.PageSession;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Second step: which trace lies where, as named boxes that a person can move and rename. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Crop Leads...", weight = PaperBeatMenu.STEPS + 1)
        },
        description = "Finds the leads and draws a named box about each.",
        headless = true)
public final class CropLeads extends PagesCommand {
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
            label = "List the boxes in the ROI Manager",
            description = "Needs a display; without one this is passed over.",
            persist = false)
    private boolean to_manager = false;

    @Override
    void work() {
        PageSession session = session();
        List<Integer> pages = pages(session);
        DigitizeOptions options = DigitizeOptions.defaults().withLayout(new LayoutOptions(layout));
        finish(session, pages, run(session, options, steps -> steps.run(pages, Step.LEADS)));
        if (to_manager && Desktop.isOpen()) {
            pages.forEach(page -> new ManagedLeads(session, page).list());
        }
    }
}
