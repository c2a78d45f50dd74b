package org.paperbeat.engine;

/**
 * Examples of one step, each in one row.
 *
 * @param size examples
 * @param windows [example][time][channel]
 * @param contexts [example][feature]
 * @param targets [example][class], rows sum to 1
 * @param weights [example]
 */
record TrainingBatch(
        int size, float[] windows, float[] contexts, float[] targets, float[] weights) {}
