package org.paperbeat.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import org.paperbeat.ij.Desktop;
import org.paperbeat.ij.MeasuredInterval;
import org.paperbeat.ij.PlotSource;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.ui.PageSession;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Calipers on the page: a line, two points or a box give milliseconds, millivolts and a rate. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Measure Interval...", weight = PaperBeatMenu.MEASURE)
        },
        description = "Measures a line, two points or a box in ms, mV and beats per minute.",
        headless = true)
public final class MeasureInterval extends PaperBeatCommand {
    @Parameter(label = "Image", description = "A calibrated page with a selection.")
    private ImagePlus image;

    @Parameter(
            label = "RR intervals within",
            description = "How many RR intervals the selection spans, for the rate.",
            min = "1",
            persist = false)
    private int rr_intervals = 1;

    @Override
    void work() {
        if (rr_intervals < 1) {
            throw new EcgException("options", "RR intervals within must be 1 or more.", "");
        }
        PageSession session = new PageSession(PlotSource.page(image));
        int page = session.pages().current();
        PageCalibration calibration = session.state(page).calibration();
        if (calibration == null) {
            throw new EcgException(
                    "calibration",
                    "This page is not calibrated yet.",
                    "Calibrate the grid first, or digitize the page.");
        }
        ResultsTable results = ResultsTable.getResultsTable();
        MeasuredInterval.of(session.pages().image().getRoi(), calibration)
                .addTo(results, session.pages().image().getTitle(), page, rr_intervals);
        if (Desktop.isOpen()) {
            results.show("Results");
        }
    }
}
