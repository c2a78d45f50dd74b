package org.paperbeat.layout;

/** Tells rows of one long trace (rhythm strips) from rows of several short ones. */
final class WideRows {
    private WideRows() {}

    /** Per row: whether one trace runs across all columns of a page that has several. */
    static boolean[] of(NameGrid grid, BarEvidence bars, Columns columns, int rows) {
        boolean[] wide = new boolean[rows];
        int n = columns.count();
        if (n == 1) {
            return wide;
        }
        double[] evidence = new double[rows];
        double most = 0;
        for (int r = 0; r < rows; r++) {
            evidence[r] = evidence(grid, bars, columns, r);
            most = Math.max(most, evidence[r]);
        }
        for (int r = 0; r < rows; r++) {
            wide[r] = evidence[r] < 0.35 * most;
        }
        return wide;
    }

    private static double evidence(NameGrid grid, BarEvidence bars, Columns columns, int row) {
        double sum = 0;
        for (int k = 1; k < columns.count(); k++) {
            NameHit hit = grid.hit(row, k);
            double name = hit == null ? 0 : hit.weight();
            double bar = columns.measured()[k] ? bars.near(row, columns.starts()[k], 0.7) : 0;
            sum += name + 0.7 * bar;
        }
        return sum;
    }
}
