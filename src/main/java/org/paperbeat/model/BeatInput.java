package org.paperbeat.model;

/**
 * What a beat classifier sees of one beat.
 *
 * @param channels windows about the R peak, channel by channel: {@code channels[c][i]}; not to be
 *     modified
 * @param context rhythm features with their mask bits; not to be modified
 */
public record BeatInput(float[][] channels, float[] context) {}
