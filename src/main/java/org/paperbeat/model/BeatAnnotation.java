package org.paperbeat.model;

/**
 * A reference heartbeat of a record.
 *
 * @param sampleIndex 0-based sample of the R peak
 * @param symbol its type
 */
public record BeatAnnotation(int sampleIndex, BeatSymbol symbol) {}
