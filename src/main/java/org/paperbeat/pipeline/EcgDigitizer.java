package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.grid.ScaleReader;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.Polarity;
import org.paperbeat.io.PageFile;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.Lead;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.GridOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.trace.ClassicalInkModel;
import org.paperbeat.trace.InkModel;

/**
 * The one façade that orders the stages: page image in, traces and classified heartbeats out.
 *
 * <p>{@link #digitize} does everything. {@link #run} does any stretch of it and takes what comes
 * before from a {@link Digitization}, so that a person's correction of one step is followed by the
 * steps after it: {@code run(page, state.withLayout(corrected), Step.TRACES, Step.CLASSES, …)}.
 *
 * <p>Safe for concurrent use; a page is worked on by the calling thread alone. All methods throw
 * {@link org.paperbeat.model.EcgException} where there can be no result, and {@link
 * java.util.concurrent.CancellationException} when the monitor says so.
 */
public final class EcgDigitizer {
    private final InkModel inkModel;
    private final StageTimings timings;

    /** Digitizes without a network for ink. */
    public EcgDigitizer() {
        this(new ClassicalInkModel(), new StageTimings());
    }

    /**
     * Digitizes with a choice of parts.
     *
     * @param inkModel tells ink from grid and paper
     * @param timings takes the seconds of each step
     */
    public EcgDigitizer(InkModel inkModel, StageTimings timings) {
        this.inkModel = inkModel;
        this.timings = timings;
    }

    /**
     * Page to classified heartbeats.
     *
     * @param page its pixels
     * @param image where they come from
     * @param options of all steps
     * @param classifier asked once, when there are beats to classify and classes are wanted; the
     *     caller closes what it gives
     * @param monitor progress and cancellation
     * @return with status OK or WARNING
     */
    public Digitization digitize(
            PageImage page,
            ImageInfo image,
            DigitizeOptions options,
            Supplier<BeatClassifier> classifier,
            StageMonitor monitor) {
        Digitization nothing = Digitization.empty(image);
        return run(page, nothing, Step.CALIBRATION, Step.CLASSES, options, classifier, monitor);
    }

    /**
     * A file's first page to classified heartbeats, with the usual options and the model that comes
     * with PaperBeat: for scripts. The model is opened and closed again; for many pages hand one
     * in.
     *
     * @param file PNG, JPEG, TIFF, BMP, GIF or PDF
     */
    public Digitization digitize(String file) {
        DigitizeOptions options = DigitizeOptions.defaults();
        try (PageFile pages = PageFile.open(Path.of(file), InputOptions.defaults());
                BeatClassifier classifier = new BeatModels().open(options.classify())) {
            PageFile.Page page = pages.read(1);
            return digitize(
                    page.image(), page.info(), options, () -> classifier, StageMonitor.NONE);
        }
    }

    /**
     * Runs the steps {@code first} to {@code last} and takes the results of the earlier ones from
     * {@code state}; results of later steps are dropped.
     *
     * @param page its pixels; may be null if {@code first} is BEATS or CLASSES
     * @param state holds what the steps before {@code first} found or a person corrected
     * @param classifier as in {@link #digitize}; may be null unless {@code last} is CLASSES
     * @return {@code state} with new results, status, messages and quality
     */
    public Digitization run(
            PageImage page,
            Digitization state,
            Step first,
            Step last,
            DigitizeOptions options,
            Supplier<BeatClassifier> classifier,
            StageMonitor monitor) {
        return new PageRun(inkModel, positive(page), options, classifier, timings, monitor)
                .run(state, first, last);
    }

    private static PageImage positive(PageImage page) {
        return page == null ? null : Polarity.positive(page);
    }

    /** The seconds of each step so far. */
    public StageTimings timings() {
        return timings;
    }

    /** The ink of a calibrated page, rectified. */
    public InkMap ink(PageImage page, PageCalibration calibration, StageMonitor monitor) {
        return inkModel.ink(positive(page), calibration, monitor);
    }

    /** Paper speed and gain on a geometry that a person set. */
    public PageCalibration readScales(
            PageImage page, PageCalibration geometry, GridOptions options, StageMonitor monitor) {
        return new ScaleReader()
                .read(positive(page), ink(page, geometry, monitor), geometry, options);
    }

    /** A page that was changed otherwise than by its steps, judged anew. */
    public Digitization judged(Digitization state, DigitizeOptions options) {
        return Verdict.judge(state, options);
    }

    /**
     * Name of the trace whose beats count.
     *
     * @param modelLeads leads of the model's contract; empty = no model
     * @return empty where nothing was read at all
     */
    public Optional<String> readingTrace(List<Trace> traces, List<Lead> modelLeads) {
        return ReadingTrace.choose(traces, modelLeads).map(Trace::name);
    }
}
