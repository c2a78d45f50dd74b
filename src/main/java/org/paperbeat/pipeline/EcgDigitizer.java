package org.paperbeat.pipeline;

import java.util.List;
import org.paperbeat.grid.GridCalibrator;
import org.paperbeat.grid.ScaleReader;
import org.paperbeat.image.InkMap;
import org.paperbeat.layout.LayoutFinder;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.GridOptions;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.options.TraceOptions;
import org.paperbeat.trace.ClassicalInkModel;
import org.paperbeat.trace.InkModel;
import org.paperbeat.trace.TraceExtractor;

/** The one façade that orders the stages. */
public final class EcgDigitizer {
    private final InkModel inkModel = new ClassicalInkModel();

    /** Page to calibration, speed and gain included. */
    public PageCalibration calibrate(PageImage page, GridOptions options, StageMonitor monitor) {
        PageCalibration geometry = new GridCalibrator().calibrate(page, options, monitor);
        InkMap ink = inkModel.ink(page, geometry, monitor);
        return new ScaleReader().read(page, ink, geometry, options);
    }

    /** The ink of a calibrated page. */
    public InkMap ink(PageImage page, PageCalibration calibration, StageMonitor monitor) {
        return inkModel.ink(page, calibration, monitor);
    }

    /** Lead regions of a calibrated page. */
    public PageLayout findLeads(InkMap ink, LayoutOptions options, StageMonitor monitor) {
        return new LayoutFinder().find(ink, options, monitor);
    }

    /** Traces of the regions. */
    public List<Trace> extractTraces(
            InkMap ink, PageLayout layout, TraceOptions options, StageMonitor monitor) {
        return new TraceExtractor().extract(ink, layout, options, monitor);
    }
}
