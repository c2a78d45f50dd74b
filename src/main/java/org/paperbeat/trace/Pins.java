package org.paperbeat.trace;

import java.util.Arrays;

/**
 * Places a path has to pass, as a person set them: in a pinned column every other row is out of
 * reach, and near the pin the path takes what ink there is.
 */
final class Pins {
    private static final float OUT_OF_REACH = 1e6f;

    /** Cost per row off the pin: less than paper's, so that the ink beside a pin is found. */
    private static final float PULL = 0.15f;

    private final double[] row;
    private final double reachRows;

    /**
     * @param columns of the strip
     * @param reachRows how far from a pin the path may pass
     */
    Pins(int columns, double reachRows) {
        row = new double[columns];
        Arrays.fill(row, Double.NaN);
        this.reachRows = reachRows;
    }

    /** Pins a column of the strip; one outside is passed over. */
    void set(int column, double stripRow) {
        if (column >= 0 && column < row.length) {
            row[column] = stripRow;
        }
    }

    /** Row of the strip a column is pinned to; NaN = none. */
    double at(int column) {
        return row[column];
    }

    /** Adds the price of entering a column. */
    void addTo(float[] cost, int column) {
        double pin = row[column];
        if (Double.isNaN(pin)) {
            return;
        }
        double nearest = Math.max(0, Math.min(cost.length - 1.0, Math.rint(pin)));
        for (int r = 0; r < cost.length; r++) {
            double off = Math.abs(r - pin);
            boolean near = off <= reachRows || r == nearest;
            cost[r] += near ? (float) (PULL * off) : OUT_OF_REACH;
        }
    }
}
