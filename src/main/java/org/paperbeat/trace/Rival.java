package org.paperbeat.trace;

/**
 * Another region's line as seen by a region that is being followed: going along its ink costs, so
 * that each stroke is used once; crossing it does not.
 *
 * @param x0 frame column of the path's first column
 * @param y0 frame row of the path's row 0
 * @param path of the other region
 * @param halfHeight of its stroke with a margin, rows
 * @param price per column
 */
record Rival(int x0, int y0, InkPath path, int halfHeight, float price) {

    /** Adds the price of one column. */
    void addTo(float[] cost, int column, int stripY0) {
        int c = column - x0;
        if (c < 0 || c >= path.crossing().length) {
            return;
        }
        int row = path.crossing()[c] + y0 - stripY0;
        int to = Math.min(cost.length - 1, row + halfHeight);
        for (int r = Math.max(0, row - halfHeight); r <= to; r++) {
            cost[r] += price;
        }
    }
}
