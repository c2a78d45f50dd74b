package org.paperbeat.layout;

/**
 * The columns of a page.
 *
 * @param starts u of each column's beginning, mm
 * @param end u of the last column's end, mm
 * @param measured per column: whether its beginning was seen (a bar, a break) rather than computed
 */
record Columns(double[] starts, double end, boolean[] measured) {
    int count() {
        return starts.length;
    }

    double end(int column) {
        return column + 1 < starts.length ? starts[column + 1] : end;
    }

    /** Column of a name that begins at u; a name may stand a little before its trace. */
    int of(double u) {
        int k = 0;
        while (k + 1 < starts.length && u >= starts[k + 1] - ColumnFinder.NAME_BEFORE_MM) {
            k++;
        }
        return k;
    }
}
