package org.paperbeat.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** Works out what a drawn page shows, sample by sample. */
final class PageTruth {
    private static final double RATE_HZ = SyntheticEcg.SAMPLING_RATE_HZ;
    private static final Quality PERFECT = new Quality(1, List.of());

    private final Sheet sheet;
    private final PageGeometry geometry;
    private final TornCorner torn;

    PageTruth(Sheet sheet, PageGeometry geometry, TornCorner torn) {
        this.sheet = sheet;
        this.geometry = geometry;
        this.torn = torn;
    }

    /** Every strip as a trace; NaN where the sheet ends, is torn off or outside the picture. */
    List<Trace> traces() {
        return sheet.strips().stream().map(this::trace).toList();
    }

    private Trace trace(Sheet.Strip strip) {
        int first = (int) Math.ceil(strip.startSeconds() * RATE_HZ - 1e-6);
        int n = (int) Math.ceil(strip.endSeconds() * RATE_HZ - 1e-6) - first;
        float[] mv = new float[n];
        float[] x = new float[n];
        float[] y = new float[n];
        float[] confidence = new float[n];
        float[] source = strip.signal().mv();
        for (int i = 0; i < n; i++) {
            float value = first + i < source.length ? source[first + i] : Float.NaN;
            double u = sheet.u((first + i) / RATE_HZ);
            double v = sheet.v(strip, value);
            PagePoint p = geometry.calibration().toPixel(u, v);
            boolean seen = !Float.isNaN(value) && isSeen(p) && (torn == null || !torn.isGone(u, v));
            mv[i] = seen ? value : Float.NaN;
            x[i] = seen ? pixel(p.x()) : Float.NaN;
            y[i] = seen ? pixel(p.y()) : Float.NaN;
            confidence[i] = seen ? 1 : 0;
        }
        Source[] by = new Source[n];
        Arrays.fill(by, Source.HUMAN);
        return new Trace(
                strip.name(),
                strip.signal().lead(),
                strip.rhythm(),
                RATE_HZ,
                first,
                mv,
                x,
                y,
                confidence,
                by,
                strip.baselineMm(),
                PERFECT);
    }

    /** To 1/64 px: finer digits would only swell the files. */
    private static float pixel(double value) {
        return (float) (Math.rint(value * 64) / 64);
    }

    private boolean isSeen(PagePoint p) {
        return p.x() >= -0.5
                && p.y() >= -0.5
                && p.x() < geometry.width() - 0.5
                && p.y() < geometry.height() - 0.5;
    }

    /** Where the strips lie. */
    PageLayout layout() {
        List<LeadRegion> regions = new ArrayList<>();
        double half = halfPitchMm();
        for (Sheet.Strip s : sheet.strips()) {
            double left = sheet.u(s.startSeconds());
            double right = sheet.u(s.endSeconds());
            double top = s.baselineMm() - half;
            double bottom = s.baselineMm() + half;
            PageCalibration c = geometry.calibration();
            List<PagePoint> polygon =
                    List.of(
                            c.toPixel(left, top),
                            c.toPixel(right, top),
                            c.toPixel(right, bottom),
                            c.toPixel(left, bottom));
            regions.add(
                    new LeadRegion(
                            s.name(),
                            s.signal().lead(),
                            s.rhythm(),
                            polygon,
                            s.startSeconds(),
                            s.endSeconds(),
                            s.row(),
                            s.column(),
                            s.baselineMm(),
                            1,
                            Source.HUMAN));
        }
        return new PageLayout(sheet.layoutName(), sheet.timeZeroMm(), regions, true, 1, List.of());
    }

    private double halfPitchMm() {
        double pitch = 20;
        for (Sheet.Strip s : sheet.strips()) {
            for (Sheet.Strip t : sheet.strips()) {
                if (t.row() == s.row() + 1) {
                    pitch = t.baselineMm() - s.baselineMm();
                }
            }
        }
        return pitch / 2;
    }

    /**
     * The page as a record in paper time: one signal per lead over the longest row, all that the
     * page shows of it, NaN elsewhere; with the beats whose R peak the page shows.
     */
    static EcgRecord record(
            String name, List<Trace> traces, List<BeatAnnotation> beats, List<String> comments) {
        int length = 0;
        for (Trace t : traces) {
            length = Math.max(length, t.firstSampleIndex() + t.length());
        }
        Map<String, EcgSignal> signals = new LinkedHashMap<>();
        for (Trace t : traces) {
            String label = t.rhythm() ? t.name().replace("_rhythm", "") : t.name();
            float[] mv;
            if (signals.containsKey(label)) {
                mv = signals.get(label).mv();
            } else {
                mv = new float[length];
                Arrays.fill(mv, Float.NaN);
                signals.put(label, new EcgSignal(label, t.lead(), mv));
            }
            for (int i = 0; i < t.length(); i++) {
                if (!Float.isNaN(t.mv()[i])) {
                    mv[t.firstSampleIndex() + i] = t.mv()[i];
                }
            }
        }
        List<EcgSignal> ordered = new ArrayList<>(signals.values());
        ordered.sort(java.util.Comparator.comparing(EcgSignal::lead));
        return new EcgRecord(name, RATE_HZ, ordered, beats, comments);
    }

    /** The beats on one trace, where it is printed. */
    static List<Beat> beats(Trace trace, List<BeatAnnotation> annotations) {
        List<Beat> beats = new ArrayList<>();
        for (int k = 0; k < annotations.size(); k++) {
            BeatAnnotation a = annotations.get(k);
            int i = a.sampleIndex() - trace.firstSampleIndex();
            if (i >= 0 && i < trace.length() && !Float.isNaN(trace.mv()[i])) {
                beats.add(
                        new Beat(
                                trace.name(),
                                beats.size() + 1,
                                a.sampleIndex() / RATE_HZ,
                                trace.xPx()[i],
                                trace.yPx()[i],
                                k == 0 ? Double.NaN : gap(annotations, k),
                                k + 1 < annotations.size() ? gap(annotations, k + 1) : Double.NaN,
                                a.symbol(),
                                null,
                                1,
                                Set.of(),
                                Source.HUMAN));
            }
        }
        return beats;
    }

    private static double gap(List<BeatAnnotation> beats, int k) {
        return (beats.get(k).sampleIndex() - beats.get(k - 1).sampleIndex()) / RATE_HZ;
    }
}
