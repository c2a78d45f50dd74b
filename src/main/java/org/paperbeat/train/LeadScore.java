package org.paperbeat.train;

import org.paperbeat.model.Lead;

/**
 * How well one lead was digitized.
 *
 * @param lead which
 * @param signalPower sum of squares of the truth, mV²
 * @param noisePower sum of squared errors after alignment, mV²
 * @param lagSamples shift of the alignment
 * @param pearson correlation without alignment; NaN where it is not defined
 * @param squaredError sum of squared errors without alignment over what was read, mV²
 * @param truthSamples samples of truth
 * @param readSamples of them with a value
 */
public record LeadScore(
        Lead lead,
        double signalPower,
        double noisePower,
        int lagSamples,
        double pearson,
        double squaredError,
        int truthSamples,
        int readSamples) {

    /**
     * Compares a lead with its truth.
     *
     * @param truth samples; NaN = not printed
     * @param found on the same samples; NaN = not read
     * @param maxLag largest shift of the alignment, samples
     */
    static LeadScore of(Lead lead, float[] truth, float[] found, int maxLag) {
        int lag = SignalAlignment.bestLag(truth, found, maxLag);
        float[] aligned = SignalAlignment.aligned(truth, found, lag);
        double signal = 0;
        double noise = 0;
        double error = 0;
        int n = 0;
        int read = 0;
        for (int i = 0; i < truth.length; i++) {
            if (Float.isNaN(truth[i])) {
                continue;
            }
            double p = Float.isNaN(aligned[i]) ? 0 : aligned[i];
            signal += (double) truth[i] * truth[i];
            noise += (truth[i] - p) * (truth[i] - p);
            n++;
            if (!Float.isNaN(found[i])) {
                error += ((double) truth[i] - found[i]) * (truth[i] - found[i]);
                read++;
            }
        }
        return new LeadScore(lead, signal, noise, lag, pearson(truth, found), error, n, read);
    }

    /** Signal-to-noise ratio of this lead alone, dB, without a cap. */
    public double snrDb() {
        return 10 * Math.log10(signalPower / noisePower);
    }

    private static double pearson(float[] x, float[] p) {
        double sx = 0;
        double sp = 0;
        double sxx = 0;
        double spp = 0;
        double sxp = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Float.isNaN(x[i]) || Float.isNaN(p[i])) {
                continue;
            }
            sx += x[i];
            sp += p[i];
            sxx += (double) x[i] * x[i];
            spp += (double) p[i] * p[i];
            sxp += (double) x[i] * p[i];
            n++;
        }
        return (n * sxp - sx * sp) / Math.sqrt((n * sxx - sx * sx) * (n * spp - sp * sp));
    }
}
