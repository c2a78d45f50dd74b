package org.paperbeat.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/** Between beats with the classes to explain and DJL's arrays. */
final class SaliencyTranslator
        implements NoBatchifyTranslator<SaliencyTranslator.Question, float[][]> {

    /**
     * Beats to explain.
     *
     * @param classWeights [beat][class in the model's order], 1 for the class in question
     */
    record Question(BeatBatch batch, float[] classWeights) {}

    @Override
    public NDList processInput(TranslatorContext ctx, Question question) {
        NDList inputs = BeatTranslator.arrays(ctx, question.batch());
        int classes = question.batch().sizes().classes();
        NDArray weights =
                ctx.getNDManager()
                        .create(
                                question.classWeights(),
                                new Shape(question.batch().size(), classes));
        weights.setName(ServingGraph.CLASS_WEIGHTS);
        inputs.add(weights);
        return inputs;
    }

    @Override
    public float[][] processOutput(TranslatorContext ctx, NDList outputs) {
        return BeatTranslator.rows(outputs, ServingGraph.SALIENCY);
    }

    @Override
    public Batchifier getBatchifier() {
        return null;
    }
}
