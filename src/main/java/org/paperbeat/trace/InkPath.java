package org.paperbeat.trace;

import java.util.Arrays;

/**
 * A connected path through a strip from its first to its last column.
 *
 * @param crossing row at which the path steps from column i to column i + 1; the last entry is
 *     where it ends
 * @param top smallest row visited in each column
 * @param bottom largest row visited in each column
 */
record InkPath(int[] crossing, int[] top, int[] bottom) {
    /**
     * The columns between two, both included, with another row 0: so many rows above this one's.
     */
    InkPath part(int from, int to, int rows) {
        return new InkPath(
                moved(crossing, from, to, rows),
                moved(top, from, to, rows),
                moved(bottom, from, to, rows));
    }

    private static int[] moved(int[] v, int from, int to, int rows) {
        int[] out = Arrays.copyOfRange(v, from, to + 1);
        for (int i = 0; i < out.length; i++) {
            out[i] += rows;
        }
        return out;
    }

    /** The same path, but leaving its last column at another row. */
    InkPath endingAt(int row) {
        int last = crossing.length - 1;
        crossing[last] = row;
        top[last] = Math.min(top[last], row);
        bottom[last] = Math.max(bottom[last], row);
        return this;
    }

    /** This path with so many columns; new ones are empty. */
    InkPath lasting(int columns) {
        return new InkPath(
                Arrays.copyOf(crossing, columns),
                Arrays.copyOf(top, columns),
                Arrays.copyOf(bottom, columns));
    }

    /** This path with other columns from one on, whose row 0 is so many rows above this one's. */
    InkPath with(int from, InkPath part, int rows) {
        InkPath out = part(0, crossing.length - 1, 0);
        for (int i = 0; i < part.crossing().length; i++) {
            out.crossing[from + i] = part.crossing()[i] - rows;
            out.top[from + i] = part.top()[i] - rows;
            out.bottom[from + i] = part.bottom()[i] - rows;
        }
        return out;
    }
}
