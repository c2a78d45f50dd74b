package org.paperbeat.train;

import java.util.Arrays;

/**
 * Which detected R peak is which reference peak: one to one, in time order, within a tolerance
 * (ANSI/AAMI EC57; 150 ms there).
 *
 * @param detectedOfReference index of the detected peak of each reference peak; -1 = missed; not to
 *     be modified
 * @param falseDetections indices of detected peaks without a reference; not to be modified
 */
public record PeakMatching(int[] detectedOfReference, int[] falseDetections) {

    /** Matches two ascending lists of samples. */
    public static PeakMatching of(int[] reference, int[] detected, double toleranceSamples) {
        int[] match = new int[reference.length];
        Arrays.fill(match, -1);
        boolean[] used = new boolean[detected.length];
        int d = 0;
        for (int r = 0; r < reference.length; r++) {
            while (d < detected.length && detected[d] < reference[r] - toleranceSamples) {
                d++;
            }
            int best = -1;
            for (int k = d;
                    k < detected.length && detected[k] <= reference[r] + toleranceSamples;
                    k++) {
                boolean nearer =
                        best < 0
                                || Math.abs(detected[k] - reference[r])
                                        < Math.abs(detected[best] - reference[r]);
                if (!used[k] && nearer && !nearerToNext(detected[k], reference, r)) {
                    best = k;
                }
            }
            if (best >= 0) {
                match[r] = best;
                used[best] = true;
            }
        }
        int[] wrong = new int[detected.length];
        int n = 0;
        for (int k = 0; k < detected.length; k++) {
            if (!used[k]) {
                wrong[n++] = k;
            }
        }
        return new PeakMatching(match, Arrays.copyOf(wrong, n));
    }

    private static boolean nearerToNext(int detected, int[] reference, int r) {
        return r + 1 < reference.length
                && Math.abs(detected - reference[r + 1]) < Math.abs(detected - reference[r]);
    }
}
