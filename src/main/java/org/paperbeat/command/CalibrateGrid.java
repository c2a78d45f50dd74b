package org.paperbeat.command;

import ij.gui.Roi;
import java.util.List;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.GridOptions;
import org.paperbeat.pipeline.Step;
import org.paperbeat.ui.PageSession;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** First step: millimetres, paper speed and gain, from the grid or from a selection. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Calibrate Grid...", weight = PaperBeatMenu.STEPS)
        },
        description = "Measures the grid, or takes the scale from a line or rectangle selection.",
        headless = true)
public final class CalibrateGrid extends ScaledPagesCommand {
    @Parameter(
            label = "Known length of the selection (mm)",
            description =
                    "Length of the line, or width of the rectangle, that is selected on the image;"
                            + " 0 = measure the grid.",
            min = "0",
            max = "2000",
            persist = false)
    private double known_length = 0;

    @Parameter(
            label = "Known height of a rectangle (mm)",
            description = "0 = the same scale as across.",
            min = "0",
            max = "2000",
            persist = false)
    private double known_height = 0;

    @Override
    void work() {
        GridOptions grid = gridOptions();
        PageSession session = session();
        List<Integer> pages = pages(session);
        DigitizeOptions options = DigitizeOptions.defaults().withGrid(grid);
        Roi selection = session.pages().image().getRoi();
        boolean byHand = known_length != 0 || known_height != 0;
        List<String> failures =
                run(
                        session,
                        options,
                        steps ->
                                byHand
                                        ? steps.calibrate(
                                                pages, selection, known_length, known_height)
                                        : steps.run(pages, Step.CALIBRATION));
        finish(session, pages, failures);
    }
}
