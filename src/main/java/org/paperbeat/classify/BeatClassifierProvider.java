package org.paperbeat.classify;

import java.nio.file.Path;

/** Opens models; found by {@link EngineLoader}. */
public interface BeatClassifierProvider {

    /**
     * Opens a model folder.
     *
     * @throws org.paperbeat.model.EcgException if it is none, or damaged
     */
    BeatClassifier open(Path modelFolder);
}
