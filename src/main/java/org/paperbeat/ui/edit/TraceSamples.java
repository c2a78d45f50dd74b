package org.paperbeat.ui.edit;

import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** Makes a trace with some samples by hand; the others stay bit for bit. */
final class TraceSamples {
    /** A trace's zero is the middle of its samples; less than this is no reason to move it. */
    private static final double SAME_ZERO_MM = 0.5;

    private final PageCalibration calibration;
    private final double timeZeroMm;
    private final Trace old;
    private final float[] mv;
    private final float[] xPx;
    private final float[] yPx;
    private final float[] confidence;
    private final Source[] source;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    TraceSamples(Digitization page, Trace old) {
        this.calibration = page.calibration();
        this.timeZeroMm = page.layout().timeZeroMm();
        this.old = old;
        mv = old.mv().clone();
        xPx = old.xPx().clone();
        yPx = old.yPx().clone();
        confidence = old.confidence().clone();
        source = old.source().clone();
    }

    /** Paper u of a sample, mm. */
    private double u(int i) {
        return timeZeroMm + old.timeSeconds(i) * calibration.paperSpeed().value();
    }

    private double seconds(double u) {
        return (u - timeZeroMm) / calibration.paperSpeed().value();
    }

    /** The trace along a line drawn on the page. */
    Trace along(List<PagePoint> line) {
        List<PagePoint> paper = line.stream().map(p -> calibration.toPaper(p.x(), p.y())).toList();
        for (int k = 1; k < paper.size(); k++) {
            PagePoint a = paper.get(k - 1);
            PagePoint b = paper.get(k);
            if (a.x() > b.x()) {
                a = paper.get(k);
                b = paper.get(k - 1);
            }
            int from = index(seconds(a.x()), true);
            int to = index(seconds(b.x()), false);
            for (int i = from; i <= to; i++) {
                double t = b.x() == a.x() ? 0 : (u(i) - a.x()) / (b.x() - a.x());
                set(i, a.y() + t * (b.y() - a.y()), 1);
            }
        }
        return made();
    }

    /** The trace with a gap. */
    Trace erased(double fromSeconds, double toSeconds) {
        int from = index(Math.min(fromSeconds, toSeconds), true);
        int to = index(Math.max(fromSeconds, toSeconds), false);
        for (int i = from; i <= to; i++) {
            mv[i] = Float.NaN;
            xPx[i] = Float.NaN;
            yPx[i] = Float.NaN;
            confidence[i] = 0;
            touch(i, Source.HUMAN);
        }
        return made();
    }

    /** Puts a sample at a paper v; NaN = the page shows nothing. */
    void set(int i, double v, float howSure) {
        set(i, v, howSure, Source.HUMAN);
    }

    void set(int i, double v, float howSure, Source by) {
        PagePoint p = calibration.toPixel(u(i), v);
        mv[i] = (float) ((old.zeroMm() - v) / calibration.gain().value());
        xPx[i] = (float) p.x();
        yPx[i] = (float) p.y();
        confidence[i] = Double.isNaN(v) ? 0 : howSure;
        touch(i, by);
    }

    private void touch(int i, Source by) {
        source[i] = by;
        first = Math.min(first, i);
        last = Math.max(last, i);
    }

    /** First sample not before, or last not after, a paper time; on the trace. */
    private int index(double seconds, boolean notBefore) {
        double at = seconds * old.samplingRateHz() - old.firstSampleIndex();
        double i = notBefore ? Math.ceil(at - 1e-6) : Math.floor(at + 1e-6);
        return (int) Math.max(notBefore ? 0 : -1, Math.min(old.length() - (notBefore ? 0 : 1), i));
    }

    /** The trace with what was set. */
    Trace made() {
        if (last < 0) {
            throw new EcgException(
                    "traces",
                    "No sample of " + old.name() + " lies there.",
                    "Work inside the lead's box, or make the box larger.");
        }
        double shift = zeroShiftMm();
        if (shift != 0) {
            for (int i = 0; i < mv.length; i++) {
                mv[i] += (float) (shift / calibration.gain().value());
            }
        }
        return new Trace(
                old.name(),
                old.lead(),
                old.rhythm(),
                old.samplingRateHz(),
                old.firstSampleIndex(),
                mv,
                xPx,
                yPx,
                confidence,
                source,
                old.zeroMm() + shift,
                quality());
    }

    /** How far the middle of the samples moved, where it moved far; paper mm downwards. */
    private double zeroShiftMm() {
        float[] known = new float[mv.length];
        int n = 0;
        for (float value : mv) {
            if (!Float.isNaN(value)) {
                known[n++] = value;
            }
        }
        if (n == 0) {
            return 0;
        }
        Arrays.sort(known, 0, n);
        double shift = -known[n / 2] * calibration.gain().value();
        return Math.abs(shift) < SAME_ZERO_MM ? 0 : shift;
    }

    /** What a person drew is right by definition; the rest is as good as it was. */
    private Quality quality() {
        double human = 0;
        for (int i = first; i <= last; i++) {
            human += source[i] == Source.HUMAN && old.source()[i] == Source.MACHINE ? 1 : 0;
        }
        double share = human / mv.length;
        double value = old.quality().value();
        return new Quality(value + share * (1 - value), old.quality().reasons());
    }

    /** Pixels from a place to the nearest part of a trace. */
    static double distance(Trace t, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < t.length(); i++) {
            double dx = t.xPx()[i] - t.xPx()[i - 1];
            double dy = t.yPx()[i] - t.yPx()[i - 1];
            double ex = x - t.xPx()[i - 1];
            double ey = y - t.yPx()[i - 1];
            double square = dx * dx + dy * dy;
            double along = square > 0 ? (ex * dx + ey * dy) / square : 0;
            double k = Math.max(0, Math.min(1, along));
            double d = Math.hypot(ex - k * dx, ey - k * dy);
            if (d < least) {
                least = d;
            }
        }
        return least;
    }
}
