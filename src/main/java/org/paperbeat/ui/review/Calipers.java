package org.paperbeat.ui.review;

import java.util.Locale;
import org.paperbeat.model.PaperInterval;

/**
 * Two points on a strip and what lies between them.
 *
 * @param fromSeconds paper time
 * @param fromMv height
 * @param toSeconds paper time
 * @param toMv height
 */
record Calipers(double fromSeconds, double fromMv, double toSeconds, double toMv) {

    PaperInterval interval() {
        return new PaperInterval(toSeconds - fromSeconds, toMv - fromMv, Double.NaN, Double.NaN);
    }

    /** Milliseconds, rate and millivolts in words. */
    String text() {
        PaperInterval d = interval();
        double rate = d.perMinute(1);
        String time = String.format(Locale.ROOT, "%.0f ms", Math.abs(d.seconds()) * 1000);
        String perMinute =
                rate > 0 && rate < 1000 ? String.format(Locale.ROOT, "  %.0f bpm", rate) : "";
        return time + perMinute + String.format(Locale.ROOT, "  %.2f mV", d.mv());
    }
}
