package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;

/** Asks a classifier about reference beats. */
public final class BeatEvaluation {
    private final BeatClassifier classifier;

    public BeatEvaluation(BeatClassifier classifier) {
        this.classifier = classifier;
    }

    /** Annotated records as the classifier wants to see them. */
    public BeatDataSet dataSet(Path folder) {
        BeatModelSpec spec = classifier.spec();
        return new BeatDataSet(
                folder, spec.leads().get(0), new BeatInputs(spec.window(), spec.contextNames()));
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
