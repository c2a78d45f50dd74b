package org.paperbeat.classify;

import java.nio.file.Path;
import org.paperbeat.model.StageMonitor;

/** Opens models; found by {@link EngineLoader}. */
public interface BeatClassifierProvider {

    /**
     * Opens a model folder. The first time on a computer the engine's native library is unpacked.
     *
     * @param monitor progress and cancellation of the unpacking
     * @throws org.paperbeat.model.EcgException if it is none, or damaged
     */
    BeatClassifier open(Path modelFolder, StageMonitor monitor);

    /** Opens a model folder while nobody watches. */
    default BeatClassifier open(Path modelFolder) {
        return open(modelFolder, StageMonitor.NONE);
    }
}
