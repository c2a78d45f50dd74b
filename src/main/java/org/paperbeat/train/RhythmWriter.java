package org.paperbeat.train;

import java.util.SplittableRandom;

/**
 * Writes another rhythm into a strip: each beat keeps its QRS and T wave, the rest between T and P
 * is stretched or cut, and where a P wave comes upon a T wave one fades into the other.
 */
final class RhythmWriter {
    private static final double P_SECONDS = 0.24;
    private static final double P_END_SECONDS = 0.06;
    private static final double MOST_OF_RR_BEFORE = 0.45;
    private static final double QT_AT_ONE_SECOND = 0.42;
    private static final double SHORTEST_QT_SECONDS = 0.2;
    private static final double FADE_SECONDS = 0.06;
    private static final double TAIL_SECONDS = 1;
    private static final double LEAST_BEFORE_R_SECONDS = 0.05;

    /**
     * A strip with another rhythm.
     *
     * @param mv at the strip's sampling rate
     * @param peaks R peaks, as many as before
     */
    record Written(float[] mv, int[] peaks) {}

    private final float[] x;
    private final double fs;
    private final int[] peaks;
    private final RhythmPlan plan;
    private final double[] times;

    private RhythmWriter(float[] x, double fs, int[] peaks, RhythmPlan plan) {
        this.x = x;
        this.fs = fs;
        this.peaks = peaks;
        this.plan = plan;
        times = new double[peaks.length];
        times[0] = peaks[0] / fs;
        for (int i = 1; i < times.length; i++) {
            times[i] = times[i - 1] + plan.rrSeconds()[i - 1];
        }
    }

    /**
     * Writes a plan.
     *
     * @param mv a strip without gaps
     * @param peaks its R peaks, ascending
     */
    static Written write(
            float[] mv,
            double samplingRateHz,
            int[] peaks,
            RhythmPlan plan,
            SplittableRandom random) {
        return new RhythmWriter(mv, samplingRateHz, peaks, plan).written(random);
    }

    private Written written(SplittableRandom random) {
        int n = peaks.length;
        double tail = Math.min((x.length - 1 - peaks[n - 1]) / fs, TAIL_SECONDS);
        float[] y = new float[(int) Math.floor((times[n - 1] + tail) * fs)];
        double phase = 2 * Math.PI * random.nextDouble();
        double wavesHz = 5 + 3 * random.nextDouble();
        int k = -1;
        for (int s = 0; s < y.length; s++) {
            double t = s / fs;
            while (k + 1 < n && times[k + 1] <= t) {
                k++;
            }
            double waves =
                    plan.flutterMv()
                            * Math.sin(
                                    2 * Math.PI * wavesHz * t
                                            + phase
                                            + 1.5 * Math.sin(2 * Math.PI * 0.7 * t));
            y[s] = (float) (sample(k, t) + waves);
        }
        int[] at = new int[n];
        for (int i = 0; i < n; i++) {
            at[i] = (int) Math.round(times[i] * fs);
        }
        return new Written(y, at);
    }

    /** The line at a time between beats k and k + 1. */
    private double sample(int k, double t) {
        if (k < 0) {
            return before(0, times[0] - t);
        }
        if (k == peaks.length - 1) {
            return at(peaks[k] + (t - times[k]) * fs);
        }
        double old = (peaks[k + 1] - peaks[k]) / fs;
        double now = plan.rrSeconds()[k];
        double since = t - times[k];
        double qt = Math.min(QT_AT_ONE_SECOND * Math.sqrt(old), old - P_SECONDS);
        if (qt < SHORTEST_QT_SECONDS) {
            qt = Math.max(0.12, old / 2);
        }
        double p = Math.min(P_SECONDS, now * MOST_OF_RR_BEFORE);
        if (now - p < qt + FADE_SECONDS) {
            return faded(k, since, now, qt, now - p);
        }
        if (since <= qt) {
            return at(peaks[k] + since * fs);
        }
        if (since >= now - p) {
            return before(k + 1, now - since);
        }
        double share = (since - qt) / (now - p - qt);
        return at(peaks[k] + (qt + share * (old - p - qt)) * fs);
    }

    /** Where T and the next P overlap. */
    private double faded(int k, double since, double now, double qt, double pStart) {
        double from = Math.min(pStart, qt);
        double to = Math.max(pStart, qt);
        if (to - from < FADE_SECONDS) {
            from = (pStart + qt - FADE_SECONDS) / 2;
            to = from + FADE_SECONDS;
        }
        to = Math.min(to, now - LEAST_BEFORE_R_SECONDS);
        double weight = since <= from ? 0 : since >= to ? 1 : (since - from) / (to - from);
        double old = (peaks[k + 1] - peaks[k]) / fs;
        double left = at(peaks[k] + Math.min(since, old - P_END_SECONDS) * fs);
        double right = weight > 0 ? before(k + 1, now - since) : 0;
        return (1 - weight) * left + weight * right;
    }

    /** The line some seconds before a beat's R peak, its P wave scaled. */
    private double before(int beat, double seconds) {
        double v = at(peaks[beat] - seconds * fs);
        double factor = plan.pFactor()[beat];
        if (factor == 1 || seconds >= P_SECONDS || seconds <= P_END_SECONDS) {
            return v;
        }
        double a = at(peaks[beat] - P_SECONDS * fs);
        double b = at(peaks[beat] - P_END_SECONDS * fs);
        double line = a + (P_SECONDS - seconds) / (P_SECONDS - P_END_SECONDS) * (b - a);
        return line + factor * (v - line);
    }

    private double at(double position) {
        double p = Math.max(0, Math.min(x.length - 1, position));
        int i = (int) p;
        double next = i + 1 < x.length ? x[i + 1] : x[i];
        return x[i] + (p - i) * (next - x[i]);
    }
}
