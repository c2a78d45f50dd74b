package org.paperbeat.ui;

import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.options.ClassifyOptions;

/** Opens the model that options name when first asked; the same one for all pages of a command. */
public final class Classifiers implements Supplier<BeatClassifier>, AutoCloseable {
    private final ClassifyOptions options;
    private BeatClassifier open;

    public Classifiers(ClassifyOptions options) {
        this.options = options;
    }

    @Override
    public BeatClassifier get() {
        if (open == null) {
            open = new BeatModels().open(options);
        }
        return open;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
