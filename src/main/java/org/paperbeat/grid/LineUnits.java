package org.paperbeat.grid;

import org.paperbeat.image.Plane;

/**
 * Tells 1 mm lines from 5 mm lines by what the whole page shows between them, and puts the heavy
 * lines on multiples of 5 mm.
 *
 * @param map in true mm, heavy lines on multiples of 5 where there are any
 * @param warp of that map; may be null
 * @param strength how far the lines stand out of what does not repeat; chance gives 1 to 2
 * @param sure whether the page itself shows which lines these are
 */
record LineUnits(PaperMap map, WarpFit warp, double strength, boolean sure) {
    /** Amplitudes at fifths of a unit above this many times chance are heavy lines. */
    private static final double HEAVY = 2.5;

    /** How much finer lines must stand out of the harmonics beside theirs. */
    private static final double FINE = 1.25;

    private static final double AUDIBLE = 4;

    /**
     * Decides a map whose unit may be 1 mm or 5 mm.
     *
     * @param factor file pixels per plane pixel
     */
    static LineUnits decide(Plane plane, PaperMap map, int factor) {
        WarpFit warp = WarpFit.of(map, plane.width(), plane.height());
        LineProfile x = LineProfile.of(plane, map, warp, true);
        LineProfile y = LineProfile.of(plane, map, warp, false);
        double strength = Math.min(strength(x), strength(y));
        if (Math.sqrt(heavy(x) * heavy(y)) > HEAVY) {
            PaperMap placed = map.shifted(-heavyLine(x), -heavyLine(y));
            return withWarp(plane, placed, strength, true);
        }
        boolean fine =
                Math.sqrt(fine(x) * fine(y)) > FINE && Math.min(audible(x), audible(y)) > AUDIBLE;
        if (fine || prior(plane, map.times(5), factor) > prior(plane, map, factor)) {
            return withWarp(plane, map.times(5), strength, fine);
        }
        return new LineUnits(map, warp, strength, false);
    }

    private static LineUnits withWarp(Plane plane, PaperMap map, double strength, boolean sure) {
        return new LineUnits(map, WarpFit.of(map, plane.width(), plane.height()), strength, sure);
    }

    private static double prior(Plane plane, PaperMap map, int factor) {
        double[] area = map.area(plane.width(), plane.height());
        double edgeMm = Math.max(area[2] - area[0], area[3] - area[1]);
        double pxPerMm = factor * Math.max(plane.width(), plane.height()) / edgeMm;
        return CombFinder.sizePrior(edgeMm, pxPerMm);
    }

    private static double chance(LineProfile p) {
        double sum = 0;
        for (int k = 1; k < 10; k += 2) {
            sum += p.amplitude(k) / 5;
        }
        return Math.max(1e-4, sum);
    }

    private static double heavy(LineProfile p) {
        double sum = 0;
        for (int k = 2; k < 10; k += 2) {
            sum += p.amplitude(k) / 4;
        }
        return sum / chance(p);
    }

    private static double strength(LineProfile p) {
        double best = 0;
        for (int k : new int[] {2, 4, 6, 8, 10, 20, 30}) {
            best = Math.max(best, p.amplitude(k));
        }
        return best / chance(p);
    }

    private static double fine(LineProfile p) {
        return p.amplitude(50) / Math.max(1e-4, Math.max(p.amplitude(40), p.amplitude(60)));
    }

    private static double audible(LineProfile p) {
        double noise = 0;
        for (int k : new int[] {43, 47, 53, 57}) {
            noise += p.amplitude(k) / 4;
        }
        return p.amplitude(50) / Math.max(1e-4, noise);
    }

    /** Which of five neighbouring lines is the heavy one. */
    private static int heavyLine(LineProfile p) {
        int best = 0;
        for (int k = 1; k < 5; k++) {
            if (p.darkness(k) + p.darkness(k + 5) > p.darkness(best) + p.darkness(best + 5)) {
                best = k;
            }
        }
        return best;
    }
}
