package org.paperbeat.train;

/**
 * Shifts a digitized lead onto its truth in time and voltage, as the scoring of the 2025 challenge
 * on digitizing ECG images does (PhysioNet and Kaggle): a whole number of samples, then the mean
 * difference.
 */
final class SignalAlignment {
    private SignalAlignment() {}

    /**
     * The lag that maximises the cross-correlation of the mean-removed signals; missing samples
     * count as the mean. Of equal maxima the smallest lag.
     *
     * @param truth samples; NaN = missing
     * @param found as long as the truth; NaN = missing
     * @param maxLag largest shift, samples
     * @return by how many samples {@code found} must be moved to the right
     */
    static int bestLag(float[] truth, float[] found, int maxLag) {
        double[] x = centred(truth);
        double[] p = centred(found);
        int best = 0;
        double most = correlation(x, p, 0);
        for (int lag = 1; lag <= maxLag; lag++) {
            double right = correlation(x, p, lag);
            double left = correlation(x, p, -lag);
            if (right > most || left > most) {
                best = right >= left ? lag : -lag;
                most = Math.max(right, left);
            }
        }
        return best;
    }

    /**
     * The digitized lead as it is compared: shifted, and its mean difference over the overlap
     * removed; NaN where nothing is known.
     */
    static float[] aligned(float[] truth, float[] found, int lag) {
        float[] out = new float[truth.length];
        double difference = 0;
        int n = 0;
        for (int i = 0; i < out.length; i++) {
            int k = i - lag;
            out[i] = k >= 0 && k < found.length ? found[k] : Float.NaN;
            if (!Float.isNaN(out[i]) && !Float.isNaN(truth[i])) {
                difference += out[i] - truth[i];
                n++;
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] -= (float) (n == 0 ? 0 : difference / n);
        }
        return out;
    }

    private static double correlation(double[] x, double[] p, int lag) {
        double sum = 0;
        for (int i = Math.max(0, lag); i < Math.min(x.length, p.length + lag); i++) {
            sum += x[i] * p[i - lag];
        }
        return sum;
    }

    private static double[] centred(float[] x) {
        double mean = 0;
        int n = 0;
        for (float v : x) {
            if (!Float.isNaN(v)) {
                mean += v;
                n++;
            }
        }
        mean /= Math.max(1, n);
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = Float.isNaN(x[i]) ? 0 : x[i] - mean;
        }
        return out;
    }
}
