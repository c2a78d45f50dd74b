package org.paperbeat.options;

/**
 * How beats are found.
 *
 * @param allTraces whether the other traces' beats are written too
 */
public record BeatOptions(boolean allTraces) {
    public static BeatOptions defaults() {
        return new BeatOptions(false);
    }
}
