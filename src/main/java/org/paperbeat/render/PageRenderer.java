package org.paperbeat.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Trace;
import org.paperbeat.options.RenderOptions;

/**
 * Draws an ECG on paper. The same record, options and version of PaperBeat give the same picture on
 * every machine. Threads may share a renderer.
 */
public final class PageRenderer {
    private static final double RATE_HZ = SyntheticEcg.SAMPLING_RATE_HZ;

    /**
     * Draws a page.
     *
     * @param record any sampling rate; drawn at 500 Hz by cubic interpolation
     * @throws EcgException where the record has none of the leads or ends before the page begins
     */
    public RenderedPage render(EcgRecord record, RenderOptions options) {
        EcgRecord part = part(record, options);
        Sheet sheet = new SheetPlanner(part, options).plan();
        PageGeometry geometry = PageGeometry.of(options);
        TornCorner torn = TornCorner.of(options);
        PageCanvas canvas =
                new PageCanvas(geometry.width(), geometry.height(), ScanLook.background(options));
        PaperPen pen = new PaperPen(geometry.calibration(), canvas);
        PaperLook paper = new PaperLook(options, sheet, geometry, pen);
        paper.sheet();
        SheetPainter painter = new SheetPainter(options, sheet, pen);
        painter.grid();
        painter.print();
        paper.marks();
        if (torn != null) {
            torn.outline(pen);
            canvas.paint(ScanLook.background(options), 1);
        }
        paper.shade();
        new ScanLook(options, canvas).apply();
        return page(record, part, canvas, new PageTruth(sheet, geometry, torn), geometry);
    }

    private static RenderedPage page(
            EcgRecord record,
            EcgRecord part,
            PageCanvas canvas,
            PageTruth truth,
            PageGeometry geometry) {
        List<Trace> traces = truth.traces();
        Trace reading = reading(traces);
        List<String> comments = new ArrayList<>(record.comments());
        comments.add("paper time of a page drawn by PaperBeat from " + record.name());
        return new RenderedPage(
                canvas.toImage(),
                geometry.calibration(),
                truth.layout(),
                traces,
                reading.name(),
                PageTruth.beats(reading, part.beats()),
                PageTruth.record(record.name(), traces, part.beats(), comments));
    }

    private static Trace reading(List<Trace> traces) {
        Comparator<Trace> longest = Comparator.comparingInt(Trace::length);
        return traces.stream()
                .filter(t -> t.lead() == Lead.II)
                .max(longest)
                .orElseGet(() -> traces.stream().max(longest).orElseThrow());
    }

    /** What fits on the page, at 500 Hz, from time 0. */
    private static EcgRecord part(EcgRecord record, RenderOptions options) {
        double seconds = options.traceWidthMm() / options.paperSpeedMmPerS();
        double left = record.length() / record.samplingRateHz() - options.startSeconds();
        if (left <= 0) {
            throw new EcgException(
                    "render",
                    "The record "
                            + record.name()
                            + " ends before second "
                            + options.startSeconds()
                            + ".",
                    "Begin earlier.");
        }
        int count = (int) Math.round(Math.min(seconds, left) * RATE_HZ);
        List<EcgSignal> signals = new ArrayList<>();
        for (EcgSignal s : record.signals()) {
            float[] mv =
                    SignalResampler.resample(
                            s.mv(),
                            record.samplingRateHz(),
                            RATE_HZ,
                            options.startSeconds(),
                            count);
            signals.add(new EcgSignal(s.name(), s.lead(), mv));
        }
        List<BeatAnnotation> beats = new ArrayList<>();
        for (BeatAnnotation b : record.beats()) {
            double t = b.sampleIndex() / record.samplingRateHz() - options.startSeconds();
            long index = Math.round(t * RATE_HZ);
            if (index >= 0 && index < count) {
                beats.add(new BeatAnnotation((int) index, b.symbol()));
            }
        }
        return new EcgRecord(record.name(), RATE_HZ, signals, beats, record.comments());
    }
}
