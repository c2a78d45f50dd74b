package org.paperbeat.engine;

import java.util.List;
import java.util.SplittableRandom;
import org.paperbeat.engine.NetworkShape.Sizes;
import org.paperbeat.model.BeatInput;
import org.paperbeat.train.BeatAugmenter;
import org.paperbeat.train.BeatExamples;

/** Packs beats into the rows a graph takes. */
final class BatchMaker {
    private final Sizes sizes;

    BatchMaker(Sizes sizes) {
        this.sizes = sizes;
    }

    /** A batch of examples {@code order[from] … order[to - 1]}, varied, with smoothed labels. */
    TrainingBatch training(
            BeatExamples examples,
            int[] order,
            int from,
            int to,
            BeatAugmenter augmenter,
            double labelSmoothing,
            SplittableRandom random) {
        int n = to - from;
        int row = sizes.window() * sizes.channels();
        float[] windows = new float[n * row];
        float[] contexts = new float[n * sizes.features()];
        float[] targets = new float[n * sizes.classes()];
        float[] weights = new float[n];
        float[] window = new float[row];
        float[] context = new float[sizes.features()];
        float rest = (float) (labelSmoothing / sizes.classes());
        for (int i = 0; i < n; i++) {
            int k = order[from + i];
            augmenter.vary(examples.inputs().get(k), window, context, random);
            System.arraycopy(window, 0, windows, i * row, row);
            System.arraycopy(context, 0, contexts, i * context.length, context.length);
            for (int c = 0; c < sizes.classes(); c++) {
                boolean isTrue = c == examples.labels()[k];
                targets[i * sizes.classes() + c] =
                        rest + (isTrue ? (float) (1 - labelSmoothing) : 0);
            }
            weights[i] = examples.weights()[k];
        }
        return new TrainingBatch(n, windows, contexts, targets, weights);
    }

    /** Windows of beats as they are, [example][time][channel]. */
    float[] windows(List<BeatInput> inputs) {
        int row = sizes.window() * sizes.channels();
        float[] windows = new float[inputs.size() * row];
        for (int i = 0; i < inputs.size(); i++) {
            float[][] channels = inputs.get(i).channels();
            for (int c = 0; c < channels.length; c++) {
                for (int t = 0; t < channels[c].length; t++) {
                    windows[i * row + t * channels.length + c] = channels[c][t];
                }
            }
        }
        return windows;
    }

    /** Rhythm features of beats, [example][feature]. */
    float[] contexts(List<BeatInput> inputs) {
        float[] contexts = new float[inputs.size() * sizes.features()];
        for (int i = 0; i < inputs.size(); i++) {
            float[] context = inputs.get(i).context();
            System.arraycopy(context, 0, contexts, i * context.length, context.length);
        }
        return contexts;
    }
}
