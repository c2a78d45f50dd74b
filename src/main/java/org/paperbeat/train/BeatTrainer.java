package org.paperbeat.train;

import java.nio.file.Path;
import java.util.List;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.TrainOptions;

/** Trains networks; found by {@link org.paperbeat.classify.EngineLoader}. */
public interface BeatTrainer {

    /**
     * Trains one network from scratch.
     *
     * @param spec the contract: sizes, classes, normalization of the context
     * @param examples to learn from
     * @param augmenter varies each example every time it is seen
     * @param options network, epochs, rates; its members and seed are not used
     * @param seed of this network
     * @param listener told of every epoch
     * @param monitor cancels between steps
     */
    TrainedNetwork train(
            BeatModelSpec spec,
            BeatExamples examples,
            BeatAugmenter augmenter,
            TrainOptions options,
            long seed,
            EpochListener listener,
            StageMonitor monitor);

    /**
     * Trains a network on, from where it stands.
     *
     * @param start as trained or loaded; not changed
     * @param headOnly whether only its last layer learns
     */
    TrainedNetwork fineTune(
            TrainedNetwork start,
            boolean headOnly,
            BeatModelSpec spec,
            BeatExamples examples,
            BeatAugmenter augmenter,
            TrainOptions options,
            long seed,
            EpochListener listener,
            StageMonitor monitor);

    /**
     * Lets a network learn beats without their classes, to be given to {@link #fineTune}.
     *
     * @param inputs beats of any class
     * @throws org.paperbeat.model.EcgException if the network can't
     */
    TrainedNetwork pretrain(
            BeatModelSpec spec,
            List<BeatInput> inputs,
            BeatAugmenter augmenter,
            TrainOptions options,
            long seed,
            EpochListener listener,
            StageMonitor monitor);

    /** Reads the networks of a model folder, to be trained on. */
    List<TrainedNetwork> load(Path folder);

    /**
     * Writes networks as one model whose logits are their mean, divided by the spec's temperature:
     * a SavedModel and its contract.
     *
     * @param folder must not exist yet
     * @return the contract as written, with the files' checksums
     */
    BeatModelSpec export(List<TrainedNetwork> members, BeatModelSpec spec, Path folder);

    /** Hears how training goes. */
    @FunctionalInterface
    interface EpochListener {
        /**
         * @param epoch 1-based
         * @param meanLoss of the epoch
         */
        void epochDone(int epoch, double meanLoss);

        /**
         * @param done share of all steps
         * @param loss of the step's examples before it
         */
        default void stepDone(double done, double loss) {}
    }
}
