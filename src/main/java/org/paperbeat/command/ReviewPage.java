package org.paperbeat.command;

import ij.ImagePlus;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.ij.PlotSource;
import org.paperbeat.ui.canvas.PaperBeatTool;
import org.paperbeat.ui.review.ReviewDesk;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens the review window beside the page in view. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Review Page", weight = PaperBeatMenu.REVIEW)
        },
        description = "Opens the window to check and correct a page, step by step.",
        headless = true)
public final class ReviewPage extends PaperBeatCommand {
    @Parameter(label = "Image", description = "A picture of a paper ECG.")
    private ImagePlus image;

    @Override
    void work() {
        ReviewDesk.open(new ImagePages(PlotSource.page(image)).image());
        PaperBeatTool.takeUp();
    }
}
