package org.paperbeat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Classification;

/**
 * What networks say of patients they did not see.
 *
 * @param beats tested
 * @param logits of each, in the order of {@link BeatTraining#CLASSES}
 */
public record OutOfFold(List<ReferenceBeat> beats, List<float[]> logits) {
    public OutOfFold {
        beats = List.copyOf(beats);
        logits = List.copyOf(logits);
    }

    /** The temperature that calibrates them. */
    public double temperature() {
        int[] known =
                IntStream.range(0, beats.size())
                        .filter(i -> BeatTraining.CLASSES.contains(beats.get(i).truth()))
                        .toArray();
        List<float[]> l = new ArrayList<>();
        for (int i : known) {
            l.add(logits.get(i));
        }
        int[] labels =
                IntStream.of(known)
                        .map(i -> BeatTraining.CLASSES.indexOf(beats.get(i).truth()))
                        .toArray();
        return TemperatureScaling.fit(l, labels);
    }

    /** As predictions at a temperature. */
    public List<BeatPrediction> predictions(double temperature) {
        List<BeatPrediction> all = new ArrayList<>();
        for (int i = 0; i < beats.size(); i++) {
            ReferenceBeat b = beats.get(i);
            float[] some = TemperatureScaling.softmax(logits.get(i), temperature);
            float[] p = new float[AamiClass.values().length];
            for (int c = 0; c < some.length; c++) {
                p[BeatTraining.CLASSES.get(c).ordinal()] = some[c];
            }
            Classification c =
                    BeatTraining.GATE.apply(
                            new Classification(p), b.input(), BeatTraining.FEATURES);
            all.add(new BeatPrediction(b.record(), b.sampleIndex(), b.truth(), c));
        }
        return all;
    }
}
