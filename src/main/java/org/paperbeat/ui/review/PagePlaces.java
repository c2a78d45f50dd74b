package org.paperbeat.ui.review;

import java.util.Optional;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;

/** From places on a page to times on its traces, and back. */
final class PagePlaces {
    private static final double NEAR_MM = 15;

    private PagePlaces() {}

    /** Where a time of a trace lies on the page; in a gap the nearest sample that was read. */
    static Optional<PagePoint> of(Trace trace, double seconds) {
        int wanted = index(trace, seconds);
        for (int d = 0; d < trace.length(); d++) {
            for (int i : new int[] {wanted - d, wanted + d}) {
                if (i >= 0 && i < trace.length() && !Float.isNaN(trace.yPx()[i])) {
                    return Optional.of(new PagePoint(trace.xPx()[i], trace.yPx()[i]));
                }
            }
        }
        return Optional.empty();
    }

    /** The sample of a time, kept on the trace. */
    static int index(Trace trace, double seconds) {
        long i = Math.round(seconds * trace.samplingRateHz()) - trace.firstSampleIndex();
        return (int) Math.max(0, Math.min(trace.length() - 1, i));
    }

    /** A place with the nearest trace and its time; without a trace near by, the place alone. */
    static Hover hover(Digitization page, PagePoint place) {
        String best = null;
        double seconds = Double.NaN;
        double least = NEAR_MM * (page.calibration() == null ? 1 : page.calibration().pxPerMmY());
        for (Trace t : page.traces()) {
            for (int i = 0; i < t.length(); i += 2) {
                // along time first: a steep line is as near as its own column
                double d = 8 * Math.abs(t.xPx()[i] - place.x()) + Math.abs(t.yPx()[i] - place.y());
                if (d < least) {
                    least = d;
                    best = t.name();
                    seconds = t.timeSeconds(i);
                }
            }
        }
        return new Hover(best, seconds, place);
    }
}
