package org.paperbeat.layout;

/**
 * One printed line of traces.
 *
 * @param baseline paper v about which the line runs, mm, at every column of the page's small ink
 *     map
 * @param left u of its first ink, mm
 * @param right u of its last ink, mm
 * @param inked per column of the small ink map: whether the line has ink there
 */
record TraceRow(double[] baseline, double left, double right, boolean[] inked) {

    /** Baseline at a column of the small ink map; the nearest one beyond its ends. */
    double baselineAt(double column) {
        int i = (int) Math.round(column);
        return baseline[Math.max(0, Math.min(baseline.length - 1, i))];
    }

    double middleBaseline() {
        return baseline[baseline.length / 2];
    }
}
