package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the two families of millimetre lines in a spectrum. Thin lines have strong harmonics, every
 * fifth line may be heavier, and drawing to whole pixels adds sub-harmonics, so the strongest peak
 * need not be the millimetre: every peak is tried in every role a millimetre grid has for it.
 */
final class CombFinder {
    private static final int PEAKS = 24;
    private static final int MAX_ORDER = 4;

    /** What a harmonic's contrast must exceed to speak for the grid. */
    private static final double CHANCE = 1.0;

    /** One strong harmonic must not outweigh that others are missing. */
    private static final double MAX_CONTRAST = 5;

    /** Power this far below the strongest, in natural logarithms, may be drawing's aliases. */
    private static final double ALIAS = 5;

    private static final double CLEARER = 0.3;
    private static final double MIN_OTHER_CONTRAST = 1.5;
    private static final double MIN_PERIOD_PX = 2.2;
    private static final double MAX_SKEW_DEGREES = 12;
    private static final double MAX_ASPECT = 1.35;

    /** Pages lie straight more often than not; per degree. */
    private static final double TURN_COST = 0.04;

    private static final double DIAGONAL = 2;
    private static final double DIAGONAL_COST = 20;

    private final PeakFinder finder;
    private final double minFrequency;
    private final double edgePx;
    private final int factor;

    /**
     * @param tile edge of the spectrum's tiles, px
     * @param edgePx longer edge of the plane, px
     * @param factor file pixels per plane pixel
     */
    CombFinder(PeakFinder finder, int tile, double edgePx, int factor) {
        this.factor = factor;
        this.finder = finder;
        this.minFrequency = 3.5 / tile;
        this.edgePx = edgePx;
    }

    /** A pair of combs, nearly square to each other and of nearly the same pitch. */
    record Pair(GridComb x, GridComb y, double score) {}

    /** The best pair; null if there is none. */
    Pair find() {
        List<GridComb> xs = combs(true);
        List<GridComb> ys = combs(false);
        Pair best = null;
        for (GridComb x : xs) {
            for (GridComb y : ys) {
                double aspect = x.millimetre().frequency() / y.millimetre().frequency();
                double turnX = x.angleDegrees(true);
                double turnY = y.angleDegrees(false);
                if (aspect < MAX_ASPECT
                        && aspect > 1 / MAX_ASPECT
                        && Math.abs(turnX - turnY) < MAX_SKEW_DEGREES) {
                    double frequency =
                            (x.millimetre().frequency() + y.millimetre().frequency()) / 2;
                    double score =
                            x.score()
                                    + y.score()
                                    + sizePrior(edgePx * frequency, factor / frequency)
                                    - TURN_COST * (Math.abs(turnX) + Math.abs(turnY))
                                    - diagonal(x.millimetre(), y.millimetre());
                    best = best == null || score > best.score() ? new Pair(x, y, score) : best;
                }
            }
        }
        return best;
    }

    /**
     * Crossings of a straight grid make diagonal rows too, sparser by the root of 2; they show by
     * the true lines halfway between them in the spectrum.
     */
    private double diagonal(SpectralPeak x, SpectralPeak y) {
        double sum = contrast((x.fx() + y.fx()) / 2, (x.fy() + y.fy()) / 2);
        double difference = contrast((x.fx() - y.fx()) / 2, (x.fy() - y.fy()) / 2);
        return Math.min(sum, difference) > DIAGONAL ? DIAGONAL_COST : 0;
    }

    private double contrast(double fx, double fy) {
        return finder.nearest(fx, fy).contrast();
    }

    /**
     * How likely a picture shows so many mm of paper at such a scale, natural logarithm up to a
     * constant: pages are mostly shown whole, and at 75 to 600 dpi.
     */
    static double sizePrior(double edgeMm, double pxPerMm) {
        double octaves = Math.max(0, log2(edgeMm / 330)) * 4 + Math.max(0, log2(150 / edgeMm));
        return -3 * (octaves + Math.max(0, log2(3 / pxPerMm)) + Math.max(0, log2(pxPerMm / 26)));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** Combs of one axis. */
    List<GridComb> combs(boolean alongX) {
        List<GridComb> combs = new ArrayList<>();
        for (SpectralPeak peak : finder.peaks(alongX, PEAKS)) {
            for (int order = 1; order <= MAX_ORDER; order++) {
                addComb(combs, peak.times(1.0 / order));
                addComb(combs, peak.times(5.0 / order));
            }
        }
        combs.sort(Comparator.comparingDouble(GridComb::score).reversed());
        return combs;
    }

    private void addComb(List<GridComb> combs, SpectralPeak millimetre) {
        double f = millimetre.frequency();
        if (f >= minFrequency && f < 1 / 1.8) {
            combs.add(comb(millimetre));
        }
    }

    private GridComb comb(SpectralPeak millimetre) {
        int last = Math.max(5, (int) (5 / (MIN_PERIOD_PX * millimetre.frequency())));
        int first = (int) Math.ceil(5 * minFrequency / millimetre.frequency());
        SpectralPeak[] peaks = new SpectralPeak[last + 1];
        double strongest = -1000;
        for (int k = 1; k <= last; k++) {
            peaks[k] = finder.nearest(millimetre.fx() * k / 5, millimetre.fy() * k / 5);
            strongest = Math.max(strongest, peaks[k].power());
        }
        double fine = 0;
        double heavy = 0;
        for (int k = 1; k <= last; k++) {
            double audible = Math.max(0, Math.min(1, (peaks[k].power() - strongest + ALIAS) / 2));
            double value = audible * Math.min(MAX_CONTRAST, peaks[k].contrast()) - CHANCE;
            if (k % 5 == 0) {
                fine += value;
            } else if (k >= first) {
                heavy += value;
            }
        }
        double score = fine + Math.max(0, heavy) + step(peaks) - roughness(peaks);
        return new GridComb(millimetre, carriers(peaks, first), score);
    }

    /**
     * The clearest harmonic of the 1 mm lines and of the 5 mm lines, and the 1 mm lines themselves,
     * which tell whether a finer pattern is evenly spaced.
     */
    private static List<GridComb.Carrier> carriers(SpectralPeak[] peaks, int first) {
        int fine = clearest(peaks, first, true);
        int heavy = clearest(peaks, first, false);
        List<Integer> orders = new ArrayList<>();
        if (contrast(peaks, heavy) > contrast(peaks, fine) + CLEARER) {
            orders.add(heavy);
        }
        orders.add(fine);
        if (contrast(peaks, heavy) > MIN_OTHER_CONTRAST && !orders.contains(heavy)) {
            orders.add(heavy);
        }
        if (fine != 5) {
            orders.add(5);
        }
        return orders.stream().map(k -> new GridComb.Carrier(peaks[k], k / 5.0)).toList();
    }

    /** The harmonic of 1 mm lines, or of 5 mm lines only, that stands out best; 0 = none. */
    private static int clearest(SpectralPeak[] peaks, int first, boolean fine) {
        int best = fine ? 5 : 0;
        for (int k = Math.max(1, first); k < peaks.length; k++) {
            if ((k % 5 == 0) == fine && contrast(peaks, k) > contrast(peaks, best) + CLEARER) {
                best = k;
            }
        }
        return best;
    }

    private static double contrast(SpectralPeak[] peaks, int k) {
        return k == 0 ? 0 : peaks[k].contrast();
    }

    /** How much the 1 mm lines stand out of the harmonics of 5 mm lines beside them. */
    private static double step(SpectralPeak[] peaks) {
        if (peaks.length < 7) {
            return 0;
        }
        double beside = Math.max(peaks[4].power(), peaks[6].power());
        return Math.max(-2, Math.min(3, peaks[5].power() - beside));
    }

    /**
     * Thin lines' harmonics fall off; one that towers above those before it is a line of its own.
     */
    private static double roughness(SpectralPeak[] peaks) {
        double sum = 0;
        double before = peaks.length > 5 ? peaks[5].power() : 0;
        for (int k = 10; k < peaks.length; k += 5) {
            sum += Math.max(0, peaks[k].power() - Math.max(before, -1000) - 1);
            before = Math.max(before, peaks[k].power());
        }
        return Math.min(6, sum);
    }
}
