package org.paperbeat.text;

/**
 * A word found on the page, as a place on paper and what it may say.
 *
 * @param u left edge, mm
 * @param v top of the capitals, mm
 * @param widthMm width
 * @param capMm height of the capitals
 * @param standsFree whether it was found as letters with paper about them, not by searching
 * @param logProbabilities natural logarithms, one per word of the reader; index 0 is "none of
 *     these"; not to be modified
 */
public record PrintedWord(
        double u,
        double v,
        double widthMm,
        double capMm,
        boolean standsFree,
        float[] logProbabilities) {

    /** Index of the likeliest word; 0 = none. */
    public int best() {
        int best = 0;
        for (int i = 1; i < logProbabilities.length; i++) {
            best = logProbabilities[i] > logProbabilities[best] ? i : best;
        }
        return best;
    }

    /** Probability of a word. */
    public double probability(int index) {
        return Math.exp(logProbabilities[index]);
    }
}
