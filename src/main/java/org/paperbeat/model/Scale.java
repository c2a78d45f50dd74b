package org.paperbeat.model;

/**
 * A scale with its origin.
 *
 * @param value in the unit of its use (mm/s, mm/mV, px/mm); NaN = unknown
 * @param origin how it was decided
 * @param confidence in [0, 1]
 */
public record Scale(double value, Origin origin, double confidence) {}
