package org.paperbeat.model;

import java.util.List;
import java.util.Map;

/**
 * All that is known of one page: every result with its pixels, options and model.
 *
 * @param image where the pixels come from
 * @param calibration null until calibrated
 * @param layout null until leads were found
 * @param traces in the layout's order; empty until extracted
 * @param readingTrace name of the trace whose beats count; null where there is none
 * @param beats of the reading trace, and of others on request
 * @param quality of the page
 * @param einthovenResidual see NOTES; NaN where it can't be computed
 * @param status how the page ended
 * @param messages sentences for a person
 * @param options effective options, key to value as on the command line
 * @param model that made the classes; null = not classified
 */
public record Digitization(
        ImageInfo image,
        PageCalibration calibration,
        PageLayout layout,
        List<Trace> traces,
        String readingTrace,
        List<Beat> beats,
        Quality quality,
        double einthovenResidual,
        PageStatus status,
        List<String> messages,
        Map<String, String> options,
        ModelId model) {
    public Digitization {
        traces = List.copyOf(traces);
        beats = List.copyOf(beats);
        messages = List.copyOf(messages);
        options = Map.copyOf(options);
    }
}
