package org.paperbeat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.RenderedPageWriter;
import org.paperbeat.pipeline.Step;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.RenderedPage;
import org.paperbeat.render.SignalResampler;

/**
 * Prints a record on paper, page after page, and reads it back: what a classifier will see of it.
 * Threads may share one.
 */
public final class PaperRoundTrip {
    /** What is known of a page before it is read. */
    public enum Knowledge {
        /** Nothing: all steps find out. */
        NOTHING,
        /** Calibration and lead regions are given, traces are read: quick, and one error less. */
        GEOMETRY
    }

    /**
     * One page that was printed and read.
     *
     * @param startSeconds where in the record it begins
     * @param record 500 Hz in paper time: one signal per trace, NaN where nothing was read; its
     *     beats are the reference beats on the page, whether they can be seen or not
     * @param digitization what was read, without beats
     * @param page what was printed
     */
    public record PaperStrip(
            double startSeconds, EcgRecord record, Digitization digitization, RenderedPage page) {}

    private final RenderOptions look;
    private final Knowledge knowledge;
    private final DigitizeOptions options = DigitizeOptions.defaults();

    /**
     * @param look of the pages; start and seed are set page by page
     */
    public PaperRoundTrip(RenderOptions look, Knowledge knowledge) {
        this.look = look;
        this.knowledge = knowledge;
    }

    /** A strip of one lead as long as its paper: 10 s at 25 mm/s, 150 dpi, red grid. */
    public static RenderOptions strip(String signal) {
        return RenderOptions.builder()
                .layout("1x1")
                .leads(List.of(signal))
                .page(270, 60)
                .dpi(150)
                .header(false)
                .build();
    }

    /** Seconds of a page. */
    public double pageSeconds() {
        return look.traceWidthMm() / look.paperSpeedMmPerS();
    }

    /**
     * Prints and reads one page.
     *
     * @param startSeconds where in the record the page begins
     * @throws EcgException where the page can't be read
     */
    public PaperStrip page(EcgRecord record, double startSeconds) {
        RenderOptions page =
                look.toBuilder()
                        .startSeconds(startSeconds)
                        .seed(look.seed() + Math.round(startSeconds * 1000))
                        .build();
        RenderedPage printed = new PageRenderer().render(record, page);
        Digitization read = read(printed, page);
        List<EcgSignal> signals = new ArrayList<>();
        for (Trace t : read.traces()) {
            signals.add(new EcgSignal(t.name(), t.lead(), fromZero(t, printed.truth().length())));
        }
        EcgRecord strip =
                new EcgRecord(
                        record.name(),
                        printed.truth().samplingRateHz(),
                        signals,
                        printed.truth().beats(),
                        List.of());
        return new PaperStrip(startSeconds, strip, read, printed);
    }

    /**
     * Prints and reads a whole record, page after page without overlap.
     *
     * @param use takes each page that could be read
     * @return pages that could not be read
     */
    public int pages(EcgRecord record, StageMonitor monitor, Consumer<PaperStrip> use) {
        double length = record.length() / record.samplingRateHz();
        int failed = 0;
        for (int k = 0; (k + 1) * pageSeconds() <= length; k++) {
            monitor.check();
            monitor.progress("Printing and reading", k * pageSeconds() / length);
            PaperStrip strip = null;
            try {
                strip = page(record, k * pageSeconds());
            } catch (EcgException e) {
                failed++;
            }
            if (strip != null) {
                use.accept(strip);
            }
        }
        return failed;
    }

    /**
     * The record as it comes back from paper: one signal at the record's own sampling rate, NaN
     * where nothing was read, with all beats.
     *
     * @param signal name of the signal that the look prints on its only row
     * @param watch is shown each page
     */
    public EcgRecord copy(
            EcgRecord record, String signal, StageMonitor monitor, Consumer<PaperStrip> watch) {
        float[] mv = new float[record.length()];
        Arrays.fill(mv, Float.NaN);
        pages(
                record,
                monitor,
                strip -> {
                    watch.accept(strip);
                    List<EcgSignal> read = strip.record().signals();
                    if (!read.isEmpty()) {
                        put(read.get(0).mv(), strip, record.samplingRateHz(), mv);
                    }
                });
        List<String> comments = new ArrayList<>(record.comments());
        comments.add("printed on paper and read back by PaperBeat");
        Lead lead = Lead.parse(signal).orElse(Lead.UNKNOWN);
        return new EcgRecord(
                record.name(),
                record.samplingRateHz(),
                List.of(new EcgSignal(signal, lead, mv)),
                record.beats(),
                comments);
    }

    private static void put(float[] read, PaperStrip strip, double rateHz, float[] mv) {
        int first = (int) Math.ceil(strip.startSeconds() * rateHz - 1e-6);
        double readHz = strip.record().samplingRateHz();
        double offset = first / rateHz - strip.startSeconds();
        int count = (int) Math.floor((read.length / readHz - offset) * rateHz);
        float[] part = SignalResampler.resample(read, readHz, rateHz, offset, count);
        System.arraycopy(part, 0, mv, first, Math.min(count, mv.length - first));
    }

    private Digitization read(RenderedPage printed, RenderOptions page) {
        ImageInfo info =
                new ImageInfo(
                        "drawn",
                        "",
                        printed.image().width(),
                        printed.image().height(),
                        1,
                        page.dpi(),
                        1,
                        1);
        Digitization before = Digitization.empty(info);
        Step first = Step.CALIBRATION;
        if (knowledge == Knowledge.GEOMETRY) {
            Digitization truth = RenderedPageWriter.digitization(printed, info, page);
            before = before.withCalibration(truth.calibration()).withLayout(truth.layout());
            first = Step.TRACES;
        }
        return new EcgDigitizer()
                .run(printed.image(), before, first, Step.TRACES, options, null, StageMonitor.NONE);
    }

    private static float[] fromZero(Trace t, int length) {
        float[] mv = new float[length];
        for (int i = 0; i < length; i++) {
            int k = i - t.firstSampleIndex();
            mv[i] = k >= 0 && k < t.length() ? t.mv()[k] : Float.NaN;
        }
        return mv;
    }
}
