package org.paperbeat.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Trace;

/**
 * How well one page was digitized: the page SNR of the 2025 challenge on digitizing ECG images
 * (PhysioNet and Kaggle), and plain measures without alignment beside it.
 *
 * <p>Per lead, truth and reading at 500 Hz are aligned in time (up to 0.2 s) and voltage; what was
 * not read counts as 0 mV. The page's SNR is the sum of all leads' signal power over the sum of
 * their error power, at most 384. Lead II is judged by its longest trace.
 *
 * @param leads in the truth's order
 */
public record DigitizationScore(List<LeadScore> leads) {
    /** Hz at which leads are compared. */
    public static final double SAMPLING_RATE_HZ = 500;

    /** Largest SNR a page can have, linear. */
    public static final double CAP = 384;

    private static final int MAX_LAG = (int) (0.2 * SAMPLING_RATE_HZ);

    public DigitizationScore {
        leads = List.copyOf(leads);
    }

    /**
     * Compares a page's traces with its truth.
     *
     * @param truth 500 Hz samples in paper time from 0 s; NaN = not printed
     * @param traces what was read
     */
    public static DigitizationScore of(Map<Lead, float[]> truth, List<Trace> traces) {
        List<LeadScore> scores = new ArrayList<>();
        truth.forEach(
                (lead, mv) -> {
                    int first = 0;
                    int last = mv.length;
                    while (first < last && Float.isNaN(mv[first])) {
                        first++;
                    }
                    while (last > first && Float.isNaN(mv[last - 1])) {
                        last--;
                    }
                    if (last > first) {
                        float[] x = java.util.Arrays.copyOfRange(mv, first, last);
                        float[] p = read(lead, traces, first, last);
                        scores.add(LeadScore.of(lead, x, p, MAX_LAG));
                    }
                });
        return new DigitizationScore(scores);
    }

    /** Whether any sample of a truth is printed. */
    static boolean isPrinted(float[] mv) {
        for (float v : mv) {
            if (!Float.isNaN(v)) {
                return true;
            }
        }
        return false;
    }

    /** The trace a lead is judged by: its longest. */
    public static Optional<Trace> judged(Lead lead, List<Trace> traces) {
        return traces.stream()
                .filter(t -> t.lead() == lead)
                .max(Comparator.comparingInt(Trace::length));
    }

    /** Samples first to last (exclusive) of paper time; aVR is also read from an inverted -aVR. */
    static float[] read(Lead lead, List<Trace> traces, int first, int last) {
        float[] p = new float[last - first];
        java.util.Arrays.fill(p, Float.NaN);
        Optional<Trace> found = judged(lead, traces);
        float sign = 1;
        if (found.isEmpty() && lead == Lead.AVR) {
            found = judged(Lead.MINUS_AVR, traces);
            sign = -1;
        }
        if (found.isPresent()) {
            Trace t = found.get();
            int start = t.firstSampleIndex();
            for (int i = Math.max(first, start); i < Math.min(last, start + t.length()); i++) {
                p[i - first] = sign * t.mv()[i - start];
            }
        }
        return p;
    }

    /** Page SNR, linear, at most {@link #CAP}. */
    public double snr() {
        double signal = leads.stream().mapToDouble(LeadScore::signalPower).sum();
        double noise = leads.stream().mapToDouble(LeadScore::noisePower).sum();
        return Math.min(CAP, signal / noise);
    }

    /** Page SNR, dB. */
    public double snrDb() {
        return 10 * Math.log10(snr());
    }

    /** Mean correlation of the leads that were read; NaN where none was. */
    public double pearson() {
        return leads.stream()
                .mapToDouble(LeadScore::pearson)
                .filter(r -> !Double.isNaN(r))
                .average()
                .orElse(Double.NaN);
    }

    /** Root mean square error without alignment over all that was read, mV; NaN where nothing. */
    public double rmseMv() {
        double error = leads.stream().mapToDouble(LeadScore::squaredError).sum();
        return Math.sqrt(error / leads.stream().mapToInt(LeadScore::readSamples).sum());
    }

    /** Share of the printed samples that were read. */
    public double coverage() {
        double read = leads.stream().mapToInt(LeadScore::readSamples).sum();
        return read / leads.stream().mapToInt(LeadScore::truthSamples).sum();
    }
}
