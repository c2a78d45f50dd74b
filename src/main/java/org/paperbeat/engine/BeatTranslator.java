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
        NDArray found = null;
        for (NDArray array : outputs) {
            if (ServingGraph.PROBABILITIES.equals(array.getName())) {
                found = array;
            }
        }
        if (found == null) {
            throw new IllegalStateException("the model gives no probabilities");
        }
        int classes = (int) found.getShape().get(1);
        float[] flat = found.toFloatArray();
        float[][] rows = new float[flat.length / classes][classes];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(flat, i * classes, rows[i], 0, classes);
        }
        return rows;
    }

    @Override
    public Batchifier getBatchifier() {
        return null;
    }
}
