package org.paperbeat.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits phrases to a line of print given as probabilities of letters every two pixels, capitals
 * being ten pixels high.
 */
final class PhraseFit {
    /** Least and greatest distance of letters' middles, in places. */
    private static final int NEAR = 2;

    private static final int NEAR_WIDE = 3;
    private static final int FAR = 7;

    /** The greatest where a space may stand, in places. */
    private static final int FAR_SPACE = 12;

    /** What the letters' probabilities must reach in their geometric mean, and each. */
    private static final double LEAST = 0.6;

    private static final double LEAST_EACH = 0.03;

    /** A digit or point before the number, this probable, makes it another number. */
    private static final double BEFORE = 0.4;

    /** How far before, in places: across a space it would be farther. */
    private static final int BEFORE_PLACES = 3;

    /** A letter is still the same one a place before, if it is this probable there. */
    private static final double OWN = 0.05;

    private static final List<ScaleGrammar.Phrase> PHRASES = ScaleGrammar.phrases();

    /** A capital S is told from a small one, but not from a 5. */
    private static final int SMALL_S = ScaleTextReader.letter('s');

    private static final int CAPITAL_S = ScaleTextReader.letter('5');

    private PhraseFit() {}

    /**
     * A phrase found.
     *
     * @param probability geometric mean of its letters' probabilities
     * @param place where its first letter is centred
     */
    record Hit(ScaleGrammar.Phrase phrase, double probability, int place) {}

    /**
     * The best phrase for every place where one ends; of phrases that overlap, the best alone.
     *
     * @param letters natural logarithms of {@link ScaleTextReader#LETTERS}, per place
     */
    static List<Hit> in(float[][] letters) {
        List<Hit> all = new ArrayList<>();
        for (ScaleGrammar.Phrase p : PHRASES) {
            all.addAll(fits(letters, p));
        }
        all.sort((a, b) -> Double.compare(b.probability(), a.probability()));
        List<Hit> kept = new ArrayList<>();
        for (Hit h : all) {
            boolean clear =
                    kept.stream()
                            .allMatch(
                                    k ->
                                            k.phrase().kind() != h.phrase().kind()
                                                    || Math.abs(k.place() - h.place())
                                                            > 2 * FAR_SPACE);
            if (clear) {
                kept.add(h);
            }
        }
        return kept;
    }

    private static List<Hit> fits(float[][] letters, ScaleGrammar.Phrase phrase) {
        int n = letters.length;
        int length = phrase.letters().length();
        int[] index = new int[length];
        for (int i = 0; i < length; i++) {
            index[i] = ScaleTextReader.letter(phrase.letters().charAt(i));
        }
        float[] score = new float[n];
        int[] start = new int[n];
        double each = Math.log(LEAST_EACH);
        for (int i = 0; i < length; i++) {
            float[] next = new float[n];
            int[] from = new int[n];
            Arrays.fill(next, Float.NEGATIVE_INFINITY);
            for (int x = 0; x < n; x++) {
                float p = letters[x][index[i]];
                p = index[i] == SMALL_S ? Math.max(p, letters[x][CAPITAL_S]) : p;
                if (p < each) {
                    continue;
                }
                int best = i == 0 ? x : best(score, x, phrase, i);
                if (best >= 0 && !(i == phrase.digits() && numberGoesOn(letters, best, x))) {
                    next[x] = p + (i == 0 ? 0 : score[best]);
                    from[x] = i == 0 ? x : start[best];
                }
            }
            score = next;
            start = from;
        }
        List<Hit> hits = new ArrayList<>();
        for (int x = 0; x < n; x++) {
            double mean = Math.exp(score[x] / length);
            if (mean >= LEAST && !digitBefore(letters, start[x], index[0])) {
                hits.add(new Hit(phrase, mean, start[x]));
            }
        }
        return hits;
    }

    private static int best(float[] score, int x, ScaleGrammar.Phrase phrase, int i) {
        boolean wide = phrase.letters().charAt(i) == 'm' && phrase.letters().charAt(i - 1) == 'm';
        int far = i == phrase.digits() ? FAR_SPACE : FAR;
        int best = -1;
        for (int k = x - (wide ? NEAR_WIDE : NEAR); k >= Math.max(0, x - far); k--) {
            if (score[k] > Float.NEGATIVE_INFINITY && (best < 0 || score[k] > score[best])) {
                best = k;
            }
        }
        return best;
    }

    /** Whether another digit or a slash stands between a number's last digit and its unit. */
    private static boolean numberGoesOn(float[][] letters, int digit, int unit) {
        for (int x = digit + FAR / 2; x <= unit - NEAR_WIDE; x++) {
            for (char c : new char[] {'0', '1', '2', '5', '/'}) {
                if (Math.exp(letters[x][ScaleTextReader.letter(c)]) > BEFORE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean digitBefore(float[][] letters, int place, int first) {
        int own = place;
        while (own > 0 && Math.exp(letters[own - 1][first]) > OWN) {
            own--;
        }
        for (int x = Math.max(0, own - BEFORE_PLACES); x < own; x++) {
            for (char c : new char[] {'0', '1', '2', '5', '.', '/'}) {
                if (Math.exp(letters[x][ScaleTextReader.letter(c)]) > BEFORE) {
                    return true;
                }
            }
        }
        return false;
    }
}
