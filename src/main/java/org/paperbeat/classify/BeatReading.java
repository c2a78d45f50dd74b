package org.paperbeat.classify;

import org.paperbeat.model.Classification;

/**
 * What a model makes of one beat.
 *
 * @param embedding the layer before the last of all its networks; not to be modified
 */
public record BeatReading(Classification classification, float[] embedding) {}
