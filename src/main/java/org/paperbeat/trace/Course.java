package org.paperbeat.trace;

/**
 * One way a line may take through some columns.
 *
 * @param path through the columns, in frame rows
 * @param first word of the ink at which the claim begins
 * @param claim the ink it explains, a bit per pixel as in {@link TangleInk}
 * @param white pixels passed that are no ink
 * @param travel rows moved up and down
 * @param bend sum of the changes of slope, rows per column
 * @param top least row reached
 * @param bottom greatest row reached
 * @param shape rows below the level on which the path comes and goes, per column, smoothed
 */
record Course(
        InkPath path,
        int first,
        long[] claim,
        int white,
        int travel,
        int bend,
        int top,
        int bottom,
        float[] shape) {

    /** Rows that it reaches above its level. */
    int up() {
        return level() - top;
    }

    /** Rows that it reaches below its level. */
    int down() {
        return bottom - level();
    }

    private int level() {
        return (path.crossing()[0] + path.crossing()[path.crossing().length - 1]) / 2;
    }

    /** Takes what this course explains from ink that is left. */
    void take(long[] left) {
        for (int i = 0; i < claim.length; i++) {
            left[first + i] &= ~claim[i];
        }
    }

    /** How many pixels of the ink that is left this course explains. */
    int gain(long[] left) {
        int gain = 0;
        for (int i = 0; i < claim.length; i++) {
            long both = left[first + i] & claim[i];
            gain += both == 0 ? 0 : Long.bitCount(both);
        }
        return gain;
    }
}
