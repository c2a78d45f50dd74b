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

    /** A rest above this makes other lines worth trying, plane pixels. */
    private static final double POOR_PX = 0.2;

    private static final double BETTER = 0.8;

    /** Lines nearer to the next harmonic of 5 mm lines than this are that one's. */
    private static final double NEIGHBOUR = 0.45;

    /** A followed window this many deviations off has lost count. */
    private static final double SLIP = 6;

    /** Two counts of a window closer than this mean the same lines, mm. */
    private static final double SAME_MM = 0.2;

    /** Perspective stronger than this over a page is a misfit. */
    private static final double LEAST_HORIZON = 0.2;

    /** No page is larger. */
    private static final double MOST_MM2 = 1e8;

    /**
     * Follows the lines of two combs and fits the map. Where the rest is large, the other kind of
     * lines is tried: some papers' 1 mm marks do not fill 5 mm evenly.
     *
     * @return null if the lines can't be followed
     */
    static PaperMap follow(GridTexture texture, CombFinder.Pair combs) {
        GridComb x = combs.x();
        GridComb y = combs.y();
        GridComb.Carrier xBest = x.carriers().get(0);
        GridComb.Carrier yBest = y.carriers().get(0);
        PaperMap best = followOnce(texture, x, xBest, y, yBest);
        for (GridComb.Carrier c : x.carriers().subList(1, x.carriers().size())) {
            PaperMap other = isPoor(best, x, true) ? followOnce(texture, x, c, y, yBest) : null;
            if (isBetter(other, best, true)) {
                best = other;
                xBest = c;
            }
        }
        for (GridComb.Carrier c : y.carriers().subList(1, y.carriers().size())) {
            PaperMap other = isPoor(best, y, false) ? followOnce(texture, x, xBest, y, c) : null;
            best = isBetter(other, best, false) ? other : best;
        }
        return best;
    }

    private static boolean isPoor(PaperMap map, GridComb comb, boolean x) {
        return map == null
                || map.deviation(x) > POOR_PX * comb.millimetre().frequency()
                || map.points(x).size() < 0.5 * map.points(!x).size();
    }

    private static boolean isBetter(PaperMap map, PaperMap than, boolean x) {
        return map != null
                && (than == null
                        || map.points(x).size() > 2 * than.points(x).size()
                        || map.deviation(x) < BETTER * than.deviation(x)
                                && map.points(x).size() > 0.8 * than.points(x).size());
    }

    /** Robust deviation of the places of one family from the plane map, mm. */
    double deviation(boolean x) {
        return PaperFit.deviation(points(x), toMm, x);
    }

    private List<GridPoint> points(boolean x) {
        return x ? xPoints : yPoints;
    }

    private static PaperMap followOnce(
            GridTexture texture,
            GridComb xComb,
            GridComb.Carrier xCarrier,
            GridComb yComb,
            GridComb.Carrier yCarrier) {
        double size = Math.max(texture.plane().width(), texture.plane().height());
        PhaseTracker xTracker = tracker(texture, xComb, xCarrier);
        PhaseTracker yTracker = tracker(texture, yComb, yCarrier);
        double nx = xCarrier.linesPerMm();
        double ny = yCarrier.linesPerMm();
        List<GridPoint> x = inMm(xTracker.track(), nx);
        List<GridPoint> y = inMm(yTracker.track(), ny);
        PaperMap map = null;
        for (int round = 0; round < ROUNDS; round++) {
            if (x.size() < MIN_WINDOWS || y.size() < MIN_WINDOWS) {
                return null;
            }
            map = new PaperMap(fit(x, y, size), x, y);
            x = merge(x, inMm(xTracker.remeasure(map.counts(nx, true)), nx), map, true);
            y = merge(y, inMm(yTracker.remeasure(map.counts(ny, false)), ny), map, false);
        }
        return map;
    }

    private static PhaseTracker tracker(
            GridTexture texture, GridComb comb, GridComb.Carrier carrier) {
        SpectralPeak c = carrier.peak();
        double spacing = comb.millimetre().frequency() / 5;
        return new PhaseTracker(Baseband.of(texture.plane(), c.fx(), c.fy()), NEIGHBOUR * spacing);
    }

    private static List<GridPoint> inMm(List<GridPoint> points, double linesPerMm) {
        List<GridPoint> out = new ArrayList<>(points.size());
        for (GridPoint p : points) {
            out.add(new GridPoint(p.x(), p.y(), p.periods() / linesPerMm, p.weight()));
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

    /** Smallest and largest coordinates of a plane's corners: {u0, v0, u1, v1}. */
    double[] area(int width, int height) {
        double inf = Double.POSITIVE_INFINITY;
        double[] area = {inf, inf, -inf, -inf};
        for (int k = 0; k < 4; k++) {
            PagePoint p = toMm.apply(k % 2 * (width - 1), k / 2 * (height - 1));
            area[0] = Math.min(area[0], p.x());
            area[1] = Math.min(area[1], p.y());
            area[2] = Math.max(area[2], p.x());
            area[3] = Math.max(area[3], p.y());
        }
        return area;
    }

    /** Whether the map is one-to-one on a plane of that many pixels. */
    boolean isSound(int width, int height) {
        for (int k = 0; k < 4; k++) {
            double horizon = toMm.g() * (k % 2 * width) + toMm.h() * (k / 2 * height) + 1;
            if (!(horizon > LEAST_HORIZON && horizon < 1 / LEAST_HORIZON)) {
                return false;
            }
        }
        double[] area = area(width, height);
        double spread = (area[2] - area[0]) * (area[3] - area[1]);
        double det = toMm.a() * toMm.e() - toMm.b() * toMm.d();
        return Double.isFinite(spread) && Math.abs(det) > 1e-9 && spread < MOST_MM2;
    }

    /** The same map with n times as many mm. */
    PaperMap times(double n) {
        Homography m = toMm;
        Homography scaled =
                new Homography(
                        n * m.a(), n * m.b(), n * m.c(), n * m.d(), n * m.e(), n * m.f(), m.g(),
                        m.h());
        return new PaperMap(scaled, changed(xPoints, n, 0), changed(yPoints, n, 0));
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
        return new PaperMap(moved, changed(xPoints, 1, du), changed(yPoints, 1, dv));
    }

    private static List<GridPoint> changed(List<GridPoint> points, double n, double by) {
        return points.stream()
                .map(p -> new GridPoint(p.x(), p.y(), n * p.periods() + by, p.weight()))
                .toList();
    }

    /** Same for the same window. */
    static long key(GridPoint p) {
        return Math.round(p.x()) * 100_000L + Math.round(p.y());
    }

    private PhaseTracker.Prediction counts(double n, boolean x) {
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
