package org.paperbeat.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.model.AamiClass;

/**
 * How good the surest beats are: error among those that are kept, by the share that is kept
 * (Geifman and El-Yaniv 2017, arXiv:1705.08500). True Q, missed and false beats are left out.
 *
 * @param coverage share kept, ascending
 * @param risk share of wrong ones among them
 * @param limit least probability of the predicted class among them
 */
public record RiskCoverage(double[] coverage, double[] risk, double[] limit) {

    /** The curve of predictions, one point per distinct probability. */
    public static RiskCoverage of(List<BeatPrediction> predictions) {
        List<BeatPrediction> sorted =
                predictions.stream()
                        .filter(p -> p.classification() != null)
                        .filter(p -> p.truth() != null && p.truth() != AamiClass.Q)
                        .sorted(Comparator.comparingDouble(p -> -p.classification().confidence()))
                        .toList();
        int n = sorted.size();
        double[] coverage = new double[n];
        double[] risk = new double[n];
        double[] limit = new double[n];
        int points = 0;
        int wrong = 0;
        for (int i = 0; i < n; i++) {
            wrong += sorted.get(i).predicted() == sorted.get(i).truth() ? 0 : 1;
            float at = sorted.get(i).classification().confidence();
            if (i + 1 == n || sorted.get(i + 1).classification().confidence() != at) {
                coverage[points] = (i + 1.0) / n;
                risk[points] = wrong / (i + 1.0);
                limit[points++] = at;
            }
        }
        return new RiskCoverage(
                Arrays.copyOf(coverage, points),
                Arrays.copyOf(risk, points),
                Arrays.copyOf(limit, points));
    }

    /** Area under the curve: mean risk over all coverages; NaN without beats. */
    public double area() {
        double sum = 0;
        double before = 0;
        for (int i = 0; i < coverage.length; i++) {
            sum += (coverage[i] - before) * risk[i];
            before = coverage[i];
        }
        return coverage.length == 0 ? Double.NaN : sum;
    }
}
