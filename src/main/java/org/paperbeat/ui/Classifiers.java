package org.paperbeat.ui;

import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.options.ClassifyOptions;

/** Opens the model that options name. */
public final class Classifiers implements Supplier<BeatClassifier> {
    private final ClassifyOptions options;

    public Classifiers(ClassifyOptions options) {
        this.options = options;
    }

    @Override
    public BeatClassifier get() {
        return new BeatModels().open(options);
    }
}
