package org.paperbeat.pipeline;

import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Trace;

/**
 * Whether heartbeats, as read, have the rate, width and height that heartbeats have. A paper speed
 * or gain that was only assumed is tested by it.
 *
 * <p>A page printed at 50 mm/s and read at 25 mm/s shows QRS complexes twice as wide at half the
 * rate. Width is the time that holds the middle 80 % of a QRS complex' slope energy; it and the
 * rate are log-normal about the usual ones, independent of each other. Medians, spreads and limits
 * are those of 269 records of PTB-XL and LUDB (Wagner et al. 2020, doi:10.1038/s41597-020-0495-6;
 * Kalyakulina et al. 2020, doi:10.1109/ACCESS.2020.3029211).
 */
final class ScalePlausibility {
    private static final double USUAL_RATE = 75;
    private static final double USUAL_WIDTH_SECONDS = 0.035;
    private static final double SPREAD = 0.3;
    private static final double MOST_DEVIATION = 9;

    /** Logarithm of how much rarer other speeds are than the usual one. */
    private static final double RARER = -0.5;

    /** The same where a pulse on the page speaks for another speed. */
    private static final double DOUBTED = 0;

    private static final double LEAST_CONFIDENCE = 0.5;

    private static final double[] OTHERS = {2, 0.5};

    /**
     * Few records have a smaller or larger median height of the leads, mV: half of those printed at
     * half or twice the gain do.
     */
    private static final double LEAST_HEIGHT_MV = 0.8;

    private static final double GREATEST_HEIGHT_MV = 1.8;

    private static final double SMOOTHED_SECONDS = 0.008;
    private static final double ENERGY_SECONDS = 0.1;
    private static final double HALF_WINDOW_SECONDS = 0.15;
    private static final double REFRACTORY_SECONDS = 0.25;
    private static final double PEAK_SHARE = 0.25;

    private ScalePlausibility() {}

    /**
     * How many times as fast as assumed the paper is likely to have run.
     *
     * @param assumed the speed; a confidence below one half says that the page speaks against it
     * @return 2 or 0.5; 1 where the assumed speed is the likeliest, or too little was read
     */
    static double likelierSpeed(List<Trace> traces, Scale assumed) {
        double[] rates = new double[traces.size()];
        double[] widths = new double[traces.size()];
        int n = 0;
        for (Trace trace : traces) {
            double[] seen = rateAndWidth(trace);
            if (seen.length > 0) {
                rates[n] = seen[0];
                widths[n++] = seen[1];
            }
        }
        if (n == 0) {
            return 1;
        }
        double rate = median(Arrays.copyOf(rates, n));
        double width = median(Arrays.copyOf(widths, n));
        double best = 1;
        double most = likelihood(rate, width);
        double rarer = assumed.confidence() < LEAST_CONFIDENCE ? DOUBTED : RARER;
        for (double factor : OTHERS) {
            double other = likelihood(rate * factor, width / factor) + rarer;
            if (other > most) {
                most = other;
                best = factor;
            }
        }
        return best;
    }

    /** Whether the leads are as high as leads usually are, given twelve of them or nearly so. */
    static boolean usualHeight(List<Trace> traces) {
        double[] heights =
                traces.stream()
                        .filter(t -> !t.rhythm())
                        .mapToDouble(ScalePlausibility::height)
                        .filter(h -> h > 0)
                        .toArray();
        double height = heights.length < 6 ? Double.NaN : median(heights);
        return !(height < LEAST_HEIGHT_MV || height > GREATEST_HEIGHT_MV);
    }

    private static double height(Trace trace) {
        double least = Double.MAX_VALUE;
        double greatest = -Double.MAX_VALUE;
        for (float v : trace.mv()) {
            if (!Float.isNaN(v)) {
                least = Math.min(least, v);
                greatest = Math.max(greatest, v);
            }
        }
        return greatest - least;
    }

    private static double likelihood(double rate, double width) {
        double r = Math.log(rate / USUAL_RATE) / SPREAD;
        double w = Math.log(width / USUAL_WIDTH_SECONDS) / SPREAD;
        return -(Math.min(MOST_DEVIATION, r * r) + Math.min(MOST_DEVIATION, w * w)) / 2;
    }

    /** Beats per minute and width of the QRS complexes, s; empty with fewer than two beats. */
    private static double[] rateAndWidth(Trace trace) {
        double fs = trace.samplingRateHz();
        double[] energy = slopeEnergy(trace.mv(), (int) Math.max(1, SMOOTHED_SECONDS * fs));
        int[] peaks = peaks(mean(energy, (int) (ENERGY_SECONDS * fs)), fs);
        if (peaks.length < 2) {
            return new double[0];
        }
        int half = (int) (HALF_WINDOW_SECONDS * fs);
        double[] widths =
                Arrays.stream(peaks)
                        .filter(p -> p >= half && p + half < energy.length)
                        .mapToDouble(p -> width(energy, p - half, p + half) / fs)
                        .toArray();
        double[] intervals = new double[peaks.length - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = (peaks[i + 1] - peaks[i]) / fs;
        }
        return widths.length == 0
                ? new double[0]
                : new double[] {60 / median(intervals), median(widths)};
    }

    /** Samples of the greatest slope energy, one per heartbeat. */
    private static int[] peaks(double[] smooth, double fs) {
        double[] tops = new double[(int) (smooth.length / fs)];
        for (int k = 0; k < tops.length; k++) {
            int from = (int) (k * fs);
            tops[k] = Arrays.stream(smooth, from, (int) (from + fs)).max().orElse(0);
        }
        int[] peaks = new int[smooth.length];
        int n = 0;
        double threshold = tops.length == 0 ? Double.MAX_VALUE : PEAK_SHARE * median(tops);
        for (int i = 0; i < smooth.length; i++) {
            if (smooth[i] > threshold) {
                peaks[n] = greatest(smooth, i, i + (int) (REFRACTORY_SECONDS * fs));
                i = peaks[n++] + (int) ((REFRACTORY_SECONDS - ENERGY_SECONDS / 2) * fs);
            }
        }
        return Arrays.copyOf(peaks, n);
    }

    private static int greatest(double[] v, int from, int to) {
        int best = from;
        for (int i = from; i < Math.min(to, v.length); i++) {
            best = v[i] > v[best] ? i : best;
        }
        return best;
    }

    /** Samples that hold the middle 80 % of a window's energy. */
    private static int width(double[] energy, int from, int to) {
        double sum = Arrays.stream(energy, from, to).sum();
        double passed = 0;
        int width = 0;
        for (int i = from; i < to; i++) {
            passed += energy[i];
            width += passed > 0.1 * sum && passed <= 0.9 * sum ? 1 : 0;
        }
        return Math.max(1, width);
    }

    private static double[] slopeEnergy(float[] mv, int smoothing) {
        double[] v = new double[mv.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = Float.isNaN(mv[i]) ? (i == 0 ? 0 : v[i - 1]) : mv[i];
        }
        v = mean(v, smoothing);
        double[] energy = new double[v.length];
        for (int i = smoothing; i < v.length - smoothing - 1; i++) {
            double slope = (v[i + 1] - v[i - 1]) / 2;
            energy[i] = slope * slope;
        }
        return energy;
    }

    private static double[] mean(double[] v, int width) {
        double[] sum = new double[v.length + 1];
        for (int i = 0; i < v.length; i++) {
            sum[i + 1] = sum[i] + v[i];
        }
        double[] out = new double[v.length];
        for (int i = 0; i < out.length; i++) {
            int a = Math.max(0, i - width / 2);
            int b = Math.min(v.length, a + width);
            out[i] = (sum[b] - sum[a]) / (b - a);
        }
        return out;
    }

    private static double median(double[] values) {
        double[] v = values.clone();
        Arrays.sort(v);
        return (v[(v.length - 1) / 2] + v[v.length / 2]) / 2;
    }
}
