package org.paperbeat.grid;

import java.util.HashSet;
import java.util.Set;

/**
 * How much speaks for a grid that was found.
 *
 * @param coverage part of the page where both families of lines were followed
 * @param strength see {@link LineUnits}
 * @param amplitude see {@link LineUnits}
 * @param sure see {@link LineUnits}
 * @param certainty see {@link LineUnits}
 */
record GridEvidence(
        double coverage, double strength, double amplitude, boolean sure, double certainty) {
    private static final double MIN_COVERAGE = 0.12;
    private static final double MIN_STRENGTH = 3;
    private static final double SMALL_COVERAGE = 0.8;
    private static final double WEAK_COVERAGE = 0.6;
    private static final double WEAK_CONFIDENCE = 0.8;
    private static final double MIN_AMPLITUDE = 0.03;

    /** Lines of one kind only, as many patterns have them, must stand out more. */
    private static final double MIN_STRENGTH_UNSURE = 5;

    /** The evidence on a plane of that many pixels. */
    static GridEvidence of(LineUnits units, int width, int height) {
        Set<Long> x = new HashSet<>();
        for (GridPoint p : units.map().xPoints()) {
            x.add(PaperMap.key(p));
        }
        long both = units.map().yPoints().stream().filter(p -> x.contains(PaperMap.key(p))).count();
        int block = units.map().block();
        double windows =
                Math.max(
                        1,
                        PhaseTracker.windows(width, block) * PhaseTracker.windows(height, block));
        return new GridEvidence(
                both / windows,
                units.strength(),
                units.amplitude(),
                units.sure(),
                units.certainty());
    }

    /** Whether this is a grid at all. */
    boolean isGrid() {
        return coverage > MIN_COVERAGE
                && amplitude > MIN_AMPLITUDE
                && strength > (sure ? MIN_STRENGTH : MIN_STRENGTH_UNSURE);
    }

    /** Whether much of the picture shows something else. */
    boolean isSmall() {
        return coverage < SMALL_COVERAGE;
    }

    /** Whether it is worth looking again at another resolution. */
    boolean isWeak() {
        return coverage < WEAK_COVERAGE || confidence() < WEAK_CONFIDENCE;
    }

    /** In [0, 1]. */
    double confidence() {
        double product =
                Math.min(1, coverage / 0.6)
                        * Math.min(1, amplitude / 0.06)
                        * Math.min(1, strength / 8);
        return certainty * Math.cbrt(product);
    }
}
