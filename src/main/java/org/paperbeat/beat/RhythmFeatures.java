package org.paperbeat.beat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the intervals of a strip say of one of its beats. Only the strip is known, as on paper:
 * there are no averages over a record. Intervals that are not known give 0 with mask 0. Immutable.
 */
public final class RhythmFeatures {
    private static final int NEIGHBOURS = 4;
    private static final double USUAL_RR_SECONDS = 0.8;
    private static final double JUMP = 0.12;
    private static final double FULL_STRIP_INTERVALS = 12;

    private RhythmFeatures() {}

    /** Names of the features, in order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String side : List.of("prev", "next")) {
            for (int k = 1; k <= NEIGHBOURS; k++) {
                names.add("log_rr_" + side + k + "_over_mean");
            }
        }
        for (String side : List.of("prev", "next")) {
            for (int k = 1; k <= NEIGHBOURS; k++) {
                names.add("has_rr_" + side + k);
            }
        }
        names.addAll(
                List.of(
                        "log_prev_over_median",
                        "log_prev_over_percentile85",
                        "log_prev_over_next",
                        "log_prev_s",
                        "log_next_s",
                        "log_mean_s",
                        "sd_over_mean",
                        "mean_difference_over_mean",
                        "median_difference_over_median",
                        "share_of_jumps",
                        "log_shortest_over_median",
                        "log_longest_over_median",
                        "log_prev_over_longest",
                        "known_intervals"));
        return names;
    }

    /**
     * Features of the beat between intervals {@code beat - 1} and {@code beat}.
     *
     * @param rrSeconds intervals of the strip, NaN where unknown
     * @param beat index of the beat; there is one beat more than intervals
     */
    public static float[] of(double[] rrSeconds, int beat) {
        double[] known = Arrays.stream(rrSeconds).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double mean =
                known.length == 0 ? USUAL_RR_SECONDS : Arrays.stream(known).average().orElse(0);
        double median = known.length == 0 ? USUAL_RR_SECONDS : StripPeakDetector.median(known);
        double high = known.length == 0 ? USUAL_RR_SECONDS : percentile(known, 0.85);
        float[] f = new float[names().size()];
        int i = 0;
        for (int side = 0; side < 2; side++) {
            for (int k = 0; k < NEIGHBOURS; k++) {
                double rr = side == 0 ? at(rrSeconds, beat - 1 - k) : at(rrSeconds, beat + k);
                f[i + 2 * NEIGHBOURS] = Double.isNaN(rr) ? 0 : 1;
                f[i++] = logRatio(rr, mean);
            }
        }
        i += 2 * NEIGHBOURS;
        double prev = at(rrSeconds, beat - 1);
        double next = at(rrSeconds, beat);
        f[i++] = logRatio(prev, median);
        f[i++] = logRatio(prev, high);
        f[i++] = logRatio(prev, next);
        f[i++] = logRatio(Double.isNaN(prev) ? mean : prev, 1);
        f[i++] = logRatio(Double.isNaN(next) ? mean : next, 1);
        f[i++] = logRatio(mean, 1);
        irregularity(rrSeconds, known, mean, median, f, i);
        double longest = known.length == 0 ? Double.NaN : known[known.length - 1];
        f[f.length - 2] = logRatio(prev, longest);
        return f;
    }

    private static void irregularity(
            double[] rr, double[] known, double mean, double median, float[] f, int from) {
        double variance = 0;
        for (double v : known) {
            variance += (v - mean) * (v - mean);
        }
        double[] steps = new double[Math.max(0, rr.length - 1)];
        int n = 0;
        double sum = 0;
        double jumps = 0;
        for (int k = 1; k < rr.length; k++) {
            double d = Math.abs(rr[k] - rr[k - 1]);
            if (!Double.isNaN(d)) {
                steps[n++] = d;
                sum += d;
                jumps += d > JUMP * mean ? 1 : 0;
            }
        }
        int i = from;
        f[i++] = known.length == 0 ? 0 : (float) (Math.sqrt(variance / known.length) / mean);
        f[i++] = n == 0 ? 0 : (float) (sum / n / mean);
        f[i++] = n == 0 ? 0 : (float) (StripPeakDetector.median(Arrays.copyOf(steps, n)) / median);
        f[i++] = n == 0 ? 0 : (float) (jumps / n);
        f[i++] = known.length == 0 ? 0 : logRatio(known[0], median);
        f[i] = known.length == 0 ? 0 : logRatio(known[known.length - 1], median);
        f[f.length - 1] = (float) Math.min(1, known.length / FULL_STRIP_INTERVALS);
    }

    private static double at(double[] rr, int index) {
        return index < 0 || index >= rr.length ? Double.NaN : rr[index];
    }

    private static float logRatio(double a, double b) {
        double r = Math.log(a / b);
        return Double.isNaN(r) || Double.isInfinite(r) ? 0 : (float) r;
    }

    static double percentile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int i = (int) at;
        return i + 1 < sorted.length
                ? sorted[i] + (at - i) * (sorted[i + 1] - sorted[i])
                : sorted[i];
    }
}
