package org.paperbeat.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/** Between beats and DJL's arrays; the batch is the first axis already. */
final class BeatTranslator implements NoBatchifyTranslator<BeatBatch, float[][]> {
    @Override
    public NDList processInput(TranslatorContext ctx, BeatBatch batch) {
        return arrays(ctx, batch);
    }

    /** The arrays of a batch. */
    static NDList arrays(TranslatorContext ctx, BeatBatch batch) {
        var sizes = batch.sizes();
        NDArray beats =
                ctx.getNDManager()
                        .create(
                                batch.windows(),
                                new Shape(batch.size(), sizes.window(), sizes.channels()));
        beats.setName(ServingGraph.BEATS);
        NDArray context =
                ctx.getNDManager()
                        .create(batch.contexts(), new Shape(batch.size(), sizes.features()));
        context.setName(ServingGraph.CONTEXT);
        return new NDList(beats, context);
    }

    @Override
    public float[][] processOutput(TranslatorContext ctx, NDList outputs) {
        return rows(outputs, ServingGraph.PROBABILITIES);
    }

    /** An output of the model, [beat][value]. */
    static float[][] rows(NDList outputs, String name) {
        NDArray found = null;
        for (NDArray array : outputs) {
            if (name.equals(array.getName())) {
                found = array;
            }
        }
        if (found == null) {
            throw new IllegalStateException("the model gives no " + name);
        }
        int size = (int) found.getShape().get(1);
        float[] flat = found.toFloatArray();
        float[][] rows = new float[flat.length / size][size];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(flat, i * size, rows[i], 0, size);
        }
        return rows;
    }

    @Override
    public Batchifier getBatchifier() {
        return null;
    }
}
