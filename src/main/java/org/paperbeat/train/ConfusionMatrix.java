package org.paperbeat.train;

import java.util.List;
import java.util.function.Predicate;
import org.paperbeat.model.AamiClass;

/**
 * Beats by true and predicted class, with the measures of ANSI/AAMI EC57. Missed and false beats
 * are counted apart and enter no measure of the classes. Immutable.
 */
public final class ConfusionMatrix {
    private static final int SIZE = AamiClass.values().length;

    private final long[][] counts = new long[SIZE][SIZE];
    private final long[] missed = new long[SIZE];
    private final long[] falseBeats = new long[SIZE];

    public ConfusionMatrix(List<BeatPrediction> predictions) {
        this(predictions, p -> true);
    }

    /** Of those predictions that pass. */
    public ConfusionMatrix(List<BeatPrediction> predictions, Predicate<BeatPrediction> pass) {
        for (BeatPrediction p : predictions) {
            if (!pass.test(p)) {
                continue;
            }
            if (p.truth() == null) {
                falseBeats[p.predicted().ordinal()]++;
            } else if (p.predicted() == null) {
                missed[p.truth().ordinal()]++;
            } else {
                counts[p.truth().ordinal()][p.predicted().ordinal()]++;
            }
        }
    }

    /** The sum of several. */
    public ConfusionMatrix(Iterable<ConfusionMatrix> parts) {
        for (ConfusionMatrix part : parts) {
            for (int t = 0; t < SIZE; t++) {
                for (int p = 0; p < SIZE; p++) {
                    counts[t][p] += part.counts[t][p];
                }
                missed[t] += part.missed[t];
                falseBeats[t] += part.falseBeats[t];
            }
        }
    }

    public long count(AamiClass truth, AamiClass predicted) {
        return counts[truth.ordinal()][predicted.ordinal()];
    }

    public long missed(AamiClass truth) {
        return missed[truth.ordinal()];
    }

    public long falseBeats(AamiClass predicted) {
        return falseBeats[predicted.ordinal()];
    }

    /** True beats of a class that were classified at all. */
    public long total(AamiClass truth) {
        long n = 0;
        for (long c : counts[truth.ordinal()]) {
            n += c;
        }
        return n;
    }

    /** Beats whose truth is N, S, V or F. */
    public long evaluated() {
        long n = 0;
        for (AamiClass c : AamiClass.values()) {
            n += c == AamiClass.Q ? 0 : total(c);
        }
        return n;
    }

    /** Share of right ones among true N, S, V, F; Q can't be learnt from eight beats. */
    public double accuracy() {
        long right = 0;
        for (AamiClass c : AamiClass.values()) {
            right += c == AamiClass.Q ? 0 : count(c, c);
        }
        return (double) right / evaluated();
    }

    /** Se: share of true ones that were found; NaN where there are none. */
    public double sensitivity(AamiClass c) {
        return (double) count(c, c) / total(c);
    }

    /** +P: share of predicted ones that are true, true Q left out; NaN where none is predicted. */
    public double positivePredictivity(AamiClass c) {
        long predicted = 0;
        for (AamiClass t : AamiClass.values()) {
            predicted += t == AamiClass.Q ? 0 : count(t, c);
        }
        return (double) count(c, c) / predicted;
    }

    /** FPR: share of true others, Q left out, that were called so. */
    public double falsePositiveRate(AamiClass c) {
        long wrong = 0;
        long others = 0;
        for (AamiClass t : AamiClass.values()) {
            if (t != c && t != AamiClass.Q) {
                wrong += count(t, c);
                others += total(t);
            }
        }
        return (double) wrong / others;
    }

    /** F1, 0 where nothing is right, NaN where there is nothing to find. */
    public double f1(AamiClass c) {
        if (total(c) == 0) {
            return Double.NaN;
        }
        double se = sensitivity(c);
        double p = positivePredictivity(c);
        return count(c, c) == 0 ? 0 : 2 * se * p / (se + p);
    }

    /** Mean F1 of classes. */
    public double macroF1(AamiClass... classes) {
        double sum = 0;
        for (AamiClass c : classes) {
            sum += f1(c);
        }
        return sum / classes.length;
    }

    /** Mean sensitivity of classes. */
    public double balancedAccuracy(AamiClass... classes) {
        double sum = 0;
        for (AamiClass c : classes) {
            sum += sensitivity(c);
        }
        return sum / classes.length;
    }

    /** Cohen's kappa of N, S, V, F. */
    public double kappa() {
        double n = evaluated();
        double chance = 0;
        for (AamiClass c : AamiClass.values()) {
            double predicted = 0;
            for (AamiClass t : AamiClass.values()) {
                predicted += t == AamiClass.Q ? 0 : count(t, c);
            }
            chance += c == AamiClass.Q ? 0 : total(c) / n * (predicted / n);
        }
        return (accuracy() - chance) / (1 - chance);
    }

    /**
     * j-kappa: half kappa, and an eighth of each of Se and +P of S and V (Mar et al. 2011,
     * doi:10.1109/TBME.2011.2113395).
     */
    public double jKappa() {
        double j =
                sensitivity(AamiClass.S)
                        + sensitivity(AamiClass.V)
                        + positivePredictivity(AamiClass.S)
                        + positivePredictivity(AamiClass.V);
        return kappa() / 2 + j / 8;
    }
}
