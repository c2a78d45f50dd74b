package org.paperbeat.cli;

import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.options.ClassifyOptions;

/** Opens the beat model that was asked for. */
final class ClassifierSource implements Supplier<BeatClassifier> {
    private final ClassifyOptions options;

    ClassifierSource(ClassifyOptions options) {
        this.options = options;
    }

    @Override
    public BeatClassifier get() {
        return new BeatModels().open(options);
    }
}
