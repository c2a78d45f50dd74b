package org.paperbeat.options;

import org.paperbeat.model.EcgException;

/**
 * How a beat classifier is trained.
 *
 * @param network which network
 * @param members networks trained with successive seeds and averaged in one model
 * @param seed of everything random
 * @param epochs passes through the examples
 * @param batchSize examples per step
 * @param learningRate at the start; falls to 0 along a cosine
 * @param weightDecay AdamW's (Loshchilov and Hutter 2019, arXiv:1711.05101)
 * @param labelSmoothing taken from the true class and spread over all
 */
public record TrainOptions(
        NetworkOptions network,
        int members,
        long seed,
        int epochs,
        int batchSize,
        double learningRate,
        double weightDecay,
        double labelSmoothing) {
    public TrainOptions {
        require("members", members, 1, 9);
        require("epochs", epochs, 1, 1000);
        require("batch size", batchSize, 2, 8192);
        require("learning rate", learningRate, 1e-8, 1);
        require("weight decay", weightDecay, 0, 1);
        require("label smoothing", labelSmoothing, 0, 0.5);
    }

    public static TrainOptions defaults() {
        NetworkOptions own = NetworkOptions.ofOwnModel();
        return new TrainOptions(own, own.kinds(), 1, 2, 256, 1e-3, 2e-3, 0.03);
    }

    /** Small steps from where a network stands. */
    public static TrainOptions forFineTuning(long seed, int epochs) {
        return new TrainOptions(NetworkOptions.defaults(), 1, seed, epochs, 64, 5e-4, 2e-3, 0.03);
    }

    public TrainOptions withNetwork(NetworkOptions other) {
        return new TrainOptions(
                other, members, seed, epochs, batchSize, learningRate, weightDecay, labelSmoothing);
    }

    public TrainOptions withRun(int newMembers, long newSeed, int newEpochs) {
        return new TrainOptions(
                network,
                newMembers,
                newSeed,
                newEpochs,
                batchSize,
                learningRate,
                weightDecay,
                labelSmoothing);
    }

    private static void require(String what, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new EcgException(
                    "options",
                    "A " + what + " of " + value + " is out of range.",
                    "Give a number between " + min + " and " + max + ".");
        }
    }
}
