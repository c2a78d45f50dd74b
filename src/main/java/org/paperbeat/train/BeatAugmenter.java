package org.paperbeat.train;

import java.util.SplittableRandom;
import org.paperbeat.model.BeatInput;

/** Varies a beat as pages vary. */
@FunctionalInterface
public interface BeatAugmenter {

    /** Leaves beats as they are. */
    BeatAugmenter NONE =
            (input, window, context, random) -> {
                int channels = input.channels().length;
                for (int c = 0; c < channels; c++) {
                    for (int i = 0; i < input.channels()[c].length; i++) {
                        window[i * channels + c] = input.channels()[c][i];
                    }
                }
                System.arraycopy(input.context(), 0, context, 0, context.length);
            };

    /**
     * Writes a variation of a beat.
     *
     * @param window [time][channel] in one row, to be filled
     * @param context to be filled
     */
    void vary(BeatInput input, float[] window, float[] context, SplittableRandom random);
}
