package org.paperbeat.classify;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.BeatInput;

/**
 * The shapes of a model's training beats, as a few prototypes (k-means, Lloyd 1982,
 * doi:10.1109/TIT.1982.1056489). A beat far from all of them the model was not made for, whatever
 * class it gives: networks that tell classes apart do not tell what is neither.
 *
 * @param prototypes shapes of unit root mean square, see {@link #shape}
 * @param limit distance that few beats of unseen patients exceed
 */
public record TrainingShapes(float[][] prototypes, double limit) {
    private static final int EVERY = 2;
    private static final int ROUNDS = 12;
    private static final double LEAST_SIZE = 1e-6;

    /** A beat's window, every second sample, at unit root mean square. */
    public static float[] shape(BeatInput input) {
        float[] window = input.channels()[0];
        float[] shape = new float[(window.length + EVERY - 1) / EVERY];
        double squares = 0;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = window[i * EVERY];
            squares += shape[i] * shape[i];
        }
        double size = Math.max(LEAST_SIZE, Math.sqrt(squares / shape.length));
        for (int i = 0; i < shape.length; i++) {
            shape[i] /= (float) size;
        }
        return shape;
    }

    /**
     * Prototypes of shapes, beginning with shapes evenly spaced in their list.
     *
     * @param number of prototypes, at most
     */
    public static float[][] prototypes(List<float[]> shapes, int number) {
        int k = Math.min(number, shapes.size());
        float[][] centres = new float[k][];
        for (int c = 0; c < k; c++) {
            centres[c] = shapes.get((int) ((long) c * shapes.size() / k)).clone();
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sums = new double[k][centres[0].length];
            int[] counts = new int[k];
            for (float[] shape : shapes) {
                int c = nearest(centres, shape);
                counts[c]++;
                for (int i = 0; i < shape.length; i++) {
                    sums[c][i] += shape[i];
                }
            }
            for (int c = 0; c < k; c++) {
                for (int i = 0; counts[c] > 0 && i < sums[c].length; i++) {
                    centres[c][i] = (float) (sums[c][i] / counts[c]);
                }
            }
        }
        return centres;
    }

    private static int nearest(float[][] centres, float[] shape) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double d = squaredDistance(centres[c], shape, least);
            if (d < least) {
                least = d;
                best = c;
            }
        }
        return best;
    }

    private static double squaredDistance(float[] a, float[] b, double enough) {
        double sum = 0;
        for (int i = 0; i < a.length && sum < enough; i++) {
            double off = a[i] - b[i];
            sum += off * off;
        }
        return sum;
    }

    /** Root mean square distance of a shape to the nearest prototype. */
    public static double distance(float[][] prototypes, float[] shape) {
        int c = nearest(prototypes, shape);
        return Math.sqrt(
                squaredDistance(prototypes[c], shape, Double.POSITIVE_INFINITY) / shape.length);
    }

    /** Whether a beat is unlike all training beats. */
    public boolean isOutside(BeatInput input) {
        return distance(prototypes, shape(input)) > limit;
    }

    /** Shapes of beats. */
    public static List<float[]> shapes(List<BeatInput> inputs) {
        List<float[]> shapes = new ArrayList<>(inputs.size());
        inputs.forEach(input -> shapes.add(shape(input)));
        return shapes;
    }
}
