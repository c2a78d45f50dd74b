package org.paperbeat.options;

import java.nio.file.Path;
import org.paperbeat.model.EcgException;

/**
 * How beats are classified.
 *
 * @param enabled whether to classify at all
 * @param modelFolder folder of a model; null = the one that comes with PaperBeat
 * @param reviewBelow a beat whose most probable class is less probable is for a person to look at;
 *     NaN = what the model's contract says
 * @param poorTraceBelow so is one on a trace of less quality
 */
public record ClassifyOptions(
        boolean enabled, Path modelFolder, double reviewBelow, double poorTraceBelow) {
    private static final double POOR_TRACE = 0.5;

    public ClassifyOptions {
        if (!Double.isNaN(reviewBelow) && !(reviewBelow >= 0 && reviewBelow <= 1)) {
            throw outOfRange("review limit", reviewBelow);
        }
        if (!(poorTraceBelow >= 0 && poorTraceBelow <= 1)) {
            throw outOfRange("trace quality limit", poorTraceBelow);
        }
    }

    /** With the usual limits for review. */
    public ClassifyOptions(boolean enabled, Path modelFolder) {
        this(enabled, modelFolder, Double.NaN, POOR_TRACE);
    }

    public static ClassifyOptions defaults() {
        return new ClassifyOptions(true, null);
    }

    private static EcgException outOfRange(String what, double value) {
        return new EcgException(
                "options",
                "A " + what + " of " + value + " is out of range.",
                "Give a number from 0 to 1.");
    }
}
