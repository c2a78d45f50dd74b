package org.paperbeat.train;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;
import org.paperbeat.model.EcgException;

/** Asks a classifier about reference beats. */
public final class BeatEvaluation {
    private final BeatClassifier classifier;

    /** The classifier must ask for what this version computes. */
    public BeatEvaluation(BeatClassifier classifier) {
        this.classifier = classifier;
        if (!classifier.spec().contextNames().equals(BeatInputs.contextNames())) {
            throw new EcgException(
                    "evaluation",
                    "The model " + classifier.spec().name() + " was made by another version.",
                    "Train it again.");
        }
    }

    /** One prediction per beat, in their order. */
    public List<BeatPrediction> predict(List<ReferenceBeat> beats) {
        List<BeatInput> inputs =
                beats.stream().filter(b -> b.input() != null).map(ReferenceBeat::input).toList();
        List<Classification> said = classifier.classify(inputs);
        List<BeatPrediction> predictions = new ArrayList<>(beats.size());
        int next = 0;
        for (ReferenceBeat b : beats) {
            Classification c = b.input() == null ? null : said.get(next++);
            predictions.add(new BeatPrediction(b.record(), b.sampleIndex(), b.truth(), c));
        }
        return predictions;
    }
}
