package org.paperbeat.trace;

/**
 * A connected path through a strip from its first to its last column.
 *
 * @param crossing row at which the path steps from column i to column i + 1; the last entry is
 *     where it ends
 * @param top smallest row visited in each column
 * @param bottom largest row visited in each column
 */
record InkPath(int[] crossing, int[] top, int[] bottom) {}
