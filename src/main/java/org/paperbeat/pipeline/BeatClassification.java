package org.paperbeat.pipeline;

import java.util.List;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Trace;

/** Shows a page's beats to a model and attaches what it says and what needs review. */
final class BeatClassification {
    private final BeatClassifier classifier;

    BeatClassification(BeatClassifier classifier) {
        this.classifier = classifier;
    }

    List<Beat> classify(List<Trace> traces, List<Beat> beats) {
        return beats;
    }
}
