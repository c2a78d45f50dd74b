package org.paperbeat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
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

    /** What networks together say of beats. */
    static OutOfFold of(List<TrainedNetwork> members, List<ReferenceBeat> beats) {
        List<BeatInput> inputs = beats.stream().map(ReferenceBeat::input).toList();
        return new OutOfFold(beats, List.of(BeatTraining.meanLogits(members, inputs)));
    }

    /** These beats and others. */
    OutOfFold and(OutOfFold others) {
        List<ReferenceBeat> allBeats = new ArrayList<>(beats);
        allBeats.addAll(others.beats);
        List<float[]> allLogits = new ArrayList<>(logits);
        allLogits.addAll(others.logits);
        return new OutOfFold(allBeats, allLogits);
    }

    /** The mean of what several say of the same beats. */
    static OutOfFold mean(List<OutOfFold> parts) {
        List<float[]> mean = new ArrayList<>();
        for (int i = 0; i < parts.get(0).logits.size(); i++) {
            float[] sum = new float[parts.get(0).logits.get(i).length];
            for (OutOfFold part : parts) {
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += part.logits.get(i)[c] / parts.size();
                }
            }
            mean.add(sum);
        }
        return new OutOfFold(parts.get(0).beats, mean);
    }

    /** As a table: {@code record,sample,truth} and the logit of each class. */
    public String csv() {
        StringBuilder out = new StringBuilder("record,sample,truth");
        BeatTraining.CLASSES.forEach(c -> out.append(",z_").append(c));
        out.append('\n');
        for (int i = 0; i < beats.size(); i++) {
            ReferenceBeat b = beats.get(i);
            out.append(b.record()).append(',').append(b.sampleIndex()).append(',');
            out.append(b.truth());
            for (float z : logits.get(i)) {
                out.append(',').append(z);
            }
            out.append('\n');
        }
        return out.toString();
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

    /** As predictions at a temperature, by the rules for S. */
    public List<BeatPrediction> predictions(double temperature) {
        return predictions(temperature, BeatTraining::ruled);
    }

    /** As predictions at a temperature, as the networks say. */
    List<BeatPrediction> withoutRules(double temperature) {
        return predictions(temperature, (c, input) -> c);
    }

    private List<BeatPrediction> predictions(
            double temperature, BiFunction<Classification, BeatInput, Classification> rules) {
        List<BeatPrediction> all = new ArrayList<>();
        for (int i = 0; i < beats.size(); i++) {
            ReferenceBeat b = beats.get(i);
            float[] some = TemperatureScaling.softmax(logits.get(i), temperature);
            float[] p = new float[AamiClass.values().length];
            for (int c = 0; c < some.length; c++) {
                p[BeatTraining.CLASSES.get(c).ordinal()] = some[c];
            }
            Classification c = rules.apply(new Classification(p), b.input());
            all.add(new BeatPrediction(b.record(), b.sampleIndex(), b.truth(), c));
        }
        return all;
    }
}
