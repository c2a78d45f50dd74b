package org.paperbeat.grid;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.paperbeat.model.Homography;

/**
 * Fits the plane projective map from pixels to line counts to two families of tracked lines, by
 * iteratively reweighted least squares with Tukey's biweight.
 */
final class PaperFit {
    private static final int ROUNDS = 6;

    /** Residuals beyond this many robust deviations count nothing. */
    private static final double CUT = 5;

    /** Keeps a tilt that a single row of windows can't tell at none. */
    private static final double RIDGE = 1e-11;

    private static final double LEAST_RIDGE = 1e-9;

    private PaperFit() {}

    /**
     * The map (x, y) to (periods of x, periods of y).
     *
     * @param perspective false: affine
     * @param scale size of coordinates, px, for a well-conditioned system
     */
    static Homography fit(
            List<GridPoint> xLines, List<GridPoint> yLines, boolean perspective, double scale) {
        Homography map = Homography.affine(0, 0, 0, 0, 0, 0);
        double cutX = Double.POSITIVE_INFINITY;
        double cutY = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            map = solve(xLines, yLines, perspective, scale, map, cutX, cutY);
            cutX = CUT * deviation(xLines, map, true);
            cutY = CUT * deviation(yLines, map, false);
        }
        return map;
    }

    /** Robust standard deviation of the residuals, periods. */
    static double deviation(List<GridPoint> lines, Homography map, boolean x) {
        double[] r = lines.stream().mapToDouble(p -> Math.abs(residual(p, map, x))).toArray();
        java.util.Arrays.sort(r);
        return Math.max(1e-4, 1.4826 * r[r.length / 2]);
    }

    /** Measured minus mapped periods. */
    static double residual(GridPoint p, Homography map, boolean x) {
        var q = map.apply(p.x(), p.y());
        return p.periods() - (x ? q.x() : q.y());
    }

    private static Homography solve(
            List<GridPoint> xLines,
            List<GridPoint> yLines,
            boolean perspective,
            double scale,
            Homography last,
            double cutX,
            double cutY) {
        int n = perspective ? 8 : 6;
        double[][] normal = new double[n][n];
        double[] right = new double[n];
        for (GridPoint p : xLines) {
            add(normal, right, p, true, scale, last, cutX);
        }
        for (GridPoint p : yLines) {
            add(normal, right, p, false, scale, last, cutY);
        }
        for (int i = 0; i < n; i++) {
            normal[i][i] += RIDGE * normal[i][i] + LEAST_RIDGE;
        }
        DecompositionSolver solver =
                new QRDecomposition(new Array2DRowRealMatrix(normal, false), 1e-14).getSolver();
        if (!Double.isFinite(trace(normal)) || !solver.isNonSingular()) {
            return last;
        }
        double[] h = solver.solve(new ArrayRealVector(right, false)).toArray();
        return new Homography(
                h[0] / scale,
                h[1] / scale,
                h[2],
                h[3] / scale,
                h[4] / scale,
                h[5],
                perspective ? h[6] / scale : 0,
                perspective ? h[7] / scale : 0);
    }

    private static double trace(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            sum += matrix[i][i];
        }
        return sum;
    }

    private static void add(
            double[][] normal,
            double[] right,
            GridPoint p,
            boolean x,
            double scale,
            Homography last,
            double cut) {
        double r = residual(p, last, x);
        double t = Double.isInfinite(cut) ? 0 : r / cut;
        double tukey = Math.abs(t) < 1 ? (1 - t * t) * (1 - t * t) : 0;
        double w = last.g() * p.x() + last.h() * p.y() + 1;
        double weight = tukey * p.weight() * p.weight() / (w * w);
        double s = p.x() / scale;
        double q = p.y() / scale;
        double[] row = new double[8];
        int o = x ? 0 : 3;
        row[o] = s;
        row[o + 1] = q;
        row[o + 2] = 1;
        row[6] = -s * p.periods();
        row[7] = -q * p.periods();
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                normal[i][j] += weight * row[i] * row[j];
            }
            right[i] += weight * row[i] * p.periods();
        }
    }
}
