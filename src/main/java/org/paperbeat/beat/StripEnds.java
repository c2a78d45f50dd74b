package org.paperbeat.beat;

import java.util.Arrays;

/**
 * Judges waves that a strip's end, or a gap, cuts: a wave whose tip is shown is a beat, the mere
 * shoulder of a wave whose tip lies beyond is none. Other peaks are left as they are.
 */
final class StripEnds {
    private static final double REACH_SECONDS = 0.06;
    private static final double LINE_SECONDS = 0.02;
    private static final double LEAST_FALL = 0.03;
    private static final double LEAST_HEIGHT = 0.1;
    private static final double TURN_SECONDS = 0.1;
    private static final double TURN_HEIGHT = 0.5;
    private static final double TURN_FALL = 0.1;
    private static final double STEP_SECONDS = 0.006;
    private static final double FLAT_AT_START = 0.3;
    private static final double FLAT_AT_END = 0.7;
    private static final double ALMOST_AS_HIGH = 0.8;

    private final float[] mv;
    private final double[] wave;
    private final int reach;
    private final int lineReach;
    private final int turnReach;
    private final int step;
    private final int[] tips;
    private final double usual;
    private final int sign;

    /**
     * @param mv the line, NaN in gaps
     * @param wave the same filtered
     * @param tips of all peaks, cut or not
     */
    StripEnds(float[] mv, double[] wave, double samplingRateHz, int[] tips) {
        this.mv = mv;
        this.wave = wave;
        this.tips = tips;
        reach = (int) Math.round(REACH_SECONDS * samplingRateHz);
        lineReach = (int) Math.round(LINE_SECONDS * samplingRateHz);
        turnReach = (int) Math.round(TURN_SECONDS * samplingRateHz);
        step = Math.max(1, (int) Math.round(STEP_SECONDS * samplingRateHz));
        usual = StripPeakDetector.median(Arrays.stream(tips).mapToDouble(i -> wave[i]).toArray());
        sign = usual < 0 ? -1 : 1;
    }

    /** Where the beat of a peak has its tip; -1 = the strip does not show it. */
    int tip(int peak) {
        if (!isCut(peak)) {
            return peak;
        }
        int turn = turn(peak);
        if (turn >= 0) {
            return turn;
        }
        return isNearTip(peak) ? peak : -1;
    }

    private boolean isCut(int tip) {
        int left = lineEnd(tip, -1);
        int right = lineEnd(tip, 1);
        if (tip - left >= reach && right - tip >= reach) {
            return false;
        }
        double before = change(tip, left);
        double after = change(tip, right);
        boolean shoulder = Math.min(before, after) < LEAST_FALL * Math.max(before, after);
        return shoulder || wave[tip] * sign < LEAST_HEIGHT * Math.abs(usual);
    }

    /** Near the end the S wave may reach further than R: the R wave's own turn, or -1. */
    private int turn(int peak) {
        int best = -1;
        for (int i = Math.max(1, peak - turnReach);
                i <= Math.min(mv.length - 2, peak + turnReach);
                i++) {
            if (Float.isNaN(mv[i]) || !(sign * wave[i] > TURN_HEIGHT * Math.abs(usual))) {
                continue;
            }
            int t = onTheLine(mv, i, lineReach, sign > 0);
            double before = fall(t, lineEnd(t, -1));
            double after = fall(t, lineEnd(t, 1));
            boolean turns = Math.min(before, after) >= TURN_FALL * Math.max(before, after);
            if (turns && (best < 0 || sign * mv[t] > sign * mv[best])) {
                best = t;
            }
        }
        return best;
    }

    /** Whether the line, as high as usual, has all but stopped rising where it ends. */
    private boolean isNearTip(int tip) {
        if (wave[tip] * sign <= 0) {
            return false;
        }
        int left = lineEnd(tip, -1);
        int right = lineEnd(tip, 1);
        boolean atStart = tip - left < right - tip;
        int inward = atStart ? 1 : -1;
        int far = atStart ? right : left;
        double steepest = 0;
        for (int i = tip; i != far; i += inward) {
            steepest = Math.max(steepest, descent(i, inward));
        }
        double last = descent(tip, inward);
        boolean flat = last < (atStart ? FLAT_AT_START : FLAT_AT_END) * steepest;
        return flat && change(tip, far) > ALMOST_AS_HIGH * usualChange(tip, inward);
    }

    private double descent(int from, int inward) {
        int to = from + inward * step;
        boolean inside = to >= 0 && to < mv.length;
        return inside ? sign * (mv[from] - mv[to]) : Double.NEGATIVE_INFINITY;
    }

    private double usualChange(int but, int inward) {
        return StripPeakDetector.median(
                Arrays.stream(tips)
                        .filter(t -> t != but || tips.length == 1)
                        .mapToDouble(t -> change(t, lineEnd(t, inward)))
                        .toArray());
    }

    private int lineEnd(int from, int direction) {
        int i = from;
        while (Math.abs(i - from) < reach
                && i + direction >= 0
                && i + direction < mv.length
                && !Float.isNaN(mv[i + direction])) {
            i += direction;
        }
        return i;
    }

    private double change(int tip, int end) {
        double most = 0;
        for (int i = Math.min(tip, end); i <= Math.max(tip, end); i++) {
            most = Math.max(most, Math.abs(mv[tip] - mv[i]));
        }
        return most;
    }

    private double fall(int tip, int end) {
        double most = 0;
        for (int i = Math.min(tip, end); i <= Math.max(tip, end); i++) {
            most = Math.max(most, sign * (mv[tip] - mv[i]));
        }
        return most;
    }

    /** The tip of the unfiltered line next to the filtered one's. */
    static int onTheLine(float[] mv, int around, int reach, boolean upright) {
        int best = around;
        for (int i = Math.max(0, around - reach);
                i <= Math.min(mv.length - 1, around + reach);
                i++) {
            if (!Float.isNaN(mv[i])
                    && (Float.isNaN(mv[best]) || (upright ? mv[i] > mv[best] : mv[i] < mv[best]))) {
                best = i;
            }
        }
        return best;
    }
}
