package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight upright stroke at the end of a lead: the separator between two columns, or the leg of
 * a calibration pulse. It is no part of the trace; the trace ends or begins in its middle.
 *
 * @param left first frame column, soft edge included
 * @param right last frame column
 * @param top first frame row
 * @param bottom last frame row
 * @param certain false where it might as well be a QRS complex
 */
record EndBar(int left, int right, int top, int bottom, boolean certain) {
    private static final double LEAST_HEIGHT_MM = 2.5;
    private static final double GREATEST_WIDTH_MM = 2;
    private static final double SEARCH_ROWS_MM = 14;
    private static final double GREATEST_OFFSET_MM = 0.8;
    private static final double STRAIGHT_SHARE = 0.5;

    /** A separator is drawn at least this much thicker than the trace. */
    private static final double THICKER = 1.4;

    /** How well a thin stroke must fit to be told from a QRS complex. */
    private static final double THIN_STRAIGHT_SHARE = 0.8;

    /** Thin legs between two columns of pixels are paler than the trace. */
    private static final float EDGE_SHARE = 0.4f;

    private static final double LEG_TOLERANCE = 0.12;

    /** No wave is as straight and as long as a separator ruled from row to row, mm. */
    private static final double RULED_MM = 30;

    /** A ruled separator stands this near to where columns meet, mm. */
    private static final double RULED_REACH_MM = 1;

    /** Rows that a ruled line may miss. */
    private static final int BREAK_ROWS = 2;

    /**
     * Looks for bars about a column.
     *
     * @param strip whose stroke is known
     * @param column frame column where a lead begins or ends
     * @param home frame row about which the trace runs
     * @param pulseRows height of a 1 mV pulse, px
     */
    static List<EndBar> find(
            InkStrip strip,
            double column,
            double home,
            Stroke stroke,
            double pxPerMm,
            double pulseRows) {
        int reach = (int) Math.ceil(GREATEST_WIDTH_MM * pxPerMm);
        int at = (int) Math.round(column) - strip.x0();
        if (at - reach < 0 || at + reach >= strip.columns()) {
            return List.of();
        }
        EndBar ruled = ruled(strip, at, stroke.edge(), pxPerMm);
        if (ruled != null) {
            return List.of(ruled);
        }
        int half = (int) (SEARCH_ROWS_MM * pxPerMm);
        int from = Math.max(0, (int) home - strip.y0() - half);
        int to = Math.min(strip.rows() - 1, (int) home - strip.y0() + half);
        int[] left = new int[to - from + 1];
        int[] right = new int[to - from + 1];
        for (int r = from; r <= to; r++) {
            extent(strip, at, r, reach, EDGE_SHARE * stroke.ink(), left, right, r - from);
        }
        int l = mode(left, reach);
        int r = mode(right, reach);
        boolean fits =
                l >= 0
                        && r >= 0
                        && l + r - 1 <= GREATEST_WIDTH_MM * pxPerMm
                        && Math.abs(r - l) / 2.0 <= GREATEST_OFFSET_MM * pxPerMm;
        if (!fits) {
            return List.of();
        }
        Scan scan = new Scan(left, right, l, r, stroke.radius(), LEAST_HEIGHT_MM * pxPerMm);
        List<EndBar> bars = scan.bars(strip.x0() + at, strip.y0() + from, pulseRows);
        bars.replaceAll(b -> b.whole(strip, strip.y0() + from, strip.y0() + to, stroke.edge()));
        return bars;
    }

    /** Whether it is as high as a pulse. */
    boolean isLeg(double radius, double pulseRows) {
        double height = bottom - top - 1 - 2 * radius;
        return certain && Math.abs(height - pulseRows) < LEG_TOLERANCE * pulseRows;
    }

    /** A separator ruled through several rows, of which a few millimetres may not tell; or null. */
    private static EndBar ruled(InkStrip strip, int at, float edge, double pxPerMm) {
        int reach = (int) Math.ceil(RULED_REACH_MM * pxPerMm);
        int left = -1;
        int right = -1;
        int top = strip.rows();
        int bottom = 0;
        for (int c = at - reach; c <= at + reach; c++) {
            int[] run = longestRun(strip.ink()[c], edge);
            if (run[1] - run[0] >= RULED_MM * pxPerMm) {
                left = left < 0 ? c : left;
                right = c;
                top = Math.min(top, run[0]);
                bottom = Math.max(bottom, run[1]);
            }
        }
        return left < 0 || right - left > GREATEST_WIDTH_MM * pxPerMm
                ? null
                : new EndBar(
                        strip.x0() + left - 1,
                        strip.x0() + right + 1,
                        strip.y0() + top,
                        strip.y0() + bottom,
                        true);
    }

    /** First and last row of the longest run of ink in a column. */
    private static int[] longestRun(float[] ink, float edge) {
        int[] best = {0, -1};
        int start = 0;
        int last = -1 - BREAK_ROWS;
        for (int r = 0; r < ink.length; r++) {
            if (ink[r] < edge) {
                continue;
            }
            start = r - last > BREAK_ROWS + 1 ? r : start;
            last = r;
            if (last - start > best[1] - best[0]) {
                best = new int[] {start, last};
            }
        }
        return best;
    }

    /** Some machines rule from row to row: a bar that leaves the rows looked at is followed on. */
    private EndBar whole(InkStrip strip, int firstRow, int lastRow, float edge) {
        float[] ink = strip.ink()[(left + right) / 2 - strip.x0()];
        int up = top - strip.y0();
        int down = bottom - strip.y0();
        while (top < firstRow && up > 0 && ink[up - 1] >= edge) {
            up--;
        }
        while (bottom > lastRow && down < ink.length - 1 && ink[down + 1] >= edge) {
            down++;
        }
        return new EndBar(left, right, strip.y0() + up, strip.y0() + down, certain);
    }

    /** Ink to the left and right of the column in one row; -1 = none. */
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

    /** Rows of ink about a column, and the commonest extent to either side. */
    private record Scan(int[] left, int[] right, int l, int r, double radius, double leastHeight) {

        List<EndBar> bars(int x0, int y0, double pulseRows) {
            List<EndBar> bars = new ArrayList<>();
            for (int k = 0, start = 0; k <= left.length; k++) {
                if (k < left.length && left[k] >= l - 1 && right[k] >= r - 1 && left[k] >= 0) {
                    continue;
                }
                if (k - start >= leastHeight) {
                    addIfBar(bars, x0, y0, start, k - 1, pulseRows);
                }
                start = k + 1;
            }
            return bars;
        }

        private void addIfBar(
                List<EndBar> bars, int x0, int y0, int from, int to, double pulseRows) {
            double straight = straight(from, to, 0);
            boolean thick = l + r - 1 >= THICKER * 2 * radius && straight >= STRAIGHT_SHARE;
            boolean thin = straight >= THIN_STRAIGHT_SHARE;
            // pulses are drawn through samples, their legs lean by a fraction of a pixel
            boolean leg =
                    straight(from, to, 1) >= THIN_STRAIGHT_SHARE
                            && Math.abs(to - from + 1 - 2 * radius - pulseRows)
                                    < LEG_TOLERANCE * pulseRows;
            if (thick || thin || leg) {
                bars.add(new EndBar(x0 - l, x0 + r, y0 + from - 1, y0 + to + 1, thick || leg));
            }
        }

        private double straight(int from, int to, int tolerance) {
            int n = 0;
            int m = 0;
            for (int k = from; k <= to; k++) {
                n += Math.abs(left[k] - l) <= tolerance ? 1 : 0;
                m += Math.abs(right[k] - r) <= tolerance ? 1 : 0;
            }
            return Math.min(n, m) / Math.max(1.0, to - from + 1);
        }
    }

    /** Marks the bar as hiding what lies under it, and takes its soft edges away. */
    void hide(InkStrip strip) {
        int from = Math.max(0, top - strip.y0());
        int to = Math.min(strip.rows() - 1, bottom - strip.y0());
        for (int c = left; c <= right; c++) {
            int k = c - strip.x0();
            if (k < 0 || k >= strip.columns() || to < from) {
                continue;
            }
            if (c == left || c == right) {
                lighten(strip.ink()[k], from, to);
            } else {
                java.util.Arrays.fill(strip.ink()[k], from, to + 1, InkStrip.HIDDEN);
            }
        }
    }

    /** Takes a column's commonest ink between two rows off it. */
    private static void lighten(float[] ink, int from, int to) {
        float[] sorted = java.util.Arrays.copyOfRange(ink, from, to + 1);
        java.util.Arrays.sort(sorted);
        float soft = sorted[sorted.length / 3];
        for (int r = from; r <= to; r++) {
            ink[r] = ink[r] <= soft ? 0 : (ink[r] - soft) / (1 - soft);
        }
    }
}
