package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.image.PaperFrame;

/** Finds rectangular calibration pulses near the ends of the lines of traces. */
final class PulseFinder {
    private static final double SEARCH_MM = 20;

    /** A pulse may stand apart, before the first or after the last ink of the traces, mm. */
    private static final double BEYOND_MM = 14;

    private static final double LEAST_HEIGHT_MM = 4;
    private static final double MOST_HEIGHT_MM = 22;
    private static final double LEAST_WIDTH_MM = 1.2;
    private static final double MOST_WIDTH_MM = 11;

    /** A line that begins so near to the picture's edge is cut there, mm. */
    private static final double EDGE_MM = 1.5;

    /** What is left of a cut pulse is no wider, mm. */
    private static final double MOST_CUT_MM = 7;

    /** Its stroke may fade for this part of its way down to the baseline. */
    private static final double FADED_FALL = 0.4;

    /** Usual width of a pulse, mm. */
    private static final double WIDTH_MM = 5;

    /** A stroke leans over so many columns at most. */
    private static final int LEAN_COLUMNS = 4;

    /** Rows in which a stroke may be too pale to be seen. */
    private static final int GAP_ROWS = 3;

    private final ColumnRuns runs;
    private final double pxPerMmX;
    private final double pxPerMmY;

    PulseFinder(ColumnRuns runs) {
        this.runs = runs;
        this.pxPerMmX = runs.ink().pxPerMmX();
        this.pxPerMmY = runs.ink().pxPerMmY();
    }

    /** The pulse at the left end of a line, or null. */
    Pulse atLeft(TraceRow row) {
        int from = column(row.left() - BEYOND_MM);
        Pulse whole = search(row, from, column(row.left() + SEARCH_MM), row.left());
        return whole != null ? whole : cutAtLeft(row);
    }

    /** The end of a pulse whose beginning lies beyond the picture's edge, or null. */
    private Pulse cutAtLeft(TraceRow row) {
        int from = Math.max(0, column(row.left()));
        PaperFrame frame = runs.ink().frame();
        double x = frame.toPixel(frame.column(row.left()), frame.row(row.baselineAt(from))).x();
        if (x > EDGE_MM * frame.pxPerMmX()) {
            return null;
        }
        for (int[] s : strokes(row, from, column(row.left() + MOST_CUT_MM), true)) {
            double base = runs.ink().row(row.baselineAt(s[0]));
            double height = (base - s[2]) / pxPerMmY;
            int n = s[0] - from;
            boolean tall = height >= LEAST_HEIGHT_MM && height <= MOST_HEIGHT_MM;
            boolean falls = fallen(s) > base - Math.max(2 * pxPerMmY, FADED_FALL * (base - s[2]));
            if (tall && falls && n >= 2 && level(from, s[0], s[2], base) >= 0.85 * n) {
                double right = runs.ink().u((s[0] + s[1]) / 2.0);
                return new Pulse(right - WIDTH_MM, right, height);
            }
        }
        return null;
    }

    /** How many columns hold a level line at a height and no line between it and the baseline. */
    private int level(int from, int to, int top, double base) {
        double tolerance = Math.max(2, 0.7 * pxPerMmY);
        int level = 0;
        for (int x = from; x < to; x++) {
            boolean high = false;
            boolean low = false;
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                boolean thin = runs.thickness(r) <= 1.3 * pxPerMmY + 1;
                boolean there = Math.abs(runs.top(r) - top) <= tolerance;
                high |= there && thin;
                low |=
                        !there
                                && runs.isTrace(r)
                                && runs.top(r) > top
                                && runs.top(r) < base + pxPerMmY;
            }
            level += high && !low ? 1 : 0;
        }
        return level;
    }

    /** The pulse at the right end of a line, or null. */
    Pulse atRight(TraceRow row) {
        int to = column(row.right() + BEYOND_MM);
        return search(row, column(row.right() - SEARCH_MM), to, row.right());
    }

    private int column(double u) {
        return (int) Math.round(runs.ink().column(u));
    }

    /** Strokes are followed where they lean or fade only where none are seen as they stand. */
    private Pulse search(TraceRow row, int from, int to, double end) {
        Pulse upright = search(row, from, to, end, false);
        return upright != null ? upright : search(row, from, to, end, true);
    }

    private Pulse search(TraceRow row, int from, int to, double end, boolean follow) {
        List<int[]> strokes =
                strokes(row, Math.max(0, from), Math.min(runs.width() - 1, to), follow);
        Pulse best = null;
        for (int i = 0; i < strokes.size(); i++) {
            for (int j = i + 1; j < strokes.size(); j++) {
                Pulse p = pulse(row, strokes.get(i), strokes.get(j));
                if (p != null
                        && (best == null
                                || Math.abs(p.left() - end) < Math.abs(best.left() - end))) {
                    best = p;
                }
            }
        }
        return best;
    }

    /** Vertical strokes from the baseline upwards: first and last column, top row. */
    private List<int[]> strokes(TraceRow row, int from, int to, boolean follow) {
        List<int[]> strokes = new ArrayList<>();
        int[] open = null;
        for (int x = from; x <= to; x++) {
            int r = strokeRun(row, x);
            if (r < 0) {
                open = null;
            } else if (open == null) {
                open = new int[] {x, x, follow ? climbed(x, r) : runs.top(r)};
                strokes.add(open);
            } else {
                open[1] = x;
                open[2] = Math.min(open[2], follow ? climbed(x, r) : runs.top(r));
            }
        }
        strokes.removeIf(s -> (s[1] - s[0] + 1) / pxPerMmX > 1.3 && s[1] - s[0] > 2);
        return strokes;
    }

    /** Top of a stroke that fades or leans, as on curved paper, so that it goes on beside it. */
    private int climbed(int x, int run) {
        int top = runs.top(run);
        for (int side = -1; side <= 1; side += 2) {
            int own = higher(x, runs.top(run));
            for (int k = 1; k <= LEAN_COLUMNS && own > 0; k++) {
                int before = own;
                own = higher(x + side * k, own);
                if (own == before) {
                    break;
                }
            }
            top = Math.min(top, own);
        }
        return top;
    }

    /** Top of the runs of a column that go on where a stroke ends at its top. */
    private int higher(int x, int top) {
        int highest = top;
        if (x < 0 || x >= runs.width()) {
            return top;
        }
        for (int r = runs.begin(x + 1) - 1; r >= runs.begin(x); r--) {
            if (runs.top(r) < highest && runs.bottom(r) >= highest - GAP_ROWS) {
                highest = runs.top(r);
            }
        }
        return highest;
    }

    private int strokeRun(TraceRow row, int x) {
        double base = runs.ink().row(row.baselineAt(x));
        for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
            double high = (base - runs.top(r)) / pxPerMmY;
            double low = (runs.bottom(r) - base) / pxPerMmY;
            if (high >= LEAST_HEIGHT_MM - 1.5
                    && high <= MOST_HEIGHT_MM + 3
                    && runs.thickness(r) >= 0.75 * LEAST_HEIGHT_MM * pxPerMmY
                    && low >= -6
                    && low <= 8) {
                return r;
            }
        }
        return -1;
    }

    private Pulse pulse(TraceRow row, int[] a, int[] b) {
        double width = ((b[0] + b[1]) - (a[0] + a[1])) / 2.0 / pxPerMmX;
        double tolerance = Math.max(2, 0.7 * pxPerMmY);
        if (width < LEAST_WIDTH_MM || width > MOST_WIDTH_MM || Math.abs(a[2] - b[2]) > tolerance) {
            return null;
        }
        int plateau = 0;
        int clear = 0;
        int n = b[0] - a[1] - 1;
        double top = (a[2] + b[2]) / 2.0;
        double foot = top + LEAST_HEIGHT_MM * 0.75 * pxPerMmY;
        for (int x = a[1] + 1; x < b[0]; x++) {
            boolean high = false;
            boolean low = false;
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                high |=
                        Math.abs(runs.top(r) - top) <= tolerance
                                && runs.thickness(r) <= 1.3 * pxPerMmY + 1;
                low |=
                        runs.bottom(r) > top + 2 * tolerance
                                && runs.top(r) < runs.ink().row(row.baselineAt(x)) + pxPerMmY;
            }
            plateau += high ? 1 : 0;
            clear += low ? 0 : 1;
        }
        if (n < 2 || plateau < 0.85 * n || clear < 0.75 * n) {
            return null;
        }
        double bottom = (bottom(a) + bottom(b)) / 2;
        double height = (bottom - top) / pxPerMmY;
        if (height < LEAST_HEIGHT_MM || height > MOST_HEIGHT_MM || bottom < foot) {
            return null;
        }
        return new Pulse(
                runs.ink().u((a[0] + a[1]) / 2.0), runs.ink().u((b[0] + b[1]) / 2.0), height);
    }

    private double bottom(int[] stroke) {
        double low = 0;
        for (int x = stroke[0]; x <= stroke[1]; x++) {
            for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
                if (Math.abs(runs.top(r) - stroke[2]) <= 2) {
                    low = Math.max(low, runs.bottom(r));
                }
            }
        }
        return low;
    }

    /** Bottom of a stroke that leans, so that it goes on in the columns beside it. */
    private double fallen(int[] stroke) {
        double low = bottom(stroke);
        for (int side = -1; side <= 1; side += 2) {
            double own = bottom(stroke);
            int from = side < 0 ? stroke[0] : stroke[1];
            for (int k = 1; k <= LEAN_COLUMNS; k++) {
                own = lower(from + side * k, own);
            }
            low = Math.max(low, own);
        }
        return low;
    }

    /** Bottom of the runs of a column that go on where a stroke ends at its bottom. */
    private double lower(int x, double bottom) {
        double lowest = bottom;
        if (x < 0 || x >= runs.width()) {
            return bottom;
        }
        for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
            if (runs.bottom(r) > lowest && runs.top(r) <= lowest + GAP_ROWS) {
                lowest = runs.bottom(r);
            }
        }
        return lowest;
    }
}
