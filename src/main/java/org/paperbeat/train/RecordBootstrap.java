package org.paperbeat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Intervals that know patients differ: records, not beats, are drawn with replacement (Efron and
 * Tibshirani 1993, percentile method). Seeded. Immutable.
 */
public final class RecordBootstrap {
    private static final int DRAWS = 1000;
    private static final long SEED = 20_240_424L;

    private final List<ConfusionMatrix> draws = new ArrayList<>();

    public RecordBootstrap(List<BeatPrediction> predictions) {
        List<String> names = predictions.stream().map(BeatPrediction::record).distinct().toList();
        List<ConfusionMatrix> records =
                names.stream()
                        .map(n -> new ConfusionMatrix(predictions, p -> p.record().equals(n)))
                        .toList();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int d = 0; d < DRAWS; d++) {
            List<ConfusionMatrix> drawn = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                drawn.add(records.get(random.nextInt(records.size())));
            }
            draws.add(new ConfusionMatrix(drawn));
        }
    }

    /** The 95 % interval of a measure, {low, high}; draws where it is NaN are left out. */
    public double[] interval(ToDoubleFunction<ConfusionMatrix> measure) {
        double[] values =
                draws.stream().mapToDouble(measure).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(values);
        if (values.length == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        return new double[] {at(values, 0.025), at(values, 0.975)};
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
