package org.paperbeat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.paperbeat.beat.BeatDetector;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.image.InkMap;
import org.paperbeat.layout.LayoutFinder;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Lead;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.trace.InkModel;
import org.paperbeat.trace.StrangeRows;
import org.paperbeat.trace.StripNaming;
import org.paperbeat.trace.TraceExtractor;

/** One page's way through the steps. Keeps the ink and the classifier between them. */
final class PageRun {
    private final InkModel inkModel;
    private final PageImage page;
    private final DigitizeOptions options;
    private final Supplier<BeatClassifier> classifierSource;
    private final StageTimings timings;
    private final StageMonitor monitor;
    private Upright.View view;
    private InkMap ink;
    private BeatClassifier classifier;

    PageRun(
            InkModel inkModel,
            PageImage page,
            DigitizeOptions options,
            Supplier<BeatClassifier> classifierSource,
            StageTimings timings,
            StageMonitor monitor) {
        this.inkModel = inkModel;
        this.page = page;
        this.options = options;
        this.classifierSource = classifierSource;
        this.timings = timings;
        this.monitor = monitor;
    }

    Digitization run(Digitization before, Step first, Step last) {
        Digitization state = without(before, first).withOptions(options.asMap());
        double done = 0;
        for (Step step : Step.values()) {
            if (step.compareTo(first) >= 0 && step.compareTo(last) <= 0) {
                state = timed(state, step, done);
            }
            done += step.share();
        }
        monitor.progress("Done", 1);
        return Verdict.judge(state, options);
    }

    private Digitization timed(Digitization state, Step step, double done) {
        StageMonitor part = new PartMonitor(monitor, step.label(), done, step.share());
        part.progress(step.label(), 0);
        part.check();
        boolean timedWithin = step == Step.CALIBRATION;
        return timedWithin
                ? step(state, step, part)
                : timings.time(step.label(), () -> step(state, step, part));
    }

    private Digitization step(Digitization state, Step step, StageMonitor part) {
        return switch (step) {
            case CALIBRATION -> calibrated(state, part);
            case LEADS -> withLeads(state, part);
            case TRACES -> traced(state, part);
            case BEATS -> withBeats(state, part);
            case CLASSES -> withClasses(state, part);
        };
    }

    private Digitization traced(Digitization state, StageMonitor part) {
        Digitization all = traced(state, state.layout(), part);
        double gain = state.calibration().gain().value();
        PageLayout kept = StrangeRows.without(all.layout(), all.traces(), gain);
        return kept == all.layout() ? all : traced(state, kept, part);
    }

    private Digitization traced(Digitization state, PageLayout layout, StageMonitor part) {
        List<Trace> traces =
                new TraceExtractor().extract(ink(state, part), layout, options.trace(), part);
        PageLayout named = StripNaming.named(layout, traces);
        return state.withLayout(named).withTraces(StripNaming.renamed(named, traces));
    }

    private Digitization calibrated(Digitization state, StageMonitor part) {
        view = new Upright(inkModel, page, options, timings, part).find();
        ink = view.ink();
        return state.withCalibration(view.calibration());
    }

    private Digitization withLeads(Digitization state, StageMonitor part) {
        if (view == null) {
            InkMap found = ink(state, part);
            return state.withLayout(new LayoutFinder().find(found, options.layout(), part));
        }
        if (view.failure() != null) {
            throw view.failure();
        }
        return state.withLayout(view.layout());
    }

    private InkMap ink(Digitization state, StageMonitor part) {
        if (ink == null) {
            ink = inkModel.ink(page, state.calibration(), part);
        }
        return ink;
    }

    private Digitization withBeats(Digitization state, StageMonitor part) {
        String reading =
                ReadingTrace.choose(state.traces(), modelLeads()).map(Trace::name).orElse(null);
        List<Beat> beats = new ArrayList<>();
        BeatDetector detector = new BeatDetector();
        for (Trace trace : state.traces()) {
            if (trace.name().equals(reading) || options.beat().allTraces()) {
                part.check();
                beats.addAll(detector.detect(trace));
            }
        }
        return state.withBeats(reading, beats, null);
    }

    private Digitization withClasses(Digitization state, StageMonitor part) {
        if (!options.classify().enabled() || state.beats().isEmpty()) {
            return state;
        }
        BeatClassifier model = classifier();
        part.check();
        List<Beat> classified =
                new BeatClassification(model, options.classify())
                        .classify(state.traces(), state.beats());
        return state.withBeats(state.readingTrace(), classified, model.id());
    }

    private List<Lead> modelLeads() {
        boolean wanted = options.classify().enabled() && classifierSource != null;
        return wanted ? classifier().spec().leads() : List.of();
    }

    private BeatClassifier classifier() {
        if (classifier == null) {
            classifier = classifierSource.get();
        }
        return classifier;
    }

    private static Digitization without(Digitization state, Step first) {
        return switch (first) {
            case CALIBRATION -> Digitization.empty(state.image());
            case LEADS -> Digitization.empty(state.image()).withCalibration(state.calibration());
            case TRACES ->
                    Digitization.empty(state.image())
                            .withCalibration(state.calibration())
                            .withLayout(state.layout());
            case BEATS -> state.withBeats(null, List.of(), null);
            case CLASSES -> state;
        };
    }
}
