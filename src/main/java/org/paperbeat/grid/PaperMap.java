package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.model.Homography;
import org.paperbeat.model.PagePoint;

/**
 * The map from plane pixels to millimetres, found from both families of lines.
 *
 * @param toMm plane projective part
 * @param xPoints places with their u in mm
 * @param yPoints places with their v in mm
 */
record PaperMap(Homography toMm, List<GridPoint> xPoints, List<GridPoint> yPoints) {
    private static final int ROUNDS = 3;
    private static final int MIN_WINDOWS = 4;

    /** Perspective is taken when it makes the deviation this much smaller, or moves a corner so. */
    private static final double GAIN = 0.9;

    /** A followed window this many deviations off has lost count. */
    private static final double SLIP = 6;

    /** Two counts of a window closer than this mean the same lines, mm. */
    private static final double SAME_MM = 0.2;

    /**
     * Follows the lines of two combs and fits the map.
     *
     * @return null if the lines can't be followed
     */
    static PaperMap follow(GridTexture texture, CombFinder.Pair combs) {
        double size = Math.max(texture.plane().width(), texture.plane().height());
        PhaseTracker xTracker = tracker(texture, combs.x());
        PhaseTracker yTracker = tracker(texture, combs.y());
        List<GridPoint> x = inMm(xTracker.track(), combs.x());
        List<GridPoint> y = inMm(yTracker.track(), combs.y());
        PaperMap map = null;
        for (int round = 0; round < ROUNDS; round++) {
            if (x.size() < MIN_WINDOWS || y.size() < MIN_WINDOWS) {
                return null;
            }
            map = new PaperMap(fit(x, y, size), x, y);
            x =
                    merge(
                            x,
                            inMm(xTracker.remeasure(map.counts(combs.x(), true)), combs.x()),
                            map,
                            true);
            y =
                    merge(
                            y,
                            inMm(yTracker.remeasure(map.counts(combs.y(), false)), combs.y()),
                            map,
                            false);
        }
        return map;
    }

    private static PhaseTracker tracker(GridTexture texture, GridComb comb) {
        SpectralPeak c = comb.carrier();
        return new PhaseTracker(Baseband.of(texture.plane(), c.fx(), c.fy()));
    }

    private static List<GridPoint> inMm(List<GridPoint> points, GridComb comb) {
        List<GridPoint> out = new ArrayList<>(points.size());
        for (GridPoint p : points) {
            out.add(new GridPoint(p.x(), p.y(), p.periods() / comb.linesPerMm(), p.weight()));
        }
        return out;
    }

    private static Homography fit(List<GridPoint> x, List<GridPoint> y, double size) {
        Homography affine = PaperFit.fit(x, y, false, size);
        if (x.size() + y.size() < 24) {
            return affine;
        }
        Homography projective = PaperFit.fit(x, y, true, size);
        double gain =
                Math.min(
                        PaperFit.deviation(x, projective, true)
                                / PaperFit.deviation(x, affine, true),
                        PaperFit.deviation(y, projective, false)
                                / PaperFit.deviation(y, affine, false));
        return gain < GAIN ? projective : affine;
    }

    /** Followed lines as they are; islands, and windows where following slipped, as predicted. */
    private static List<GridPoint> merge(
            List<GridPoint> followed, List<GridPoint> predicted, PaperMap map, boolean x) {
        double limit = SLIP * PaperFit.deviation(followed, map.toMm, x);
        Map<Long, GridPoint> merged = new LinkedHashMap<>();
        for (GridPoint p : followed) {
            if (Math.abs(PaperFit.residual(p, map.toMm, x)) < limit) {
                merged.put(key(p), p);
            }
        }
        for (GridPoint p : predicted) {
            merged.merge(
                    key(p),
                    p,
                    (old, now) -> Math.abs(old.periods() - now.periods()) < SAME_MM ? now : old);
        }
        return List.copyOf(merged.values());
    }

    /** Smallest u or v of the page's corners. */
    double least(boolean x, int width, int height) {
        double a = Math.min(mm(0, 0, x), mm(width - 1, 0, x));
        double b = Math.min(mm(0, height - 1, x), mm(width - 1, height - 1, x));
        return Math.min(a, b);
    }

    /** The same map with another origin. */
    PaperMap shifted(double du, double dv) {
        Homography m = toMm;
        Homography moved =
                new Homography(
                        m.a() + du * m.g(),
                        m.b() + du * m.h(),
                        m.c() + du,
                        m.d() + dv * m.g(),
                        m.e() + dv * m.h(),
                        m.f() + dv,
                        m.g(),
                        m.h());
        return new PaperMap(moved, shifted(xPoints, du), shifted(yPoints, dv));
    }

    private static List<GridPoint> shifted(List<GridPoint> points, double by) {
        return points.stream()
                .map(p -> new GridPoint(p.x(), p.y(), p.periods() + by, p.weight()))
                .toList();
    }

    private static long key(GridPoint p) {
        return Math.round(p.x()) * 100_000L + Math.round(p.y());
    }

    private PhaseTracker.Prediction counts(GridComb comb, boolean x) {
        double n = comb.linesPerMm();
        return (px, py) -> {
            double here = mm(px, py, x);
            return new double[] {
                n * here,
                n * (mm(px + 0.5, py, x) - mm(px - 0.5, py, x)),
                n * (mm(px, py + 0.5, x) - mm(px, py - 0.5, x)),
            };
        };
    }

    private double mm(double px, double py, boolean x) {
        PagePoint p = toMm.apply(px, py);
        return x ? p.x() : p.y();
    }
}
