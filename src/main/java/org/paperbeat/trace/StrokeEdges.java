package org.paperbeat.trace;

import java.util.Arrays;

/**
 * Upper and lower edge of a drawn line, to a fraction of a pixel, on a grid finer than the columns.
 *
 * <p>A stroke drawn along the graph of a function covers one interval of rows at every x. The grey
 * of anti-aliased or blurred edges, interpolated between pixel centres, tells where ink passes half
 * its depth; on steep flanks that is the horizontal place of the edge.
 *
 * @param x0 strip column of the first entry
 * @param step columns between entries
 * @param top row of the upper edge; NaN where there is no ink
 * @param bottom row of the lower edge; NaN where there is no ink
 */
record StrokeEdges(double x0, double step, double[] top, double[] bottom) {
    /** Entries per column: finer than the samples of a 500 Hz recording at 200 dpi. */
    static final int PER_COLUMN = 4;

    /** Rows of noise or of a crossing grid line that do not end a stroke. */
    private static final int LONGEST_SPECK = 2;

    private static final double LEAST_NOTCH = 3;

    private static final float PALEST_SPECK = 0.4f;

    /**
     * Reads the edges of the ink that a path runs through.
     *
     * @param threshold ink at the edge
     * @param limits least and greatest frame row of the line's ink per column; null = none
     * @param notch columns between which a path may have cut under a peak; 0 = don't look
     * @param hard whether pixels are either ink or paper: then nothing but a line can be drawn
     *     between the edges of neighbouring columns
     */
    static StrokeEdges of(
            InkStrip strip,
            InkPath path,
            float threshold,
            int[][] limits,
            int notch,
            boolean hard) {
        int columns = strip.columns();
        int n = (columns - 1) * PER_COLUMN + 1;
        double[] top = new double[n];
        double[] bottom = new double[n];
        Arrays.fill(top, Double.NaN);
        Arrays.fill(bottom, Double.NaN);
        Profile profile = new Profile();
        for (int i = 0; i < n; i += hard ? PER_COLUMN : 1) {
            int c = Math.min(i / PER_COLUMN, Math.max(0, columns - 2));
            float f = (i - c * PER_COLUMN) / (float) PER_COLUMN;
            int low = f == 0 ? path.top()[c] : f == 1 ? path.top()[c + 1] : path.crossing()[c];
            int high =
                    f == 0 ? path.bottom()[c] : f == 1 ? path.bottom()[c + 1] : path.crossing()[c];
            int next = Math.min(columns - 1, c + 1);
            profile.between(strip.ink()[c], strip.ink()[next], f);
            if (limits != null) {
                int k = f <= 0.5f ? c : next;
                profile.cut(limits[0][k] - strip.y0(), limits[1][k] - strip.y0());
            }
            interval(profile, low, high, threshold, top, bottom, i);
        }
        StrokeEdges edges = new StrokeEdges(0, 1.0 / PER_COLUMN, top, bottom);
        if (hard) {
            interpolate(top);
            interpolate(bottom);
        }
        if (notch > 0) {
            edges.closeNotches(strip, threshold, notch, limits);
        }
        return edges;
    }

    /** Fills the entries between columns. */
    private static void interpolate(double[] edge) {
        for (int i = 0; i + PER_COLUMN < edge.length; i += PER_COLUMN) {
            double a = edge[i];
            double b = edge[i + PER_COLUMN];
            for (int k = 1; k < PER_COLUMN; k++) {
                double f = k / (double) PER_COLUMN;
                boolean one = Double.isNaN(a) || Double.isNaN(b);
                edge[i + k] = one ? (f <= 0.5 ? a : b) : a + (b - a) * f;
            }
        }
    }

    /** Ink down the page at one place between two columns, mixed where it is looked at. */
    private static final class Profile {
        private float[] left;
        private float[] right;
        private float part;
        private int least;
        private int greatest;

        void between(float[] a, float[] b, float f) {
            left = a;
            right = b;
            part = f;
            least = 0;
            greatest = a.length - 1;
        }

        /** Takes what is beyond two rows for paper. */
        void cut(int from, int to) {
            least = from;
            greatest = to;
        }

        int length() {
            return left.length;
        }

        float at(int row) {
            if (row < least || row > greatest) {
                return 0;
            }
            float a = left[row];
            float b = right[row];
            if (a == InkStrip.HIDDEN || b == InkStrip.HIDDEN) {
                // half a column beyond a separator belongs to the pixel beside it
                return part <= 0.5f ? a : b;
            }
            return a + (b - a) * part;
        }
    }

    /**
     * Where the path cut under a peak between its flanks, the edge is that of the ink beyond, which
     * both flanks reach.
     */
    private void closeNotches(InkStrip strip, float threshold, int notch, int[][] limits) {
        close(strip, threshold, notch * PER_COLUMN, limits == null ? null : limits[0], top, 1);
        close(strip, threshold, notch * PER_COLUMN, limits == null ? null : limits[1], bottom, -1);
    }

    private static void close(
            InkStrip strip, float threshold, int w, int[] limit, double[] edge, int sign) {
        double[] old = edge.clone();
        for (int i = 1; i < old.length - 1; i++) {
            int left = outermost(old, i - w, i - 1, sign);
            int right = outermost(old, i + 1, i + w, sign);
            if (left < 0 || right < 0) {
                continue;
            }
            double peak = sign * Math.max(sign * old[left], sign * old[right]);
            boolean allowed =
                    limit == null || sign * (peak - limit[columnOf(strip, i)] + strip.y0()) >= 0;
            if (sign * (old[i] - peak) > LEAST_NOTCH
                    && allowed
                    && joined(strip, threshold, left, right, (int) Math.round(peak + 1.5 * sign))) {
                edge[i] = peak;
            }
        }
    }

    private static int columnOf(InkStrip strip, int entry) {
        return Math.min(strip.columns() - 1, (entry + PER_COLUMN / 2) / PER_COLUMN);
    }

    /** Whether a row is ink all the way between two entries. */
    private static boolean joined(InkStrip strip, float threshold, int left, int right, int row) {
        if (row < 0 || row >= strip.rows()) {
            return false;
        }
        for (int c = columnOf(strip, left); c <= columnOf(strip, right); c++) {
            if (strip.ink()[c][row] < threshold) {
                return false;
            }
        }
        return true;
    }

    /** Index of the entry farthest out (sign 1: least row) in a range; -1 = none. */
    private static int outermost(double[] v, int from, int to, int sign) {
        int best = -1;
        for (int i = Math.max(0, from); i <= Math.min(v.length - 1, to); i++) {
            if (!Double.isNaN(v[i]) && (best < 0 || sign * v[i] < sign * v[best])) {
                best = i;
            }
        }
        return best;
    }

    private static void interval(
            Profile ink, int low, int high, float threshold, double[] top, double[] bottom, int i) {
        int first = firstSeen(ink, low, high, 1, threshold);
        if (first < 0) {
            return;
        }
        int last = firstSeen(ink, high, low, -1, threshold);
        // a stroke that goes on under a separator is followed there as far as the path goes
        first = first > low && ink.at(first - 1) == InkStrip.HIDDEN ? low : first;
        last = last < high && ink.at(last + 1) == InkStrip.HIDDEN ? high : last;
        first = reach(ink, first, -1, threshold);
        last = reach(ink, last, 1, threshold);
        top[i] = first - beyond(ink.at(first), first == 0 ? 0 : ink.at(first - 1), threshold);
        bottom[i] =
                last
                        + beyond(
                                ink.at(last),
                                last == ink.length() - 1 ? 0 : ink.at(last + 1),
                                threshold);
    }

    private static int firstSeen(Profile ink, int from, int to, int step, float threshold) {
        for (int r = from; r != to + step; r += step) {
            if (ink.at(r) >= threshold) {
                return r;
            }
        }
        return -1;
    }

    /** Walks over ink, and over specks in it that are paler but not paper. */
    private static int reach(Profile ink, int from, int step, float threshold) {
        int end = from;
        if (ink.at(from) == InkStrip.HIDDEN) {
            return end;
        }
        int speck = 0;
        for (int r = from + step; r >= 0 && r < ink.length() && speck <= LONGEST_SPECK; r += step) {
            if (ink.at(r) >= threshold) {
                end = r;
                speck = 0;
            } else if (ink.at(r) < PALEST_SPECK * threshold) {
                break;
            } else {
                speck++;
            }
        }
        return end;
    }

    /** How far past the last pixel above the threshold the threshold lies, in rows. */
    private static double beyond(float inside, float outside, float threshold) {
        if (inside < threshold) {
            return 0;
        }
        return (inside - threshold) / Math.max(1e-6, inside - Math.max(0, outside));
    }
}
