package org.paperbeat.trace;

/**
 * The calibration pulse in front of a trace: its level top and the leg that comes down where the
 * trace begins, beside it or over its first samples.
 *
 * <p>The top tells where the leg stands and how far it reaches, so that it is found even where the
 * trace begins with a QRS complex and both are one piece of ink.
 *
 * @param top row of the strip in the middle of the level top
 * @param corner last column of the strip that the top covers
 * @param foot row of the strip where the leg ends
 */
record PulseLeg(int top, int corner, int foot) {
    private static final double TOP_FROM_MM = 2.5;
    private static final double TOP_TO_MM = 1;
    private static final double NEAREST_MM = 1;
    private static final double BESIDE_MM = 1.2;

    /** Share of a leg's rows that show ink. */
    private static final double LEAST_INK = 0.9;

    /** Share of the middle of a pulse that shows ink at most: else it is no pulse. */
    private static final double MOST_INSIDE = 0.3;

    /**
     * Looks for a pulse in front of a trace; null = none.
     *
     * @param strip some columns before the trace and the trace
     * @param begin column of the strip where the trace begins
     * @param pulseRows height of a 1 mV pulse, px
     */
    static PulseLeg find(
            InkStrip strip, int begin, Stroke stroke, double pxPerMm, double pulseRows) {
        int from = begin - (int) (TOP_FROM_MM * pxPerMm);
        int to = begin - (int) (TOP_TO_MM * pxPerMm);
        if (from < 0 || begin + BESIDE_MM * pxPerMm >= strip.columns()) {
            return null;
        }
        for (int r = 0; r + pulseRows < strip.rows(); r++) {
            if (isLevel(strip.ink(), r, from, to, stroke.edge())) {
                int last = r;
                while (last + 1 < strip.rows()
                        && isLevel(strip.ink(), last + 1, from, to, stroke.edge())) {
                    last++;
                }
                PulseLeg leg = leg(strip, (r + last) / 2, begin, stroke, pxPerMm, pulseRows);
                if (leg != null) {
                    return leg;
                }
                r = last;
            }
        }
        return null;
    }

    private static boolean isLevel(float[][] ink, int row, int from, int to, float edge) {
        for (int c = from; c <= to; c++) {
            if (ink[c][row] < edge) {
                return false;
            }
        }
        return true;
    }

    private static PulseLeg leg(
            InkStrip strip, int top, int begin, Stroke stroke, double pxPerMm, double pulseRows) {
        float[][] ink = strip.ink();
        int corner = begin - (int) (NEAREST_MM * pxPerMm);
        while (corner + 1 < ink.length && ink[corner + 1][top] >= stroke.edge()) {
            corner++;
        }
        int foot = (int) Math.round(top + pulseRows);
        int width = (int) Math.round(2 * stroke.radius());
        if (corner > begin + BESIDE_MM * pxPerMm || corner < begin - BESIDE_MM * pxPerMm / 2) {
            return null;
        }
        double leg = share(ink, corner - width / 2, top, foot, stroke.edge());
        int inside = begin - (int) (TOP_TO_MM * pxPerMm) - width;
        int pen = width + 1;
        double middle = share(ink, inside, top + pen, foot - pen, stroke.edge());
        boolean pulse = leg >= LEAST_INK && middle <= MOST_INSIDE;
        return pulse ? new PulseLeg(top, corner, foot) : null;
    }

    /** Share of rows that show ink in a column or beside it. */
    private static double share(float[][] ink, int column, int from, int to, float edge) {
        int n = 0;
        for (int r = from; r <= to; r++) {
            float most = Math.max(ink[column][r], Math.max(ink[column - 1][r], ink[column + 1][r]));
            n += most >= edge ? 1 : 0;
        }
        return n / (double) (to - from + 1);
    }

    /** Takes the top off the paper; the leg as a bar. */
    EndBar takeOff(InkStrip strip, Stroke stroke) {
        int pen = (int) Math.ceil(stroke.radius());
        int left = corner - (int) Math.round(2 * stroke.radius());
        for (int c = 0; c < left; c++) {
            int end = Math.min(strip.rows() - 1, top + pen + 1);
            for (int r = Math.max(0, top - pen - 1); r <= end; r++) {
                strip.ink()[c][r] = 0;
            }
        }
        int y = strip.y0();
        return new EndBar(
                strip.x0() + left, strip.x0() + corner + 1, y + top - pen, y + foot + pen, true);
    }
}
