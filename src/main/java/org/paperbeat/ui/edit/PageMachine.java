package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.paperbeat.beat.BeatDetector;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.image.InkMap;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.pipeline.BeatClassification;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.StageTimings;
import org.paperbeat.pipeline.Step;
import org.paperbeat.trace.ClassicalInkModel;
import org.paperbeat.trace.LiveWire;

/** The machine's part of correcting one page: the digitizer's own steps, on as little as needed. */
public final class PageMachine implements Machine {
    private static final String ALL = "all";
    private static final String BEATS_OPTION = "beats";

    private final Supplier<PageImage> pixels;
    private final DigitizeOptions options;
    private final Supplier<BeatClassifier> classifier;
    private final StageMonitor monitor;
    private final CachedInk ink = new CachedInk(new ClassicalInkModel());
    private final EcgDigitizer digitizer = new EcgDigitizer(ink, new StageTimings());

    /**
     * @param pixels of the page; asked for each time, not kept
     * @param options of all steps
     * @param classifier asked when there are beats to classify; the caller closes it
     * @param monitor progress and cancellation
     */
    public PageMachine(
            Supplier<PageImage> pixels,
            DigitizeOptions options,
            Supplier<BeatClassifier> classifier,
            StageMonitor monitor) {
        this.pixels = pixels;
        this.options = options;
        this.classifier = classifier;
        this.monitor = monitor;
    }

    @Override
    public PageImage pixels() {
        return pixels.get();
    }

    @Override
    public PageCalibration readScales(PageCalibration geometry) {
        return digitizer.readScales(pixels(), geometry, options.grid(), monitor);
    }

    @Override
    public PageState arrange(PageState state, String layout) {
        ink.blots(state.hand().blots());
        DigitizeOptions forced = options.withLayout(new LayoutOptions(layout));
        Digitization found =
                digitizer.run(
                        pixels(), state.page(), Step.LEADS, Step.LEADS, forced, null, monitor);
        return state.with(state.page().withLayout(found.layout()));
    }

    @Override
    public Trace snap(PageState state, String trace, List<PagePoint> anchors, double reachPx) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (PagePoint p : anchors) {
            double seconds = seconds(state, p);
            from = Math.min(from, seconds);
            to = Math.max(to, seconds);
        }
        return followed(state, trace, anchors, reachPx, from, to, Source.HUMAN);
    }

    @Override
    public Trace reread(PageState state, String trace, Blot blot) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        Trace t = state.requireTrace(trace);
        for (int i = 0; i < t.length(); i++) {
            if (blot.covers(t.xPx()[i], t.yPx()[i])) {
                from = Math.min(from, t.timeSeconds(i));
                to = Math.max(to, t.timeSeconds(i));
            }
        }
        return followed(state, trace, List.of(), 0, from, to, Source.MACHINE);
    }

    private Trace followed(
            PageState state,
            String trace,
            List<PagePoint> anchors,
            double reachPx,
            double from,
            double to,
            Source by) {
        Digitization page = state.page();
        LiveWire wire = new LiveWire(ink(state), page.layout(), page.traces());
        LiveWire.Stretch found = wire.follow(trace, anchors, from, to, reachPx);
        Trace old = state.requireTrace(trace);
        TraceSamples samples = new TraceSamples(page, old);
        for (int k = 0; k < found.v().length; k++) {
            int i = found.firstIndex() + k;
            boolean mine = by == Source.HUMAN || old.source()[i] == Source.MACHINE;
            if (mine) {
                float sure = by == Source.HUMAN ? 1 : found.confidence()[k];
                samples.set(i, found.v()[k], sure, by);
            }
        }
        return samples.made();
    }

    @Override
    public void prepare(PageState state) {
        if (state.page().calibration() != null) {
            ink(state);
        }
        if (state.page().model() != null) {
            classifier.get();
        }
    }

    /** The page's ink without what a person brushed away. */
    InkMap ink(PageState state) {
        ink.blots(state.hand().blots());
        return digitizer.ink(pixels(), state.page().calibration(), monitor);
    }

    private static double seconds(PageState state, PagePoint p) {
        Digitization page = state.page();
        double u = page.calibration().toPaper(p.x(), p.y()).x();
        return (u - page.layout().timeZeroMm()) / page.calibration().paperSpeed().value();
    }

    @Override
    public PageState follow(PageState before, Edited edited) {
        Rerun rerun = edited.rerun();
        PageState state = edited.state();
        if (rerun.first() == null) {
            return state;
        }
        ink.blots(state.hand().blots());
        // what was known before, under the names of now
        Digitization from =
                before.page()
                        .withTraces(state.page().traces())
                        .withBeats(
                                state.page().readingTrace(),
                                state.page().beats(),
                                before.page().model());
        boolean traced = !before.page().traces().isEmpty() || before.page().layout() == null;
        if (rerun.first().compareTo(Step.TRACES) <= 0) {
            state = found(from, state, rerun, traced);
        }
        boolean read = before.page().layout() == null || before.page().readingTrace() != null;
        if (read && !state.page().traces().isEmpty()) {
            state = state.with(withBeats(from, state, rerun));
        }
        return state.with(digitizer.judged(state.page(), options));
    }

    /** With leads and traces found anew as far as asked for. */
    private PageState found(Digitization from, PageState state, Rerun rerun, boolean traced) {
        Step last = traced ? Step.TRACES : Step.LEADS;
        Digitization old = state.page();
        Digitization fresh =
                digitizer.run(pixels(), old, rerun.first(), last, asBefore(old), null, monitor);
        Digitization page =
                old.withLayout(rerun.traces().isEmpty() ? fresh.layout() : old.layout());
        HandCarry carry = new HandCarry(from, page);
        List<Trace> traces = new ArrayList<>();
        for (int k = 0; k < fresh.traces().size(); k++) {
            LeadRegion region = page.layout().regions().get(k);
            Trace known = state.trace(region.name()).orElse(null);
            if (known != null && !rerun.isOf(region.name())) {
                traces.add(known);
            } else {
                Trace read = fresh.traces().get(k);
                Trace named = read.named(region.name(), region.lead(), region.rhythm());
                traces.add(carry.trace(named));
            }
        }
        return new PageState(page.withTraces(traces), carry.hand(state.hand()));
    }

    /** An arrangement of leads that was asked for is asked for again. */
    private DigitizeOptions asBefore(Digitization page) {
        String layout = page.options().get("layout");
        return layout == null ? options : options.withLayout(new LayoutOptions(layout));
    }

    /** With beats and classes found anew as far as asked for. */
    private Digitization withBeats(Digitization from, PageState state, Rerun rerun) {
        boolean never = from.layout() == null && options.classify().enabled();
        boolean classes = from.model() != null || never;
        Digitization page = state.page();
        List<Lead> known = classes ? classifier.get().spec().leads() : List.of();
        String reading = digitizer.readingTrace(page.traces(), known).orElse(null);
        boolean all = ALL.equals(page.options().get(BEATS_OPTION)) || options.beat().allTraces();
        HandCarry carry = new HandCarry(from, page);
        List<Beat> beats = new ArrayList<>();
        List<Trace> changed = new ArrayList<>();
        for (Trace t : page.traces()) {
            boolean counts = all || t.name().equals(reading);
            boolean stale = rerun.first() != Step.CLASSES && rerun.isOf(t.name());
            boolean unread = !all && counts && !t.name().equals(page.readingTrace());
            if (stale || unread || !counts) {
                List<Beat> found = counts ? new BeatDetector().detect(t) : List.of();
                List<Beat> own = carry.beats(t, found, state.hand().deletedBeats());
                beats.addAll(BeatList.ordered(t, own));
            } else {
                beats.addAll(state.beats(t.name()));
            }
            if (unread || rerun.isOf(t.name())) {
                changed.add(t);
            }
        }
        Digitization read = page.withBeats(reading, beats, classes ? from.model() : null);
        return classes ? classified(read, changed) : read;
    }

    private Digitization classified(Digitization page, List<Trace> changed) {
        // one page is classified by one model
        boolean other = !classifier.get().id().equals(page.model());
        List<Beat> beats =
                new BeatClassification(classifier.get(), options.classify())
                        .classify(other ? page.traces() : changed, page.beats());
        return page.withBeats(page.readingTrace(), beats, classifier.get().id());
    }
}
