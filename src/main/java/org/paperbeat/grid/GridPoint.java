package org.paperbeat.grid;

/**
 * Where a place lies between grid lines.
 *
 * @param x plane pixels
 * @param y plane pixels
 * @param periods line count from an arbitrary line, fractions between lines
 * @param weight coherence of the lines there, in [0, 1]
 */
record GridPoint(double x, double y, double periods, double weight) {}
