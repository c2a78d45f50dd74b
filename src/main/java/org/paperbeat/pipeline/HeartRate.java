package org.paperbeat.pipeline;

import java.util.List;
import org.paperbeat.model.Beat;

/** Heart rate of a strip. */
public final class HeartRate {
    private static final double SECONDS_PER_MINUTE = 60;

    private HeartRate() {}

    /**
     * Mean rate between the first and the last beat, per minute; NaN with fewer than two beats.
     *
     * @param beats of one trace in time order
     */
    public static double perMinute(List<Beat> beats) {
        if (beats.size() < 2) {
            return Double.NaN;
        }
        double span = beats.get(beats.size() - 1).timeSeconds() - beats.get(0).timeSeconds();
        return SECONDS_PER_MINUTE * (beats.size() - 1) / span;
    }
}
