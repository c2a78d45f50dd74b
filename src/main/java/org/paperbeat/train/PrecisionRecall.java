package org.paperbeat.train;

import java.util.Comparator;
import java.util.List;
import org.paperbeat.model.AamiClass;

/** Precision against recall of one class over all thresholds. */
public final class PrecisionRecall {
    private PrecisionRecall() {}

    /**
     * Average precision: the area as a sum over recall steps, ties taken together; NaN where there
     * is none of the class. True Q, missed and false beats are left out.
     */
    public static double area(List<BeatPrediction> predictions, AamiClass c) {
        List<BeatPrediction> sorted =
                predictions.stream()
                        .filter(p -> p.classification() != null)
                        .filter(p -> p.truth() != null && p.truth() != AamiClass.Q)
                        .sorted(Comparator.comparingDouble(p -> -p.classification().probability(c)))
                        .toList();
        double positives = sorted.stream().filter(p -> p.truth() == c).count();
        if (positives == 0) {
            return Double.NaN;
        }
        double area = 0;
        double found = 0;
        int i = 0;
        while (i < sorted.size()) {
            float threshold = sorted.get(i).classification().probability(c);
            double before = found;
            while (i < sorted.size()
                    && sorted.get(i).classification().probability(c) == threshold) {
                found += sorted.get(i).truth() == c ? 1 : 0;
                i++;
            }
            area += (found - before) / positives * (found / i);
        }
        return area;
    }
}
