package org.paperbeat.engine;

/**
 * What a model gives for a batch.
 *
 * @param probabilities [beat][class in the model's order]
 * @param embedding [beat][dimension]
 */
record BeatAnswers(float[][] probabilities, float[][] embedding) {}
