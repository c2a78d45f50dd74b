package org.paperbeat.beat;

/** Intervals between successive R peaks. */
public final class RrIntervals {
    private RrIntervals() {}

    /**
     * Seconds from each peak to the next, one fewer than peaks; NaN where a gap between them may
     * hide a beat.
     */
    public static double[] seconds(float[] mv, int[] peaks, double samplingRateHz) {
        double[] rr = new double[Math.max(0, peaks.length - 1)];
        for (int k = 0; k < rr.length; k++) {
            boolean known =
                    longestGap(mv, peaks[k], peaks[k + 1])
                            <= BeatDetector.LONGEST_GAP_SECONDS * samplingRateHz;
            rr[k] = known ? (peaks[k + 1] - peaks[k]) / samplingRateHz : Double.NaN;
        }
        return rr;
    }

    private static int longestGap(float[] mv, int from, int to) {
        int longest = 0;
        int run = 0;
        for (int i = from; i < to; i++) {
            run = Float.isNaN(mv[i]) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
