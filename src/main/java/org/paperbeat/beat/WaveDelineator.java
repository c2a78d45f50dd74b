package org.paperbeat.beat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.model.WaveLimit;

/**
 * Onset and end of the P wave, QRS complex and T wave of each heartbeat of one lead, after the
 * wavelet delineator of Martinez et al. (2004, doi:10.1109/TBME.2003.821031): a wave's flanks are
 * extremes of the slope at a scale that suits the wave; it begins and ends where the slope beyond
 * its outer flanks falls below a share of theirs. Departures stand in NOTES. Immutable; research
 * use only.
 */
public final class WaveDelineator {
    /** Everything is done at this rate, so that thresholds mean the same for every strip. */
    private static final double RATE_HZ = 500;

    private static final double LOWEST_RATE_HZ = 100;
    private static final double LONGEST_GAP_SECONDS = 0.02;

    private final double samplingRateHz;
    private final DelineationSettings settings;

    /**
     * @param samplingRateHz of the lines to come, 100 or more
     * @throws IllegalArgumentException where waves can't be told at that rate
     */
    public WaveDelineator(double samplingRateHz) {
        this(samplingRateHz, DelineationSettings.chosen());
    }

    WaveDelineator(double samplingRateHz, DelineationSettings settings) {
        if (!(samplingRateHz >= LOWEST_RATE_HZ)) {
            throw new IllegalArgumentException("fewer than 100 samples per second");
        }
        this.samplingRateHz = samplingRateHz;
        this.settings = settings;
    }

    /**
     * The limits of each beat, seconds from the first sample; no entry where a wave is not there or
     * not shown.
     *
     * @param mv the line; NaN = gap
     * @param peaks samples of the R peaks in time order
     */
    public List<Map<WaveLimit, Double>> delineate(float[] mv, int[] peaks) {
        if (peaks.length == 0 || mv.length == 0) {
            return List.of();
        }
        double[] line = Resampling.toRate(ZeroPhaseFilter.bridge(mv), samplingRateHz, RATE_HZ);
        int[] r = new int[peaks.length];
        for (int k = 0; k < r.length; k++) {
            r[k] = (int) Math.round(peaks[k] * RATE_HZ / samplingRateHz);
        }
        List<Map<WaveLimit, Double>> found =
                new StripDelineation(line, RATE_HZ, r, settings).limits();
        List<Map<WaveLimit, Double>> shown = new ArrayList<>();
        for (Map<WaveLimit, Double> limits : found) {
            shown.add(shown(limits, mv));
        }
        return shown;
    }

    /** Without the waves that the page does not show from onset to end. */
    private Map<WaveLimit, Double> shown(Map<WaveLimit, Double> limits, float[] mv) {
        Map<WaveLimit, Double> kept = new EnumMap<>(WaveLimit.class);
        for (WaveLimit onset : limits.keySet()) {
            if (!onset.isOnset()) {
                continue;
            }
            WaveLimit end = WaveLimit.values()[onset.ordinal() + 1];
            int from = (int) Math.floor(limits.get(onset) * samplingRateHz);
            int to = (int) Math.ceil(limits.get(end) * samplingRateHz);
            if (longestGap(mv, from, to) <= LONGEST_GAP_SECONDS * samplingRateHz) {
                kept.put(onset, limits.get(onset));
                kept.put(end, limits.get(end));
            }
        }
        return kept;
    }

    private static int longestGap(float[] mv, int from, int to) {
        int longest = 0;
        int run = 0;
        for (int i = from; i <= to; i++) {
            boolean gap = i < 0 || i >= mv.length || Float.isNaN(mv[i]);
            run = gap ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Lines at another sampling rate. */
    private static final class Resampling {
        private Resampling() {}

        /** Cubic interpolation (Catmull-Rom, Keys 1981); finer lines are averaged first. */
        static double[] toRate(double[] x, double fromHz, double toHz) {
            if (fromHz == toHz || x.length < 2) {
                return x.clone();
            }
            double step = fromHz / toHz;
            double[] y = new double[(int) Math.floor((x.length - 1) / step) + 1];
            for (int i = 0; i < y.length; i++) {
                y[i] = step > 1.5 ? mean(x, i * step, step) : cubic(x, i * step);
            }
            return y;
        }

        private static double mean(double[] x, double at, double width) {
            int from = Math.max(0, (int) Math.ceil(at - width / 2));
            int to = Math.min(x.length - 1, (int) Math.floor(at + width / 2));
            return Arrays.stream(x, from, to + 1).average().orElse(x[from]);
        }

        private static double cubic(double[] x, double at) {
            int i = Math.min((int) at, x.length - 2);
            double t = at - i;
            double a = x[Math.max(0, i - 1)];
            double b = x[i];
            double c = x[i + 1];
            double d = x[Math.min(x.length - 1, i + 2)];
            return b
                    + t
                            * ((c - a) / 2
                                    + t
                                            * ((2 * a - 5 * b + 4 * c - d) / 2
                                                    + t * (3 * (b - c) + d - a) / 2));
        }
    }
}
