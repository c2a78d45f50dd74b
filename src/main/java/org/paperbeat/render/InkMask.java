package org.paperbeat.render;

/**
 * How far each pixel is covered by a drawing: 0 to 1. Lines are covered as by a box pixel across
 * the line; where lines meet, the greater coverage counts, so joints do not darken. Pixel centres
 * at integers. Reused between drawings: the touched rectangle is remembered.
 */
final class InkMask {
    private final int width;
    private final int height;
    private final float[] coverage;
    private int x0;
    private int y0;
    private int x1;
    private int y1;

    InkMask(int width, int height) {
        this.width = width;
        this.height = height;
        this.coverage = new float[width * height];
        forget();
    }

    private void forget() {
        x0 = width;
        y0 = height;
        x1 = -1;
        y1 = -1;
    }

    /**
     * Draws a straight line with round ends.
     *
     * @param strength share of the ink that is left, in [0, 1]
     */
    void line(double ax, double ay, double bx, double by, double lineWidth, double strength) {
        double half = lineWidth / 2;
        double reach = half + 1;
        int top = Math.max(0, (int) Math.ceil(Math.min(ay, by) - reach));
        int bottom = Math.min(height - 1, (int) Math.floor(Math.max(ay, by) + reach));
        if (Double.isNaN(ax + ay + bx + by) || top > bottom) {
            return;
        }
        double dx = bx - ax;
        double dy = by - ay;
        double square = dx * dx + dy * dy;
        for (int y = top; y <= bottom; y++) {
            double[] span = span(ax, ay, dx, dy, y, reach);
            int left = Math.max(0, (int) Math.ceil(span[0]));
            int right = Math.min(width - 1, (int) Math.floor(span[1]));
            for (int x = left; x <= right; x++) {
                double px = x - ax;
                double py = y - ay;
                double t = square == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
                double ex = px - t * dx;
                double ey = py - t * dy;
                cover(x, y, strength * across(Math.sqrt(ex * ex + ey * ey), half));
            }
            touch(left, right, y);
        }
    }

    /** Where the band around the line crosses row y, generously. */
    private static double[] span(double ax, double ay, double dx, double dy, int y, double reach) {
        double left = Math.min(ax, ax + dx) - reach;
        double right = Math.max(ax, ax + dx) + reach;
        if (Math.abs(dy) > 1e-9) {
            double middle = ax + (y - ay) * dx / dy;
            double slant = reach * Math.sqrt(1 + dx * dx / (dy * dy)) + Math.abs(dx / dy);
            left = Math.max(left, middle - slant);
            right = Math.min(right, middle + slant);
        }
        return new double[] {left, right};
    }

    /** Part of a pixel of width 1 at a distance that lies within half a line width. */
    private static double across(double distance, double half) {
        return Math.min(half, distance + 0.5) - Math.max(-half, distance - 0.5);
    }

    private void cover(int x, int y, double value) {
        int k = y * width + x;
        if (value > coverage[k]) {
            coverage[k] = (float) Math.min(1, value);
        }
    }

    private void touch(int left, int right, int y) {
        if (left > right) {
            return;
        }
        x0 = Math.min(x0, left);
        x1 = Math.max(x1, right);
        y0 = Math.min(y0, y);
        y1 = Math.max(y1, y);
    }

    /** Fills a polygon by the even-odd rule, 4 x 4 points per pixel. */
    void fill(double[][] contoursX, double[][] contoursY) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double[] ys : contoursY) {
            for (double y : ys) {
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        int last = Math.min(height - 1, (int) Math.ceil(bottom));
        float[] row = new float[width];
        for (int y = Math.max(0, (int) Math.floor(top)); y <= last; y++) {
            java.util.Arrays.fill(row, 0);
            for (int sub = 0; sub < 4; sub++) {
                scan(contoursX, contoursY, y - 0.375 + sub * 0.25, row);
            }
            for (int x = 0; x < width; x++) {
                if (row[x] > 0) {
                    cover(x, y, row[x]);
                    touch(x, x, y);
                }
            }
        }
    }

    private void scan(double[][] contoursX, double[][] contoursY, double y, float[] row) {
        double[] crossings = new double[16];
        int n = 0;
        for (int c = 0; c < contoursX.length; c++) {
            double[] xs = contoursX[c];
            double[] ys = contoursY[c];
            for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
                if (ys[i] > y != ys[j] > y) {
                    if (n == crossings.length) {
                        crossings = java.util.Arrays.copyOf(crossings, 2 * n);
                    }
                    crossings[n++] = xs[i] + (y - ys[i]) * (xs[j] - xs[i]) / (ys[j] - ys[i]);
                }
            }
        }
        java.util.Arrays.sort(crossings, 0, n);
        for (int i = 0; i + 1 < n; i += 2) {
            cover(row, crossings[i], crossings[i + 1]);
        }
    }

    private void cover(float[] row, double left, double right) {
        int from = Math.max(0, (int) Math.floor(left + 0.5));
        int to = Math.min(width - 1, (int) Math.floor(right + 0.5));
        for (int x = from; x <= to; x++) {
            double part = Math.min(right, x + 0.5) - Math.max(left, x - 0.5);
            row[x] += (float) (0.25 * Math.max(0, part));
        }
    }

    /** Hands each touched pixel over and wipes the mask. */
    void drain(Use use) {
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                int k = y * width + x;
                if (coverage[k] > 0) {
                    use.pixel(x, y, coverage[k]);
                    coverage[k] = 0;
                }
            }
        }
        forget();
    }

    /** What is done with a covered pixel. */
    interface Use {
        void pixel(int x, int y, float coverage);
    }
}
