package org.paperbeat.train;

import java.util.List;
import org.paperbeat.model.AamiClass;

/**
 * Whether probabilities are what they say: expected calibration error of the predicted class
 * (Naeini et al. 2015), negative log-likelihood, Brier score (1950) summed over classes. True Q,
 * missed and false beats are left out. Immutable.
 */
public final class Reliability {
    /** Bins of equal width. */
    public static final int BINS = 15;

    /**
     * What predictions.csv writes: the rules for S make probabilities 0, whose logarithm is none.
     */
    private static final double LEAST = 1e-6;

    private final long[] counts = new long[BINS];
    private final double[] confidences = new double[BINS];
    private final long[] rights = new long[BINS];
    private double logLoss;
    private double brier;
    private long n;

    public Reliability(List<BeatPrediction> predictions) {
        for (BeatPrediction p : predictions) {
            if (p.classification() != null && p.truth() != null && p.truth() != AamiClass.Q) {
                add(p);
            }
        }
    }

    private void add(BeatPrediction p) {
        double confidence = p.classification().confidence();
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        counts[bin]++;
        confidences[bin] += confidence;
        rights[bin] += p.predicted() == p.truth() ? 1 : 0;
        logLoss -= Math.log(Math.max(LEAST, p.classification().probability(p.truth())));
        for (AamiClass c : AamiClass.values()) {
            double d = p.classification().probability(c) - (c == p.truth() ? 1 : 0);
            brier += d * d;
        }
        n++;
    }

    public double expectedCalibrationError() {
        double sum = 0;
        for (int b = 0; b < BINS; b++) {
            sum += Math.abs(confidences[b] - rights[b]);
        }
        return sum / n;
    }

    public double negativeLogLikelihood() {
        return logLoss / n;
    }

    public double brier() {
        return brier / n;
    }

    /** Beats in a bin. */
    public long count(int bin) {
        return counts[bin];
    }

    /** Mean probability of the predicted class in a bin; NaN where it is empty. */
    public double meanConfidence(int bin) {
        return confidences[bin] / counts[bin];
    }

    /** Share of right ones in a bin; NaN where it is empty. */
    public double accuracy(int bin) {
        return (double) rights[bin] / counts[bin];
    }
}
