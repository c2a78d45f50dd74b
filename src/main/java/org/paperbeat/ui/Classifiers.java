package org.paperbeat.ui;

import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.ClassifyOptions;

/** Opens the model that options name. */
public final class Classifiers implements Supplier<BeatClassifier> {
    private final ClassifyOptions options;

    public Classifiers(ClassifyOptions options) {
        this.options = options;
    }

    @Override
    public BeatClassifier get() {
        throw new EcgException("engine", "The deep-learning engine is not installed.", "");
    }
}
