package org.paperbeat.engine;

import java.nio.file.Path;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatClassifierProvider;
import org.paperbeat.model.StageMonitor;

/** Opens models with DJL's TensorFlow engine. */
public final class DjlClassifierProvider implements BeatClassifierProvider {
    @Override
    public BeatClassifier open(Path modelFolder, StageMonitor monitor) {
        return new DjlBeatClassifier(modelFolder, monitor);
    }
}
