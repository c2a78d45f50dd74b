package org.paperbeat.trace;

import java.util.List;

/**
 * A line on the rectified page as a function of the column.
 *
 * @param x0 frame column of the first entry
 * @param step columns between entries
 * @param y frame rows; NaN where the page shows nothing
 */
record Curve(double x0, double step, double[] y) {
    /** Columns over which the slope at an end is measured. */
    private static final double SLOPE_COLUMNS = 1;

    /** Row at a frame column; NaN outside. */
    double at(double column) {
        double k = (column - x0) / step;
        if (k < -0.5 / step || k > y.length - 1 + 0.5 / step) {
            return Double.NaN;
        }
        if (y.length == 1) {
            return y[0];
        }
        int i = Math.max(0, Math.min((int) Math.floor(k), y.length - 2));
        return y[i] + (y[i + 1] - y[i]) * Math.max(0, Math.min(1, k - i));
    }

    /** The same curve with gaps bridged by lines and its ends continued from their own side. */
    Curve continued(List<EndBar> bars) {
        int first = 0;
        while (first < y.length && Double.isNaN(y[first])) {
            first++;
        }
        if (first == y.length) {
            return this;
        }
        int last = y.length - 1;
        while (Double.isNaN(y[last])) {
            last--;
        }
        double[] out = y.clone();
        bridge(out, first, last);
        extend(out, first, -1, bars);
        extend(out, last, 1, bars);
        return new Curve(x0, step, out);
    }

    private static void bridge(double[] out, int first, int last) {
        int known = first;
        for (int i = first + 1; i <= last; i++) {
            if (Double.isNaN(out[i])) {
                continue;
            }
            for (int k = known + 1; k < i; k++) {
                out[k] = out[known] + (out[i] - out[known]) * (k - known) / (i - known);
            }
            known = i;
        }
    }

    /**
     * Under a bar the line goes on as it was going, but not beyond the bar, where it would show.
     */
    private void extend(double[] out, int from, int direction, List<EndBar> bars) {
        int end = direction < 0 ? 0 : out.length - 1;
        if (from == end) {
            return;
        }
        double top = out[from];
        double bottom = out[from];
        for (EndBar bar : bars) {
            double column = x0 + (from + direction) * step;
            if (column >= bar.left() - 1 && column <= bar.right() + 1) {
                top = Math.min(top, bar.top() + 1);
                bottom = Math.max(bottom, bar.bottom() - 1);
            }
        }
        double near = slope(out, from, direction, SLOPE_COLUMNS);
        double far = slope(out, from, direction, 2 * SLOPE_COLUMNS);
        double slope =
                near * far <= 0 ? 0 : Math.signum(near) * Math.min(Math.abs(near), Math.abs(far));
        for (int i = from + direction; i != end + direction; i += direction) {
            double row = out[from] + slope * Math.abs(i - from);
            out[i] = Math.max(top, Math.min(bottom, row));
        }
    }

    private double slope(double[] out, int from, int direction, double columns) {
        int back = from - direction * (int) Math.round(columns / step);
        back = Math.max(0, Math.min(out.length - 1, back));
        return (out[from] - out[back]) / Math.max(1, Math.abs(from - back));
    }
}
