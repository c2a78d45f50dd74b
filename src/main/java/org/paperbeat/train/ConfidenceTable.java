package org.paperbeat.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Trace;

/**
 * Whether low confidence points to the wrong samples: the errors of the samples that were read, by
 * the confidence that the digitizer stated for them.
 */
public final class ConfidenceTable {
    /** Errors above this are worth a look, mV. */
    private static final float WRONG_MV = 0.1f;

    private static final float[] FROM = {0, 0.25f, 0.5f, 0.75f, 0.9f};
    private static final int LARGEST_LAG = (int) (0.2 * DigitizationScore.SAMPLING_RATE_HZ);

    private final float[][] errors = new float[FROM.length][256];
    private final int[] count = new int[FROM.length];

    /**
     * Adds a digitized page; each lead is aligned with its truth in time and voltage, as it is
     * scored.
     */
    public void add(DigitizationTrial trial) {
        Digitization found = trial.digitization();
        if (found == null) {
            return;
        }
        trial.truth()
                .leads()
                .forEach(
                        (lead, mv) -> {
                            Optional<Trace> t = DigitizationScore.judged(lead, found.traces());
                            t.ifPresent(trace -> add(lead, mv, trace));
                        });
    }

    private void add(Lead lead, float[] truth, Trace trace) {
        float[] read = DigitizationScore.read(lead, List.of(trace), 0, truth.length);
        int lag = SignalAlignment.bestLag(truth, read, LARGEST_LAG);
        float[] aligned = SignalAlignment.aligned(truth, read, lag);
        for (int i = 0; i < truth.length; i++) {
            int k = i - lag - trace.firstSampleIndex();
            float error = Math.abs(aligned[i] - truth[i]);
            if (!Float.isNaN(error) && k >= 0 && k < trace.length()) {
                add(trace.confidence()[k], error);
            }
        }
    }

    /** Adds a sample: its confidence, and its absolute error in mV. */
    void add(float confidence, float error) {
        int c = FROM.length - 1;
        while (c > 0 && confidence < FROM[c]) {
            c--;
        }
        if (count[c] == errors[c].length) {
            errors[c] = Arrays.copyOf(errors[c], 2 * count[c]);
        }
        errors[c][count[c]++] = error;
    }

    /** The table for a person: a line per class of confidence. */
    public String text() {
        long all = Arrays.stream(count).asLongStream().sum();
        long wrong = 0;
        for (int c = 0; c < FROM.length; c++) {
            wrong += wrong(c);
        }
        StringBuilder s =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%-12s %9s %10s %10s %12s %13s%n",
                                "confidence",
                                "samples",
                                "median mV",
                                "90 % mV",
                                "> 0.1 mV",
                                "of all such"));
        for (int c = 0; c < FROM.length; c++) {
            String range = FROM[c] + " - " + (c + 1 < FROM.length ? FROM[c + 1] : 1);
            s.append(
                    String.format(
                            Locale.ROOT,
                            "%-12s %8.1f%% %10.4f %10.4f %11.1f%% %12.0f%%%n",
                            range,
                            100.0 * count[c] / Math.max(1, all),
                            quantile(c, 0.5),
                            quantile(c, 0.9),
                            100.0 * wrong(c) / Math.max(1, count[c]),
                            100.0 * wrong(c) / Math.max(1, wrong)));
        }
        return s.toString();
    }

    private int wrong(int c) {
        int n = 0;
        for (int i = 0; i < count[c]; i++) {
            n += errors[c][i] > WRONG_MV ? 1 : 0;
        }
        return n;
    }

    private double quantile(int c, double q) {
        float[] sorted = Arrays.copyOf(errors[c], count[c]);
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) (q * (sorted.length - 1))];
    }
}
