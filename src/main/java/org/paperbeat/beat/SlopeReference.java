package org.paperbeat.beat;

import java.util.ArrayDeque;
import java.util.Deque;

/** How steep a QRS is hereabouts: what thresholds are taken from. */
final class SlopeReference {
    private static final double LOWEST = 0.4;
    private static final double HIGHEST = 1.8;
    private static final double BLOCK_SECONDS = 1;
    private static final int BLOCKS_AROUND = 5;

    private SlopeReference() {}

    /**
     * The running maximum over {@code windowSeconds}, kept within 0.4 to 1.8 of the median of the
     * one-second maxima within 5 s.
     */
    static double[] of(double[] slope, double samplingRateHz, double windowSeconds) {
        double[] reference =
                runningMaximum(slope, (int) Math.round(windowSeconds * samplingRateHz / 2));
        int block = Math.max(1, (int) Math.round(BLOCK_SECONDS * samplingRateHz));
        double[] maxima = new double[Math.max(1, slope.length / block)];
        for (int i = 0; i < slope.length; i++) {
            int b = Math.min(maxima.length - 1, i / block);
            maxima[b] = Math.max(maxima[b], slope[i]);
        }
        double[] usual = new double[maxima.length];
        for (int b = 0; b < maxima.length; b++) {
            int from = Math.max(0, Math.min(b - BLOCKS_AROUND, maxima.length - 2 * BLOCKS_AROUND));
            int to = Math.min(maxima.length, from + 2 * BLOCKS_AROUND);
            usual[b] =
                    StripPeakDetector.median(
                            java.util.Arrays.stream(maxima, from, to).filter(v -> v > 0).toArray());
        }
        for (int i = 0; i < reference.length; i++) {
            double u = usual[Math.min(maxima.length - 1, i / block)];
            if (!Double.isNaN(u)) {
                reference[i] = Math.max(LOWEST * u, Math.min(HIGHEST * u, reference[i]));
            }
        }
        return reference;
    }

    private static double[] runningMaximum(double[] x, int half) {
        double[] y = new double[x.length];
        Deque<Integer> best = new ArrayDeque<>();
        int next = 0;
        for (int i = 0; i < x.length; i++) {
            while (next < x.length && next <= i + half) {
                while (!best.isEmpty() && x[best.peekLast()] <= x[next]) {
                    best.pollLast();
                }
                best.addLast(next++);
            }
            while (best.peekFirst() < i - half) {
                best.pollFirst();
            }
            y[i] = x[best.peekFirst()];
        }
        return y;
    }
}
