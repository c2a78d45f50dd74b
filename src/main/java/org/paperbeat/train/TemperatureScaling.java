package org.paperbeat.train;

import java.util.List;

/**
 * The one number that makes a network's probabilities as sure as it should be (Guo et al. 2017,
 * arXiv:1706.04599), from beats of patients the network did not see.
 */
public final class TemperatureScaling {
    private static final double COLDEST = 0.25;
    private static final double HOTTEST = 8;
    private static final int STEPS = 60;

    private TemperatureScaling() {}

    /**
     * The temperature of least negative log-likelihood, by golden section on its logarithm.
     *
     * @param logits [beat][class]
     * @param labels index of each true class
     */
    public static double fit(List<float[]> logits, int[] labels) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        for (int i = 0; i < STEPS; i++) {
            double a = high - ratio * (high - low);
            double b = low + ratio * (high - low);
            if (loss(logits, labels, Math.exp(a)) < loss(logits, labels, Math.exp(b))) {
                high = b;
            } else {
                low = a;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** Mean negative log-likelihood at a temperature. */
    static double loss(List<float[]> logits, int[] labels, double temperature) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= Math.log(Math.max(1e-12, softmax(logits.get(i), temperature)[labels[i]]));
        }
        return sum / labels.length;
    }

    /** Probabilities of logits at a temperature. */
    public static float[] softmax(float[] logits, double temperature) {
        double max = Double.NEGATIVE_INFINITY;
        for (float v : logits) {
            max = Math.max(max, v);
        }
        double sum = 0;
        double[] e = new double[logits.length];
        for (int c = 0; c < e.length; c++) {
            e[c] = Math.exp((logits[c] - max) / temperature);
            sum += e[c];
        }
        float[] p = new float[e.length];
        for (int c = 0; c < e.length; c++) {
            p[c] = (float) (e[c] / sum);
        }
        return p;
    }
}
