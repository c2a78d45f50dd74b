package org.paperbeat.render;

import java.util.List;
import org.paperbeat.model.Beat;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.Trace;

/**
 * A drawn page with its exact truth.
 *
 * @param image pixels
 * @param calibration where paper lies in the picture
 * @param layout where the leads lie
 * @param traces every sample at 500 Hz with its pixel; NaN where the picture does not show it
 * @param readingTrace name of the trace whose beats are listed: the longest II, else the longest
 * @param beats reference beats on the reading trace, in paper time
 * @param truth what the page shows as a record in paper time, NaN where it shows nothing
 */
public record RenderedPage(
        PageImage image,
        PageCalibration calibration,
        PageLayout layout,
        List<Trace> traces,
        String readingTrace,
        List<Beat> beats,
        EcgRecord truth) {
    public RenderedPage {
        traces = List.copyOf(traces);
        beats = List.copyOf(beats);
    }
}
