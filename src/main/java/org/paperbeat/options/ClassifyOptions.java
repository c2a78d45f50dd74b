package org.paperbeat.options;

import java.nio.file.Path;

/**
 * How beats are classified.
 *
 * @param enabled whether to classify at all
 * @param modelFolder folder of a model; null = the one that comes with PaperBeat
 */
public record ClassifyOptions(boolean enabled, Path modelFolder) {
    public static ClassifyOptions defaults() {
        return new ClassifyOptions(true, null);
    }
}
