package org.paperbeat.engine;

import java.util.List;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.engine.NetworkShape.Sizes;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.EcgException;

/**
 * Beats as a model takes them.
 *
 * @param size beats
 * @param sizes of each
 * @param windows [beat][time][channel]
 * @param contexts [beat][feature]
 */
record BeatBatch(int size, Sizes sizes, float[] windows, float[] contexts) {

    static BeatBatch of(List<BeatInput> inputs, BeatModelSpec spec) {
        Sizes sizes =
                new Sizes(
                        spec.window().length(),
                        spec.allChannels(),
                        spec.contextMean().length,
                        spec.classes().size(),
                        0);
        BatchMaker maker = new BatchMaker(sizes);
        return new BeatBatch(inputs.size(), sizes, maker.windows(inputs), maker.contexts(inputs));
    }

    /** Refuses beats that do not fit the contract. */
    static void check(List<BeatInput> inputs, BeatModelSpec spec) {
        for (BeatInput input : inputs) {
            boolean fits =
                    input.channels().length == spec.allChannels()
                            && input.context().length == spec.contextMean().length;
            for (float[] channel : input.channels()) {
                fits &= channel.length == spec.window().length();
            }
            if (!fits) {
                throw new EcgException(
                        "classification",
                        "A beat does not fit the model " + spec.name() + ".",
                        "The model asks for "
                                + spec.leads()
                                + ", "
                                + spec.window().length()
                                + " samples, "
                                + spec.contextMean().length
                                + " rhythm features.");
            }
        }
    }
}
