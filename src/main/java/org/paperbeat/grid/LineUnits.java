package org.paperbeat.grid;

import org.paperbeat.image.Plane;

/**
 * Tells 1 mm lines from 5 mm lines by what the whole page shows between them, and puts the heavy
 * lines on multiples of 5 mm.
 *
 * @param map in true mm, heavy lines on multiples of 5 where there are any
 * @param warp of that map; may be null
 * @param strength how far the lines stand out of what does not repeat; chance gives 1 to 3
 * @param amplitude of the lines' darkness, in mean deviations of the page
 * @param sure whether the page itself shows which lines these are
 * @param certainty that the lines are what they are taken for, by the page or else by its size, in
 *     [0, 1]
 */
record LineUnits(
        PaperMap map,
        WarpFit warp,
        double strength,
        double amplitude,
        boolean sure,
        double certainty) {
    /** Amplitudes at fifths of a unit above this many times chance are heavy lines. */
    private static final double HEAVY = 2.3;

    /** How much finer lines must stand out of the harmonics beside theirs. */
    private static final double FINE = 1.25;

    private static final double AUDIBLE = 4;

    /** Lines nearer to each other can't be told from each other in pixels. */
    private static final double LEAST_FIFTH_PX = 2;

    private static final double SURE = Double.POSITIVE_INFINITY;

    /**
     * Decides a map whose unit may be 1 mm or 5 mm.
     *
     * @param factor file pixels per plane pixel
     * @param within what of the plane counts; null = everything
     */
    static LineUnits decide(Plane plane, PaperMap map, int factor, GridArea within) {
        WarpFit warp = WarpFit.of(map, plane.width(), plane.height());
        LineProfile x = LineProfile.of(plane, map, warp, within, true);
        LineProfile y = LineProfile.of(plane, map, warp, within, false);
        if (Math.sqrt(heavy(x) * heavy(y)) > HEAVY) {
            boolean both = Math.min(millimetres(x), millimetres(y)) > HEAVY;
            PaperMap placed = map.shifted(-heavyLine(x), -heavyLine(y));
            double margin =
                    prior(plane, placed, factor, within)
                            - prior(plane, placed.times(0.2), factor, within);
            return of(plane, placed, x, y, both ? SURE : margin);
        }
        boolean fine =
                pxPerUnit(plane, map) >= LEAST_FIFTH_PX * 5
                        && Math.sqrt(fine(x) * fine(y)) > FINE
                        && Math.min(audible(x), audible(y)) > AUDIBLE;
        double one = prior(plane, map, factor, within);
        double five = prior(plane, map.times(5), factor, within);
        if (fine || five > one) {
            return of(plane, map.times(5), x, y, fine ? SURE : five - one);
        }
        return of(plane, map, x, y, one - five);
    }

    /**
     * @param margin of the page's size for this unit over the other; SURE where it did not decide
     */
    private static LineUnits of(
            Plane plane, PaperMap map, LineProfile x, LineProfile y, double margin) {
        return new LineUnits(
                map,
                WarpFit.of(map, plane.width(), plane.height()),
                Math.min(amplitude(x) / chance(x), amplitude(y) / chance(y)),
                Math.min(amplitude(x), amplitude(y)),
                margin == SURE,
                1 / (1 + Math.exp(-margin / 4)));
    }

    private static double prior(Plane plane, PaperMap map, int factor, GridArea within) {
        double edgeMm = edge(plane, map);
        double pxPerMm = factor * pxPerUnit(plane, map);
        return CombFinder.sizePrior(within == null ? edgeMm : map.longestMm(), pxPerMm);
    }

    private static double edge(Plane plane, PaperMap map) {
        double[] area = map.area(plane.width(), plane.height());
        return Math.max(area[2] - area[0], area[3] - area[1]);
    }

    private static double pxPerUnit(Plane plane, PaperMap map) {
        return Math.max(plane.width(), plane.height()) / edge(plane, map);
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

    private static double millimetres(LineProfile p) {
        return Math.max(p.amplitude(10), Math.max(p.amplitude(20), p.amplitude(30))) / chance(p);
    }

    private static double amplitude(LineProfile p) {
        double best = 0;
        for (int k : new int[] {2, 4, 6, 8, 10, 20, 30}) {
            best = Math.max(best, p.amplitude(k));
        }
        return best;
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
