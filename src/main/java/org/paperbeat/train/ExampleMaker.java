package org.paperbeat.train;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;

/** Turns reference beats into weighted training examples. Immutable. */
public final class ExampleMaker {
    private static final double BALANCE = 0.5;
    private final List<AamiClass> classes;
    private final double supraventricular;
    private final double fusion;

    /**
     * @param classes in the model's order; beats of others are left out
     * @param supraventricular factor on the weight of S
     * @param fusion factor on the weight of F, one patient's rarity in MIT-BIH
     */
    public ExampleMaker(List<AamiClass> classes, double supraventricular, double fusion) {
        this.classes = List.copyOf(classes);
        this.supraventricular = supraventricular;
        this.fusion = fusion;
    }

    /** Examples of all beats with a class of the model, rarer classes weighing more. */
    public BeatExamples examples(List<ReferenceBeat> beats) {
        List<BeatInput> inputs = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        int[] counts = new int[classes.size()];
        for (ReferenceBeat b : beats) {
            int label = b.truth() == null ? -1 : classes.indexOf(b.truth());
            if (label >= 0 && b.input() != null) {
                inputs.add(b.input());
                labels.add(label);
                counts[label]++;
            }
        }
        int most = java.util.Arrays.stream(counts).max().orElse(0);
        float[] weights = new float[labels.size()];
        for (int i = 0; i < weights.length; i++) {
            int label = labels.get(i);
            double w = Math.pow((double) most / counts[label], BALANCE);
            weights[i] = (float) (w * factor(classes.get(label)));
        }
        int[] labelArray = labels.stream().mapToInt(Integer::intValue).toArray();
        return new BeatExamples(inputs, labelArray, weights);
    }

    /**
     * Examples of a data set and, several times over and heavier, of strips of other people.
     *
     * @param times each strip is taken
     * @param weight factor of each
     */
    public BeatExamples examples(
            List<ReferenceBeat> beats, List<ReferenceBeat> strips, int times, double weight) {
        List<ReferenceBeat> all = new ArrayList<>(beats);
        for (int i = 0; i < times; i++) {
            all.addAll(strips);
        }
        BeatExamples plain = examples(all);
        int own = examples(beats).size();
        float[] weights = plain.weights().clone();
        for (int i = own; i < weights.length; i++) {
            weights[i] *= (float) weight;
        }
        return new BeatExamples(plain.inputs(), plain.labels(), weights);
    }

    private double factor(AamiClass aami) {
        return switch (aami) {
            case S -> supraventricular;
            case F -> fusion;
            default -> 1;
        };
    }

    /**
     * Mean and standard deviation of each context feature.
     *
     * @return {mean, sd}; sd at least 0.001
     */
    public static float[][] contextStatistics(List<BeatInput> inputs) {
        int n = inputs.get(0).context().length;
        double[] sum = new double[n];
        double[] squares = new double[n];
        for (BeatInput input : inputs) {
            for (int i = 0; i < n; i++) {
                double v = input.context()[i];
                sum[i] += v;
                squares[i] += v * v;
            }
        }
        float[] mean = new float[n];
        float[] sd = new float[n];
        for (int i = 0; i < n; i++) {
            double m = sum[i] / inputs.size();
            mean[i] = (float) m;
            sd[i] = (float) Math.max(1e-3, Math.sqrt(squares[i] / inputs.size() - m * m));
        }
        return new float[][] {mean, sd};
    }
}
