package org.paperbeat.trace;

/**
 * A straight upright stroke at the end of a lead: the separator between two columns, or the leg of
 * a calibration pulse. It is no part of the trace; the trace ends or begins in its middle.
 *
 * @param left first strip column
 * @param right last strip column
 * @param top first strip row
 * @param bottom last strip row
 */
record EndBar(int left, int right, int top, int bottom) {
    private static final double LEAST_HEIGHT_MM = 3;
    private static final double GREATEST_WIDTH_MM = 2;
    private static final double SEARCH_ROWS_MM = 14;
    private static final double GREATEST_OFFSET_MM = 0.8;
    private static final double STRAIGHT_SHARE = 0.5;

    /** A separator is drawn at least this much thicker than the trace. */
    private static final double THICKER = 1.4;

    /** How well a leg as thin as the trace must fit a pulse to be told from a QRS complex. */
    private static final double LEG_STRAIGHT_SHARE = 0.8;

    private static final double LEG_TOLERANCE = 0.12;

    /**
     * Looks for a bar about a column.
     *
     * @param column strip column where a lead begins or ends
     * @param home row about which the trace runs
     * @param pulseRows height of a 1 mV pulse, px
     * @return null where there is none
     */
    static EndBar find(
            InkStrip strip,
            double column,
            double home,
            Stroke stroke,
            double pxPerMm,
            double pulseRows) {
        int reach = (int) Math.ceil(GREATEST_WIDTH_MM * pxPerMm);
        int at = (int) Math.round(column);
        if (at - reach < 0 || at + reach >= strip.columns()) {
            return null;
        }
        int half = (int) (SEARCH_ROWS_MM * pxPerMm);
        int from = Math.max(0, (int) home - half);
        int to = Math.min(strip.rows() - 1, (int) home + half);
        int[] left = new int[to - from + 1];
        int[] right = new int[to - from + 1];
        for (int r = from; r <= to; r++) {
            extent(strip, at, r, reach, stroke.edge(), left, right, r - from);
        }
        int l = mode(left, reach);
        int r = mode(right, reach);
        return l < 0 || r < 0
                ? null
                : judge(at, from, left, right, l, r, stroke, pxPerMm, pulseRows);
    }

    /** Ink to the left and right of the column in one row; -1 = none or too far. */
    private static void extent(
            InkStrip strip,
            int at,
            int row,
            int reach,
            float edge,
            int[] left,
            int[] right,
            int k) {
        float[][] ink = strip.ink();
        left[k] = -1;
        right[k] = -1;
        int x = at;
        if (ink[x][row] < edge) {
            x = ink[at - 1][row] >= edge ? at - 1 : at + 1;
        }
        if (ink[x][row] < edge) {
            return;
        }
        int a = x;
        while (a > at - reach && ink[a - 1][row] >= edge) {
            a--;
        }
        int b = x;
        while (b < at + reach && ink[b + 1][row] >= edge) {
            b++;
        }
        left[k] = at - a + 1;
        right[k] = b - at + 1;
    }

    private static int mode(int[] values, int reach) {
        int[] count = new int[reach + 3];
        int best = -1;
        for (int v : values) {
            if (v >= 0 && v <= reach) {
                count[v]++;
                if (best < 0 || count[v] > count[best]) {
                    best = v;
                }
            }
        }
        return best;
    }

    private static EndBar judge(
            int at,
            int from,
            int[] left,
            int[] right,
            int l,
            int r,
            Stroke stroke,
            double pxPerMm,
            double pulseRows) {
        int bestFrom = 0;
        int bestTo = -1;
        for (int k = 0, start = 0; k <= left.length; k++) {
            boolean covers =
                    k < left.length && left[k] >= l - 1 && right[k] >= r - 1 && left[k] >= 0;
            if (!covers) {
                if (k - 1 - start > bestTo - bestFrom) {
                    bestFrom = start;
                    bestTo = k - 1;
                }
                start = k + 1;
            }
        }
        int height = bestTo - bestFrom + 1;
        int width = l + r - 1;
        double straight = straight(left, l, right, r, bestFrom, bestTo);
        boolean bar = width >= THICKER * 2 * stroke.radius() && straight >= STRAIGHT_SHARE;
        boolean leg =
                straight >= LEG_STRAIGHT_SHARE
                        && Math.abs(height - 2 * stroke.radius() - pulseRows)
                                < LEG_TOLERANCE * pulseRows;
        double offset = Math.abs(r - l) / 2.0;
        if (height < LEAST_HEIGHT_MM * pxPerMm
                || width > GREATEST_WIDTH_MM * pxPerMm
                || offset > GREATEST_OFFSET_MM * pxPerMm
                || !bar && !leg) {
            return null;
        }
        return new EndBar(at - l, at + r, from + bestFrom - 1, from + bestTo + 1);
    }

    private static double straight(int[] left, int l, int[] right, int r, int from, int to) {
        int n = 0;
        int m = 0;
        for (int k = from; k <= to; k++) {
            n += left[k] == l ? 1 : 0;
            m += right[k] == r ? 1 : 0;
        }
        return Math.min(n, m) / Math.max(1.0, to - from + 1);
    }

    /** Wipes the bar, soft edges included, off a strip. */
    void erase(InkStrip strip) {
        for (int c = Math.max(0, left); c <= Math.min(strip.columns() - 1, right); c++) {
            for (int r = Math.max(0, top); r <= Math.min(strip.rows() - 1, bottom); r++) {
                strip.ink()[c][r] = 0;
            }
        }
    }
}
