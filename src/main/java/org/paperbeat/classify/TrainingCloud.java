package org.paperbeat.classify;

import java.util.Arrays;
import java.util.List;

/**
 * Where a model's training beats lie among its embeddings: a centre per class and one spread per
 * dimension, a diagonal form of the Mahalanobis detector of Lee et al. 2018 (arXiv:1807.03888).
 * What lies farther from every centre than nearly all training beats do, the model was not made
 * for.
 *
 * @param centres [class][dimension]
 * @param spread of each dimension within classes, over 0
 * @param limit distance that few training beats exceed
 */
public record TrainingCloud(float[][] centres, float[] spread, double limit) {
    private static final double LEAST_SHARE_OF_MEAN_SPREAD = 0.1;

    /**
     * The cloud of training beats.
     *
     * @param embeddings of each
     * @param labels class index of each
     * @param classes number of them; one without beats is left out
     * @param within share of the beats within the limit
     */
    public static TrainingCloud of(
            List<float[]> embeddings, int[] labels, int classes, double within) {
        int d = embeddings.get(0).length;
        double[][] sums = new double[classes][d];
        int[] counts = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]]++;
            for (int k = 0; k < d; k++) {
                sums[labels[i]][k] += embeddings.get(i)[k];
            }
        }
        float[][] all = new float[classes][d];
        for (int c = 0; c < classes; c++) {
            for (int k = 0; k < d; k++) {
                all[c][k] = (float) (sums[c][k] / Math.max(1, counts[c]));
            }
        }
        float[] spread = spread(embeddings, labels, all);
        float[][] centres =
                java.util.stream.IntStream.range(0, classes)
                        .filter(c -> counts[c] > 0)
                        .mapToObj(c -> all[c])
                        .toArray(float[][]::new);
        TrainingCloud open = new TrainingCloud(centres, spread, 1);
        double[] distances = embeddings.stream().mapToDouble(open::distance).sorted().toArray();
        int at = (int) Math.min(distances.length - 1, Math.floor(within * distances.length));
        return new TrainingCloud(centres, spread, distances[at]);
    }

    private static float[] spread(List<float[]> embeddings, int[] labels, float[][] centres) {
        double[] squares = new double[centres[0].length];
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < squares.length; k++) {
                double off = embeddings.get(i)[k] - centres[labels[i]][k];
                squares[k] += off * off / labels.length;
            }
        }
        double mean = Arrays.stream(squares).map(Math::sqrt).average().orElse(1);
        float[] spread = new float[squares.length];
        for (int k = 0; k < spread.length; k++) {
            double least = Math.max(1e-6, LEAST_SHARE_OF_MEAN_SPREAD * mean);
            spread[k] = (float) Math.max(least, Math.sqrt(squares[k]));
        }
        return spread;
    }

    /** Root mean square distance to the nearest centre, in spreads. */
    public double distance(float[] embedding) {
        double least = Double.POSITIVE_INFINITY;
        for (float[] centre : centres) {
            double sum = 0;
            for (int k = 0; k < spread.length; k++) {
                double off = (embedding[k] - centre[k]) / spread[k];
                sum += off * off;
            }
            least = Math.min(least, Math.sqrt(sum / spread.length));
        }
        return least;
    }

    /** Whether a beat is unlike all training beats. */
    public boolean isOutside(float[] embedding) {
        return distance(embedding) > limit;
    }
}
