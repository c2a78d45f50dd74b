package org.paperbeat.model;

/**
 * One channel of a record.
 *
 * @param name as in the file, e.g. {@code MLII}
 * @param lead {@link Lead#UNKNOWN} where the name is none of ours
 * @param mv samples, mV; NaN = missing; not to be modified
 */
public record EcgSignal(String name, Lead lead, float[] mv) {}
