package org.paperbeat.beat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * R peaks of a strip of 2 s or more, or of a record of any length. Everything looks both ways in
 * time, as nothing need be decided before the strip is read: the slope's energy is compared with
 * its neighbourhood, so that no learning phase is lost at the start.
 *
 * <p>Slope energy as in Pan and Tompkins (1985, doi:10.1109/TBME.1985.325532); the rest is ours.
 * Immutable.
 */
public final class StripPeakDetector {
    private static final double ENVELOPE_SECONDS = 0.09;
    private static final double REFRACTORY_SECONDS = 0.22;
    private static final double THRESHOLD = 0.36;
    private static final double REFERENCE_SECONDS = 1.6;
    private static final double T_WAVE_SECONDS = 0.36;
    private static final double T_WAVE_SHARE = 0.55;
    private static final double LATE = 1.6;
    private static final double SEARCH_BACK = 0.2;
    private static final double REFINE_SECONDS = 0.06;
    private static final double MIN_SLOPE_RATIO = 2.5;
    private static final double MIN_AMPLITUDE_MV = 0.06;

    private final double samplingRateHz;

    public StripPeakDetector(double samplingRateHz) {
        this.samplingRateHz = samplingRateHz;
    }

    /** Indices of the R peaks in time order; none in gaps, on flat lines or mere noise. */
    public int[] detect(float[] mv) {
        if (mv.length < samplingRateHz / 2) {
            return new int[0];
        }
        double[] slope = slopeEnvelope(mv);
        List<Integer> maxima = maxima(slope);
        if (maxima.isEmpty()) {
            return new int[0];
        }
        double[] reference = SlopeReference.of(slope, samplingRateHz, REFERENCE_SECONDS);
        List<Integer> peaks = new ArrayList<>();
        for (int i : maxima) {
            if (slope[i] > THRESHOLD * reference[i]) {
                peaks.add(i);
            }
        }
        dropTWaves(peaks, slope);
        int before = 0;
        while (peaks.size() > before) {
            before = peaks.size();
            searchBack(peaks, maxima, slope, reference);
        }
        double[] wave = new ZeroPhaseFilter(samplingRateHz, 3, 40).mirrored().apply(mv);
        if (isNoise(peaks, slope, wave)) {
            return new int[0];
        }
        return refine(peaks, wave, mv);
    }

    private double[] slopeEnvelope(float[] mv) {
        double[] band = new ZeroPhaseFilter(samplingRateHz, 5, 25).apply(mv);
        int n = band.length;
        double[] sum = new double[n + 1];
        for (int i = 0; i < n; i++) {
            double left = band[Math.max(0, i - 1)];
            double right = band[Math.min(n - 1, i + 1)];
            double d = (right - left) * samplingRateHz / 2;
            sum[i + 1] = sum[i] + (Double.isNaN(d) ? 0 : d * d);
        }
        int half = Math.max(1, (int) Math.round(ENVELOPE_SECONDS * samplingRateHz / 2));
        double[] envelope = new double[n];
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - half);
            int b = Math.min(n, i + half + 1);
            envelope[i] = Math.sqrt((sum[b] - sum[a]) / (b - a));
        }
        return envelope;
    }

    /** Local maxima, the largest within the refractory time. */
    private List<Integer> maxima(double[] x) {
        int apart = (int) Math.round(REFRACTORY_SECONDS * samplingRateHz);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            boolean up = i == 0 || x[i] > x[i - 1];
            boolean down = i == x.length - 1 || x[i] >= x[i + 1];
            if (!up || !down || x[i] <= 0) {
                continue;
            }
            int last = found.isEmpty() ? -1 : found.get(found.size() - 1);
            if (last >= 0 && i - last < apart) {
                if (x[i] > x[last]) {
                    found.set(found.size() - 1, i);
                }
            } else {
                found.add(i);
            }
        }
        return found;
    }

    private void dropTWaves(List<Integer> peaks, double[] slope) {
        double near = T_WAVE_SECONDS * samplingRateHz;
        for (int k = peaks.size() - 1; k > 0; k--) {
            int now = peaks.get(k);
            int before = peaks.get(k - 1);
            if (now - before < near && slope[now] < T_WAVE_SHARE * slope[before]) {
                peaks.remove(k);
            }
        }
    }

    /** Looks again, with a lower threshold, where a beat seems to be missing. */
    private void searchBack(
            List<Integer> peaks, List<Integer> maxima, double[] slope, double[] reference) {
        if (peaks.size() < 3) {
            return;
        }
        double[] rr = new double[peaks.size() - 1];
        for (int k = 0; k < rr.length; k++) {
            rr[k] = peaks.get(k + 1) - peaks.get(k);
        }
        double late = LATE * median(rr);
        double tWave = T_WAVE_SECONDS * samplingRateHz;
        for (int k = peaks.size() - 1; k > 0; k--) {
            int from = peaks.get(k - 1);
            int to = peaks.get(k);
            if (to - from <= late) {
                continue;
            }
            int best = -1;
            for (int i : maxima) {
                if (i > from + tWave
                        && i < to - REFRACTORY_SECONDS * samplingRateHz
                        && slope[i] > SEARCH_BACK * reference[i]
                        && (best < 0 || slope[i] > slope[best])) {
                    best = i;
                }
            }
            if (best >= 0) {
                peaks.add(k, best);
            }
        }
    }

    /** A heart's slopes stand out of the line between them; those of noise do not. */
    private boolean isNoise(List<Integer> peaks, double[] slope, double[] wave) {
        if (peaks.isEmpty()) {
            return true;
        }
        double[] heights = peaks.stream().mapToDouble(i -> slope[i]).toArray();
        double[] valid =
                java.util.stream.IntStream.range(0, slope.length)
                        .filter(i -> !Double.isNaN(wave[i]))
                        .mapToDouble(i -> slope[i])
                        .toArray();
        if (valid.length == 0 || median(heights) < MIN_SLOPE_RATIO * median(valid)) {
            return true;
        }
        double[] amplitudes = peaks.stream().mapToDouble(i -> Math.abs(at(wave, i))).toArray();
        return median(amplitudes) < MIN_AMPLITUDE_MV;
    }

    private double at(double[] wave, int around) {
        int i = extremum(wave, around);
        return i < 0 ? 0 : wave[i];
    }

    private int[] refine(List<Integer> peaks, double[] wave, float[] mv) {
        int apart = (int) Math.round(REFRACTORY_SECONDS * samplingRateHz / 2);
        int[] tips = new int[peaks.size()];
        int n = 0;
        for (int p : peaks) {
            int i = extremum(wave, p);
            if (i >= 0) {
                tips[n++] = onTheLine(mv, i, wave[i] > 0);
            }
        }
        tips = Arrays.copyOf(tips, n);
        StripEnds ends = new StripEnds(mv, wave, samplingRateHz, tips);
        int[] refined = new int[n];
        n = 0;
        for (int tip : tips) {
            int i = ends.tip(tip);
            if (i >= 0 && (n == 0 || i - refined[n - 1] >= apart)) {
                refined[n++] = i;
            }
        }
        return Arrays.copyOf(refined, n);
    }

    private int extremum(double[] wave, int around) {
        int reach = (int) Math.round(REFINE_SECONDS * samplingRateHz);
        int best = -1;
        for (int i = Math.max(0, around - reach);
                i <= Math.min(wave.length - 1, around + reach);
                i++) {
            if (!Double.isNaN(wave[i]) && (best < 0 || Math.abs(wave[i]) > Math.abs(wave[best]))) {
                best = i;
            }
        }
        return best;
    }

    private int onTheLine(float[] mv, int around, boolean upright) {
        return StripEnds.onTheLine(
                mv, around, (int) Math.round(REFINE_SECONDS / 3 * samplingRateHz), upright);
    }

    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] v = values.clone();
        Arrays.sort(v);
        int m = v.length / 2;
        return v.length % 2 == 1 ? v[m] : (v[m - 1] + v[m]) / 2;
    }
}
