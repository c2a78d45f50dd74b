package org.paperbeat.trace;

import java.util.BitSet;

/**
 * Continues a line where it leaves the picture and comes back.
 *
 * <p>Where a peak was cut off by the picture's edge, both flanks are seen and the top is not. The
 * cubic that goes on in the flanks' directions is the smoothest guess: it is the true top of a
 * parabola, and half the missing height of a spike with straight flanks.
 */
final class CutPeaks {
    /** Longer stretches beyond the edge are not guessed. */
    private static final double LONGEST_MM = 3;

    /** Rows from the picture's edge within which ink goes on beyond it. */
    private static final double AT_EDGE = 0.5;

    private final double[] y;
    private final double[] outer;
    private final double[] inner;
    private final double border;
    private final int longest;
    private final int sign;
    private final BitSet guessed;

    /** A flank in the middle of its stroke: a row, where it is passed, and where the border is. */
    private record Flank(double entry, double row, double slope, double atBorder) {}

    /**
     * @param outer edge of the stroke that is cut
     * @param inner its other edge
     * @param sign 1 for the picture's upper edge, -1 for its lower one
     */
    private CutPeaks(
            double[] y,
            double[] outer,
            double[] inner,
            double border,
            int longest,
            int sign,
            BitSet guessed) {
        this.y = y;
        this.outer = outer;
        this.inner = inner;
        this.border = border;
        this.longest = longest;
        this.sign = sign;
        this.guessed = guessed;
    }

    /**
     * Replaces what was read along the picture's upper and lower edge.
     *
     * @param y rows of the strip per entry of the edges, changed in place
     * @param pageRows height of the picture
     * @return the entries that are guesses
     */
    static BitSet restore(
            double[] y, StrokeEdges edges, InkStrip strip, int pageRows, double pxPerMmX) {
        int longest = (int) (LONGEST_MM * pxPerMmX / edges.step());
        BitSet guessed = new BitSet();
        if (strip.y0() == 0) {
            new CutPeaks(y, edges.top(), edges.bottom(), 0, longest, 1, guessed).restore();
        }
        if (strip.y0() + strip.rows() == pageRows) {
            double last = strip.rows() - 1;
            new CutPeaks(y, edges.bottom(), edges.top(), last, longest, -1, guessed).restore();
        }
        return guessed;
    }

    private void restore() {
        int i = 0;
        while (i < y.length) {
            int last = i - 1;
            for (int k = i; k < y.length && k - i <= longest && goesOn(k); k++) {
                last = cut(k) ? k : last;
            }
            if (cut(i) && last < y.length - 1 && !goesOn(last + 1)) {
                restore(i, last);
            }
            i = Math.max(last, i) + 1;
        }
    }

    private boolean cut(int i) {
        return sign * (outer[i] - border) <= AT_EDGE;
    }

    /** Whether a stroke may be beyond the picture: between two flanks there is only paper. */
    private boolean goesOn(int i) {
        return cut(i) || Double.isNaN(outer[i]);
    }

    /** Fills the entries whose ink reaches the picture's edge. */
    private void restore(int first, int last) {
        Flank up = flank(first, last, 1);
        Flank down = flank(last, first, -1);
        if (up == null || down == null || up.atBorder() >= down.atBorder()) {
            return;
        }
        double from = up.atBorder();
        double width = down.atBorder() - from;
        for (int i = (int) Math.ceil(up.entry()); i <= down.entry(); i++) {
            guessed.set(i);
            double t = (i - from) / width;
            if (t < 0) {
                y[i] = border + (i - from) * up.slope();
            } else if (t > 1) {
                y[i] = border + (i - down.atBorder()) * down.slope();
            } else {
                double bend = up.slope() * (1 - t) - down.slope() * t;
                y[i] = border + width * t * (1 - t) * bend;
            }
        }
    }

    /**
     * The flank that leaves the picture at an entry, in the middle between its two edges at the two
     * rows farthest out at which both are seen.
     *
     * @param direction to the peak
     */
    private Flank flank(int leaves, int end, int direction) {
        int tip = leaves;
        while (tip != end && sign * (inner[tip + direction] - inner[tip]) < 0) {
            tip += direction;
        }
        int foot = tip - direction * StrokeEdges.PER_COLUMN;
        if (foot < 0 || foot >= y.length) {
            return null;
        }
        double high = (tip + passes(leaves, -direction, inner[tip])) / 2;
        double low = (foot + passes(leaves, -direction, inner[foot])) / 2;
        double slope = (inner[tip] - inner[foot]) / (high - low);
        boolean steep = sign * direction * slope < 0;
        return steep
                ? new Flank(high, inner[tip], slope, high + (border - inner[tip]) / slope)
                : null;
    }

    /** Where the outer edge passes a row, looking away from the peak; NaN = nowhere near. */
    private double passes(int from, int direction, double row) {
        for (int i = from; Math.abs(i - from) < longest; i += direction) {
            int next = i + direction;
            if (next < 0 || next >= outer.length || Double.isNaN(outer[next])) {
                return Double.NaN;
            }
            if (sign * (outer[next] - row) >= 0) {
                return i + direction * (row - outer[i]) / (outer[next] - outer[i]);
            }
        }
        return Double.NaN;
    }
}
