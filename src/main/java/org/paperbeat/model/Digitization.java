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
 * @param limits of waves that a person set; the machine's are found from trace and beats when asked
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
        ModelId model,
        List<BeatLimits> limits) {
    public Digitization {
        traces = List.copyOf(traces);
        beats = List.copyOf(beats);
        messages = List.copyOf(messages);
        options = Map.copyOf(options);
        // records of earlier versions have none
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    /** Without limits of waves set by a person. */
    public Digitization(
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
        this(
                image,
                calibration,
                layout,
                traces,
                readingTrace,
                beats,
                quality,
                einthovenResidual,
                status,
                messages,
                options,
                model,
                List.of());
    }

    /** An image of which nothing is known yet. */
    public static Digitization empty(ImageInfo image) {
        return new Digitization(
                image,
                null,
                null,
                List.of(),
                null,
                List.of(),
                new Quality(Double.NaN, List.of()),
                Double.NaN,
                PageStatus.OK,
                List.of(),
                Map.of(),
                null);
    }

    /** The same with another calibration. */
    public Digitization withCalibration(PageCalibration newCalibration) {
        return new Digitization(
                image,
                newCalibration,
                layout,
                traces,
                readingTrace,
                beats,
                quality,
                einthovenResidual,
                status,
                messages,
                options,
                model,
                limits);
    }

    /** The same with another layout. */
    public Digitization withLayout(PageLayout newLayout) {
        return new Digitization(
                image,
                calibration,
                newLayout,
                traces,
                readingTrace,
                beats,
                quality,
                einthovenResidual,
                status,
                messages,
                options,
                model,
                limits);
    }

    /** The same with other traces. */
    public Digitization withTraces(List<Trace> newTraces) {
        return new Digitization(
                image,
                calibration,
                layout,
                newTraces,
                readingTrace,
                beats,
                quality,
                einthovenResidual,
                status,
                messages,
                options,
                model,
                limits);
    }

    /** The same with other beats, made by a model or (null) by none. */
    public Digitization withBeats(String newReadingTrace, List<Beat> newBeats, ModelId newModel) {
        return new Digitization(
                image,
                calibration,
                layout,
                traces,
                newReadingTrace,
                newBeats,
                quality,
                einthovenResidual,
                status,
                messages,
                options,
                newModel,
                limits);
    }

    /** The same with effective options. */
    public Digitization withOptions(Map<String, String> newOptions) {
        return new Digitization(
                image,
                calibration,
                layout,
                traces,
                readingTrace,
                beats,
                quality,
                einthovenResidual,
                status,
                messages,
                newOptions,
                model,
                limits);
    }

    /** The same, judged anew. */
    public Digitization judged(
            Quality newQuality,
            double newEinthovenResidual,
            PageStatus newStatus,
            List<String> newMessages) {
        return new Digitization(
                image,
                calibration,
                layout,
                traces,
                readingTrace,
                beats,
                newQuality,
                newEinthovenResidual,
                newStatus,
                newMessages,
                options,
                model,
                limits);
    }

    /** The same with other limits of waves set by a person. */
    public Digitization withLimits(List<BeatLimits> newLimits) {
        return new Digitization(
                image,
                calibration,
                layout,
                traces,
                readingTrace,
                beats,
                quality,
                einthovenResidual,
                status,
                messages,
                options,
                model,
                newLimits);
    }

    /** The beats that count: those of the reading trace. */
    public List<Beat> readingBeats() {
        return beats.stream().filter(b -> b.trace().equals(readingTrace)).toList();
    }
}
