package org.paperbeat.trace;

/**
 * The nearest segment of a polyline, and the square of its distance, for the pixels of a column.
 *
 * <p>The nearest point is either a foot of a perpendicular inside a segment or a node whose two
 * segments both turn away; each of them can only be the nearest in a band of rows, and only those
 * rows are looked at. Flat pieces have their nearest point straight above or below.
 */
final class NearestSegment {
    /** Rises smaller than this count as this when bands of rows are found, px. */
    private static final double FLAT = 1e-6;

    private final double step;

    /** For what rounding does, columns. */
    private static final double MARGIN = 1e-6;

    private final double[] y;
    private final double[] rise;
    private final double[] perSquare;

    /** Rows per unit along the foot's place: run / rise. */
    private final double[] slant;

    /** Rows between the places whose feet are the first and the last point of a segment. */
    private final double[] band;

    private double[] square = new double[64];
    private int[] segment = new int[64];
    private int first;
    private int last = -1;

    /**
     * @param nodes heights of the polyline, shared with the caller
     * @param step columns between two nodes
     */
    NearestSegment(double[] nodes, double step) {
        this.y = nodes;
        this.step = step;
        rise = new double[Math.max(0, nodes.length - 1)];
        perSquare = new double[rise.length];
        slant = new double[rise.length];
        band = new double[rise.length];
        moved();
    }

    /** To be called after nodes moved. */
    void moved() {
        for (int k = 0; k < rise.length; k++) {
            rise[k] = y[k + 1] - y[k];
            double square = step * step + rise[k] * rise[k];
            perSquare[k] = 1 / square;
            double steep = Math.abs(rise[k]) < FLAT ? Math.copySign(FLAT, rise[k]) : rise[k];
            slant[k] = step / steep;
            band[k] = square / steep;
        }
    }

    /** Height of a segment's end over its start. */
    double rise(int k) {
        return rise[k];
    }

    /** Where on segment k the point nearest to a place lies, 0 = its start, 1 = its end. */
    double foot(int k, double dx, double dy) {
        double t = (dx * step + dy * rise[k]) * perSquare[k];
        return t <= 0 ? 0 : t >= 1 ? 1 : t;
    }

    /** Square of the distance of a row of the column last looked at; large where it is far. */
    double square(int row) {
        return square[row - first];
    }

    /** The nearest segment to a row of the column last looked at. */
    int segment(int row) {
        return segment[row - first];
    }

    /** First row within reach of the column last looked at. */
    int first() {
        return first;
    }

    /** Last row within reach of the column last looked at; before the first if there is none. */
    int last() {
        return last;
    }

    /**
     * Looks at a column.
     *
     * @param rows of the picture
     * @param reach distance from which on it does not matter
     */
    void find(int column, int rows, double reach) {
        int from = Math.max(0, (int) Math.floor((column - reach) / step));
        int to = Math.min(y.length - 1, (int) Math.ceil((column + reach) / step));
        last = -1;
        first = 0;
        if (from >= to) {
            return;
        }
        if (from > 0 && to < y.length - 1) {
            // what is nearest lies aside by the sine of the steepest slope at most
            double steepest = steepest(from, to);
            double aside = reach * steepest / Math.sqrt(step * step + steepest * steepest) + MARGIN;
            from = Math.max(from, (int) Math.floor((column - aside) / step));
            to = Math.min(to, (int) Math.ceil((column + aside) / step));
        }
        rows(from, to, rows, reach);
        for (int k = from; k < to; k++) {
            inside(k, column - k * step, reach);
        }
        for (int k = from; k <= to; k++) {
            node(k, column - k * step, from, to, reach);
        }
    }

    private double steepest(int from, int to) {
        double steepest = 0;
        for (int k = from; k < to; k++) {
            double steep = Math.abs(rise[k]);
            if (steep > steepest) {
                steepest = steep;
            }
        }
        return steepest;
    }

    /** Finds the rows in reach and forgets what stood there. */
    private void rows(int from, int to, int rows, double reach) {
        double least = y[from];
        double greatest = least;
        for (int k = from + 1; k <= to; k++) {
            double v = y[k];
            if (v < least) {
                least = v;
            } else if (v > greatest) {
                greatest = v;
            }
        }
        first = Math.max(0, (int) Math.floor(least - reach));
        last = Math.min(rows - 1, (int) Math.ceil(greatest + reach));
        int n = last - first + 1;
        if (square.length < n) {
            square = new double[2 * n];
            segment = new int[2 * n];
        }
        for (int i = 0; i < n; i++) {
            square[i] = Double.MAX_VALUE;
        }
    }

    /** Rows whose foot lies inside segment k, and one to either side. */
    private void inside(int k, double dx, double reach) {
        double start = y[k] - dx * slant[k];
        double end = start + band[k];
        double high = y[k] - reach;
        double low = y[k + 1] + reach;
        if (band[k] < 0) {
            double s = start;
            start = end;
            end = s;
            high = y[k + 1] - reach;
            low = y[k] + reach;
        }
        int a = (int) (start > high ? start : high);
        int b = (int) (end < low ? end : low) + 1;
        b = b < last ? b : last;
        double along = dx * step;
        double up = rise[k];
        for (int r = a > first ? a : first; r <= b; r++) {
            double dy = r - y[k];
            double t = (along + dy * up) * perSquare[k];
            t = t <= 0 ? 0 : t >= 1 ? 1 : t;
            double ex = dx - t * step;
            double ey = dy - t * up;
            take(r, ex * ex + ey * ey, k);
        }
    }

    /** Rows that lie behind the end of segment k - 1 and before the start of segment k. */
    private void node(int k, double dx, int from, int to, double reach) {
        double start = y[k] - reach;
        double end = y[k] + reach;
        if (k > from) {
            double edge = y[k - 1] - (dx + step) * slant[k - 1] + band[k - 1];
            if (slant[k - 1] > 0) {
                start = start > edge ? start : edge;
            } else {
                end = end < edge ? end : edge;
            }
        }
        if (k < to) {
            double edge = y[k] - dx * slant[k];
            if (slant[k] > 0) {
                end = end < edge ? end : edge;
            } else {
                start = start > edge ? start : edge;
            }
        }
        if (start > end + 1) {
            return;
        }
        int a = (int) start;
        int b = Math.min(last, (int) end + 1);
        for (int r = a > first ? a : first; r <= b; r++) {
            double dy = r - y[k];
            take(r, dx * dx + dy * dy, k < to ? k : k - 1);
        }
    }

    private void take(int row, double d, int k) {
        if (d < square[row - first]) {
            square[row - first] = d;
            segment[row - first] = k;
        }
    }
}
