package org.paperbeat.trace;

import java.util.Arrays;

/**
 * Median, or another rank, of bytes in a sliding window by a histogram (Huang, Yang and Tang 1979,
 * doi:10.1109/TASSP.1979.1163188): constant cost per sample whatever the window. The window stops
 * at the ends. Not safe for use by several threads at once.
 */
final class RunningMedian {
    private final int[] histogram = new int[256];
    private final double rank;
    private int median;
    private int below;
    private int count;

    /**
     * Makes a filter.
     *
     * @param rank part of the window below the value that is read: 0.5 = the median
     */
    RunningMedian(double rank) {
        this.rank = rank;
    }

    /**
     * Filters a line, reading the median every {@code step} samples and interpolating between.
     *
     * @param half window is {@code 2 * half + 1} samples, or the whole line where that is shorter
     */
    void filter(byte[] in, int half, int step, byte[] out) {
        int n = in.length;
        Arrays.fill(histogram, 0);
        median = 0;
        below = 0;
        count = 0;
        int end = 0;
        int start = 0;
        int previous = -1;
        int previousAt = 0;
        for (int at = 0; ; at = Math.min(n - 1, at + step)) {
            int to = Math.min(n, Math.max(at + half, 2 * half) + 1);
            int from = Math.max(0, Math.min(at - half, n - 1 - 2 * half));
            while (end < to) {
                add(in[end++] & 0xff);
            }
            while (start < from) {
                remove(in[start++] & 0xff);
            }
            settle();
            fill(out, previousAt, previous, at, median);
            previous = median;
            previousAt = at;
            if (at == n - 1) {
                return;
            }
        }
    }

    private static void fill(byte[] out, int from, int a, int to, int b) {
        if (a == b || a < 0) {
            Arrays.fill(out, from, to + 1, (byte) b);
            return;
        }
        for (int i = from; i <= to; i++) {
            out[i] = (byte) (a + (b - a) * (i - from) / (to - from));
        }
    }

    private void add(int value) {
        histogram[value]++;
        count++;
        if (value < median) {
            below++;
        }
    }

    private void remove(int value) {
        histogram[value]--;
        count--;
        if (value < median) {
            below--;
        }
    }

    /** Moves the value so that its part of the window lies below. */
    private void settle() {
        int half = (int) (rank * count);
        while (below > half) {
            below -= histogram[--median];
        }
        while (below + histogram[median] <= half) {
            below += histogram[median++];
        }
    }
}
