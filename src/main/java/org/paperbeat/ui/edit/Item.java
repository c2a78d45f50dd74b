package org.paperbeat.ui.edit;

/**
 * A thing on a page that a person can look at and accept.
 *
 * @param step it belongs to
 * @param name of the lead, trace or beat's trace; empty for the calibration
 * @param fromSeconds paper time where it begins; NaN = the whole of it; a beat's R peak
 * @param toSeconds paper time where it ends; NaN = the whole of it
 */
public record Item(EditStep step, String name, double fromSeconds, double toSeconds) {
    private static final double SAME_SECONDS = 0.011;

    public static Item calibration() {
        return new Item(EditStep.CALIBRATION, "", Double.NaN, Double.NaN);
    }

    public static Item lead(String name) {
        return new Item(EditStep.LEADS, name, Double.NaN, Double.NaN);
    }

    /** A whole trace. */
    public static Item trace(String name) {
        return new Item(EditStep.TRACES, name, Double.NaN, Double.NaN);
    }

    /** A stretch of a trace. */
    public static Item trace(String name, double fromSeconds, double toSeconds) {
        return new Item(EditStep.TRACES, name, fromSeconds, toSeconds);
    }

    public static Item beat(BeatRef beat) {
        return new Item(EditStep.BEATS, beat.trace(), beat.timeSeconds(), beat.timeSeconds());
    }

    /** Whether accepting this accepts another, too: it is the same, or a part of it. */
    public boolean covers(Item other) {
        if (step != other.step || !name.equals(other.name)) {
            return false;
        }
        if (Double.isNaN(fromSeconds)) {
            return true;
        }
        return other.fromSeconds >= fromSeconds - SAME_SECONDS
                && other.toSeconds <= toSeconds + SAME_SECONDS;
    }
}
