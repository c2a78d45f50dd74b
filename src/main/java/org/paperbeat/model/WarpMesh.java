package org.paperbeat.model;

/**
 * Smooth local displacement of the paper, in pixels, on a regular mesh of paper coordinates,
 * bilinear between nodes and constant outside.
 *
 * @param u0 paper coordinate of the first node, mm
 * @param v0 paper coordinate of the first node, mm
 * @param stepMm distance of nodes
 * @param columns nodes along u, at least 2
 * @param rows nodes along v, at least 2
 * @param dx displacement in x, px, row by row; not to be modified
 * @param dy displacement in y, px, row by row; not to be modified
 */
public record WarpMesh(
        double u0, double v0, double stepMm, int columns, int rows, float[] dx, float[] dy) {
    public WarpMesh {
        if (columns < 2 || rows < 2 || dx.length != columns * rows || dy.length != dx.length) {
            throw new IllegalArgumentException("mesh does not fit its size");
        }
    }

    /** Displacement at a paper coordinate, px. */
    public PagePoint at(double u, double v) {
        double s = clamp((u - u0) / stepMm, columns - 1);
        double t = clamp((v - v0) / stepMm, rows - 1);
        int i = Math.min((int) s, columns - 2);
        int j = Math.min((int) t, rows - 2);
        return new PagePoint(mix(dx, i, j, s - i, t - j), mix(dy, i, j, s - i, t - j));
    }

    private double mix(float[] d, int i, int j, double s, double t) {
        int k = j * columns + i;
        double top = d[k] * (1 - s) + d[k + 1] * s;
        double bottom = d[k + columns] * (1 - s) + d[k + columns + 1] * s;
        return top * (1 - t) + bottom * t;
    }

    private static double clamp(double value, double max) {
        return Math.max(0, Math.min(max, value));
    }

    /** The same displacements over axes turned a quarter: u = -v', v = u'. */
    WarpMesh turnedOnce() {
        float[] x = new float[dx.length];
        float[] y = new float[dy.length];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                int from = i * columns + (columns - 1 - j);
                x[j * rows + i] = dx[from];
                y[j * rows + i] = dy[from];
            }
        }
        double lastU = u0 + (columns - 1) * stepMm;
        return new WarpMesh(v0, -lastU, stepMm, rows, columns, x, y);
    }

    /** The same displacements in pixels {@code factor} times as large. */
    WarpMesh reduced(int factor) {
        float[] x = new float[dx.length];
        float[] y = new float[dy.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = dx[i] / factor;
            y[i] = dy[i] / factor;
        }
        return new WarpMesh(u0, v0, stepMm, columns, rows, x, y);
    }
}
