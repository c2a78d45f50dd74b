package org.paperbeat.trace;

/**
 * What was read of one line.
 *
 * @param curve the line, gaps bridged and ends continued
 * @param confidence per entry of the curve, in [0, 1]
 * @param edges of the stroke, in rows of the line's strip
 */
record Reading(Curve curve, float[] confidence, StrokeEdges edges) {
    /** Where the page shows nothing and the curve is a guess. */
    static final float GUESSED = 0.2f;

    /** Misfit, in thicknesses of the line, at which confidence is halved. */
    private static final double HALF_AT = 2;

    /** Confidence of a centreline from how well it explains the stroke's edges. */
    static float[] confidence(double[] centreline, StrokeEdges edges, double radius) {
        double[] misfit = Centreline.misfit(centreline, edges, radius);
        float[] confidence = new float[misfit.length];
        for (int i = 0; i < confidence.length; i++) {
            double m = misfit[i] / (HALF_AT * 2 * radius);
            confidence[i] =
                    Double.isNaN(centreline[i]) || Double.isNaN(m)
                            ? GUESSED
                            : (float) Math.max(GUESSED, 1 / (1 + m * m));
        }
        return confidence;
    }

    /** Confidence at a frame column; 0 outside. */
    float confidenceAt(double column) {
        int k = (int) Math.round((column - curve.x0()) / curve.step());
        return k < 0 || k >= confidence.length ? 0 : confidence[k];
    }
}
