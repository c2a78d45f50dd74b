package org.paperbeat.ui;

import ij.gui.Roi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.ij.CalibrationRois;
import org.paperbeat.ij.LeadRois;
import org.paperbeat.ij.PageDrawing;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.Step;

/**
 * Runs steps on the pages of an image. A step takes what the step before it, or a person, left on
 * the image; steps that were never run are run first, and what had been found after it is found
 * anew.
 */
public final class PageSteps {
    private final PageSession session;
    private final PageDrawing drawing;
    private final EcgDigitizer digitizer = new EcgDigitizer();
    private final DigitizeOptions options;
    private final Supplier<BeatClassifier> classifier;
    private final StageMonitor monitor;

    /**
     * @param session of the image
     * @param options of all steps
     * @param classifier asked when there are beats to classify
     * @param monitor progress and cancellation
     */
    public PageSteps(
            PageSession session,
            DigitizeOptions options,
            Supplier<BeatClassifier> classifier,
            StageMonitor monitor) {
        this.session = session;
        this.drawing = new PageDrawing(session.pages());
        this.options = options;
        this.classifier = classifier;
        this.monitor = monitor;
    }

    /**
     * Runs a step and those that had followed it, on some pages.
     *
     * @return the failures of single pages, one sentence each
     * @throws EcgException if no page worked
     */
    public List<String> run(List<Integer> pages, Step step) {
        return each(pages, page -> from(page, step, later(step, reached(session.state(page)))));
    }

    /**
     * Runs all steps up to {@code last}, but keeps calibration and lead boxes set by a person.
     * Where the deep-learning engine can't be had, all but the classes is found, and the failure
     * told.
     */
    public List<String> runAll(List<Integer> pages, Step last) {
        String unclassified = last == Step.CLASSES ? engineFailure() : null;
        if (unclassified != null) {
            PageSteps withoutModel = new PageSteps(session, options, null, monitor);
            List<String> failures = new ArrayList<>(withoutModel.runAll(pages, Step.BEATS));
            failures.add("Without classes. " + unclassified);
            return failures;
        }
        return each(pages, page -> from(page, firstUncorrected(page), last));
    }

    /** Why there is no engine here; null where there is one. Signals can be read without it. */
    private String engineFailure() {
        try {
            classifier.get();
            return null;
        } catch (EcgException e) {
            if (e.stage().equals(EngineLoader.STAGE)) {
                return e.sentence();
            }
            throw e;
        }
    }

    /**
     * Calibrates pages on a selection and runs again what had followed.
     *
     * @param selection a line or rectangle
     * @param lengthMm length of the line or width of the rectangle
     * @param heightMm height of the rectangle; 0 = the same scale as across
     */
    public List<String> calibrate(
            List<Integer> pages, Roi selection, double lengthMm, double heightMm) {
        return each(pages, page -> calibrate(page, selection, lengthMm, heightMm));
    }

    /** A page that fails does not stop the others. */
    private List<String> each(List<Integer> pages, IntFunction<Digitization> work) {
        List<String> failures = new ArrayList<>();
        EcgException failure = null;
        for (int page : pages) {
            monitor.check();
            try {
                session.show(page, work.apply(page));
            } catch (EcgException e) {
                failure = e;
                failures.add("Page " + page + ": " + e.sentence());
            }
        }
        if (failure != null && failures.size() == pages.size()) {
            throw failure;
        }
        return failures;
    }

    private Digitization from(int page, Step first, Step last) {
        PageImage pixels = session.pages().pixels(page);
        Digitization state = session.state(page);
        List<LeadRois.Box> boxes = first == Step.LEADS ? List.of() : drawing.boxes(page);
        boolean calibrated = state.calibration() != null;
        if (first == Step.CALIBRATION || (!calibrated && boxes.isEmpty())) {
            return run(pixels, state, Step.CALIBRATION, last);
        }
        if (!calibrated) {
            state = run(pixels, state, Step.CALIBRATION, Step.CALIBRATION);
        }
        Step start = first;
        LeadBoxes byHand = new LeadBoxes(state.calibration(), state.layout());
        if (!boxes.isEmpty() && byHand.differ(boxes)) {
            state = state.withLayout(byHand.layout(boxes));
            start = Step.TRACES;
        }
        return run(pixels, state, earlier(start, firstMissing(state)), last);
    }

    private Digitization calibrate(int page, Roi selection, double lengthMm, double heightMm) {
        Digitization state = session.state(page);
        int turns = 0;
        if (state.calibration() != null) {
            turns = (int) Math.rint(state.calibration().rotationDegrees() / 90);
        }
        PageCalibration geometry = CalibrationRois.measure(selection, lengthMm, heightMm, turns);
        PageImage pixels = session.pages().pixels(page);
        Step reached = reached(state);
        PageCalibration calibration =
                digitizer.readScales(pixels, geometry, options.grid(), monitor);
        Digitization calibrated = Digitization.empty(state.image()).withCalibration(calibration);
        return reached == Step.CALIBRATION
                ? calibrated
                : run(pixels, calibrated, Step.LEADS, reached);
    }

    private Digitization run(PageImage pixels, Digitization state, Step first, Step last) {
        return digitizer.run(pixels, state, first, last, options, classifier, monitor);
    }

    private Step firstUncorrected(int page) {
        Digitization state = session.state(page);
        List<LeadRois.Box> boxes = drawing.boxes(page);
        boolean leadsByHand =
                state.layout() == null
                        ? !boxes.isEmpty()
                        : state.layout().regions().stream()
                                .anyMatch(r -> r.source() == Source.HUMAN);
        if (leadsByHand || (!boxes.isEmpty() && moved(state, boxes))) {
            return Step.TRACES;
        }
        boolean calibratedByHand =
                state.calibration() != null && state.calibration().grid().origin() == Origin.HUMAN;
        return calibratedByHand ? Step.LEADS : Step.CALIBRATION;
    }

    private static boolean moved(Digitization state, List<LeadRois.Box> boxes) {
        return new LeadBoxes(state.calibration(), state.layout()).differ(boxes);
    }

    private Step firstMissing(Digitization state) {
        if (state.layout() == null) {
            return Step.LEADS;
        }
        if (state.traces().isEmpty()) {
            return Step.TRACES;
        }
        boolean reading = state.readingBeats().size() == state.beats().size();
        boolean more = options.beat().allTraces() && reading;
        return state.beats().isEmpty() || more ? Step.BEATS : Step.CLASSES;
    }

    private static Step reached(Digitization state) {
        if (state.model() != null) {
            return Step.CLASSES;
        }
        if (!state.beats().isEmpty()) {
            return Step.BEATS;
        }
        if (!state.traces().isEmpty()) {
            return Step.TRACES;
        }
        return state.layout() == null ? Step.CALIBRATION : Step.LEADS;
    }

    private static Step earlier(Step a, Step b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Step later(Step a, Step b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
