package org.paperbeat.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Homography;
import org.paperbeat.model.PagePoint;

/**
 * The map from plane pixels to millimetres, found from both families of lines.
 *
 * @param toMm plane projective part
 * @param xPoints places with their u in mm
 * @param yPoints places with their v in mm
 * @param block edge of the blocks that the lines were followed in, plane pixels
 * @param xFollowed part of the page on which the lines of u were followed from window to window
 * @param yFollowed the same of v
 */
record PaperMap(
        Homography toMm,
        List<GridPoint> xPoints,
        List<GridPoint> yPoints,
        int block,
        double xFollowed,
        double yFollowed) {
    private static final int ROUNDS = 3;
    private static final int MIN_WINDOWS = 4;

    /** Perspective is taken when it makes the deviation this much smaller, or moves a corner so. */
    private static final double GAIN = 0.9;

    /** A rest above this makes other lines worth trying, plane pixels. */
    private static final double POOR_PX = 0.2;

    private static final double BETTER = 0.8;

    /** Lines that are followed over so many times the part of the page are the better ones. */
    static final double CLEARER = 1.3;

    /** Lines followed over so much of the page tell the scale to this, natural logarithm. */
    private static final double MUCH = 0.35;

    private static final double SAME_SCALE = 0.02;

    /** Millimetres per block from which on a picture is too coarse for bends. */
    private static final double COARSE = 1.25;

    /** Smaller windows must follow lines over this part of what larger ones did. */
    private static final double LOST = 0.8;

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
     * lines is tried: some papers' 1 mm marks do not fill 5 mm evenly. Paper that is not flat on a
     * coarse picture is followed again in smaller windows, which bends do not blur.
     *
     * @return null if the lines can't be followed
     */
    static PaperMap follow(GridTexture texture, CombFinder.Pair combs) {
        PaperMap map = follow(texture, combs, false);
        Plane plane = texture.plane();
        double mm =
                Math.max(combs.x().millimetre().frequency(), combs.y().millimetre().frequency());
        boolean coarse = mm * Baseband.MOST_BLOCK > COARSE;
        if (!coarse || map != null && WarpFit.of(map, plane.width(), plane.height()) == null) {
            return map;
        }
        PaperMap bent = follow(texture, combs, true);
        boolean lost = bent != null && map != null && bent.least() < LOST * map.least();
        return bent == null || lost ? map : bent;
    }

    /** The lesser part of the page on which either family was followed. */
    private double least() {
        return Math.min(xFollowed, yFollowed);
    }

    private static PaperMap follow(GridTexture texture, CombFinder.Pair combs, boolean bends) {
        LineFamily x = new LineFamily(texture, combs.x(), bends);
        LineFamily y = new LineFamily(texture, combs.y(), bends);
        GridComb.Carrier xBest = x.first();
        GridComb.Carrier yBest = y.first();
        PaperMap best = followOnce(texture, x, xBest, y, yBest);
        for (GridComb.Carrier c : combs.x().carriers()) {
            boolean tried = c.equals(xBest) || !isPoor(best, combs.x(), true);
            PaperMap other = tried ? null : followOnce(texture, x, c, y, yBest);
            if (isBetter(other, best, true)) {
                best = other;
                xBest = c;
            }
        }
        for (GridComb.Carrier c : combs.y().carriers()) {
            boolean tried = c.equals(yBest) || !isPoor(best, combs.y(), false);
            PaperMap other = tried ? null : followOnce(texture, x, xBest, y, c);
            if (isBetter(other, best, false)) {
                best = other;
                yBest = c;
            }
        }
        return best;
    }

    private static boolean isPoor(PaperMap map, GridComb comb, boolean x) {
        return map == null
                || map.deviation(x) > POOR_PX * comb.millimetre().frequency()
                || map.points(x).size() < 0.5 * map.points(!x).size();
    }

    /** Part of the page on which lines were followed window by window. */
    private double followed(boolean x) {
        return x ? xFollowed : yFollowed;
    }

    private static boolean isBetter(PaperMap map, PaperMap than, boolean x) {
        return map != null
                && !(than != null && than.followed(x) > MUCH && map.differsFrom(than, x))
                && (than == null
                        || map.followed(x) > CLEARER * than.followed(x)
                        || map.deviation(x) < BETTER * than.deviation(x)
                                && map.followed(x) > 0.8 * than.followed(x));
    }

    /** Whether other lines are taken for the same millimetres: one of both is no harmonic. */
    private boolean differsFrom(PaperMap other, boolean x) {
        double cx = xPoints.stream().mapToDouble(GridPoint::x).average().orElse(0);
        double cy = yPoints.stream().mapToDouble(GridPoint::y).average().orElse(0);
        double ratio = linesPerPx(cx, cy, x) / other.linesPerPx(cx, cy, x);
        return Math.abs(Math.log(ratio)) > SAME_SCALE;
    }

    private double linesPerPx(double cx, double cy, boolean x) {
        double alongX = mm(cx + 0.5, cy, null, x) - mm(cx - 0.5, cy, null, x);
        double alongY = mm(cx, cy + 0.5, null, x) - mm(cx, cy - 0.5, null, x);
        return Math.hypot(alongX, alongY);
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
            LineFamily xLines,
            GridComb.Carrier xCarrier,
            LineFamily yLines,
            GridComb.Carrier yCarrier) {
        int w = texture.plane().width();
        int h = texture.plane().height();
        int block = Math.max(xLines.block(xCarrier), yLines.block(yCarrier));
        LineFamily.Followed xs = xLines.followed(xCarrier, block);
        LineFamily.Followed ys = yLines.followed(yCarrier, block);
        List<GridPoint> x = xs.points();
        List<GridPoint> y = ys.points();
        PaperMap map = null;
        for (int round = 0; round < ROUNDS; round++) {
            if (x.size() < MIN_WINDOWS || y.size() < MIN_WINDOWS) {
                return null;
            }
            Homography plane = fit(x, y, Math.max(w, h));
            map = new PaperMap(plane, x, y, block, xs.share(), ys.share());
            WarpFit warp = WarpFit.of(map, w, h);
            x = merge(x, map.remeasured(xs.tracker(), xCarrier, warp, true), map, warp, true);
            y = merge(y, map.remeasured(ys.tracker(), yCarrier, warp, false), map, warp, false);
        }
        return map;
    }

    private List<GridPoint> remeasured(
            PhaseTracker tracker, GridComb.Carrier carrier, WarpFit warp, boolean x) {
        double n = carrier.linesPerMm();
        return LineFamily.inMm(tracker.remeasure(counts(n, warp, x)), n);
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
            List<GridPoint> followed,
            List<GridPoint> predicted,
            PaperMap map,
            WarpFit warp,
            boolean x) {
        double limit = SLIP * PaperFit.deviation(followed, map.toMm, x);
        Map<Long, GridPoint> merged = new LinkedHashMap<>();
        for (GridPoint p : followed) {
            if (Math.abs(p.periods() - map.mm(p.x(), p.y(), warp, x)) < limit) {
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

    /** Longer edge of the paper on which lines were followed, mm. */
    double longestMm() {
        return Math.max(span(xPoints), span(yPoints));
    }

    private static double span(List<GridPoint> points) {
        var counts = points.stream().mapToDouble(GridPoint::periods).summaryStatistics();
        return counts.getMax() - counts.getMin();
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
        return new PaperMap(
                scaled,
                changed(xPoints, n, 0),
                changed(yPoints, n, 0),
                block,
                xFollowed,
                yFollowed);
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
        return new PaperMap(
                moved,
                changed(xPoints, 1, du),
                changed(yPoints, 1, dv),
                block,
                xFollowed,
                yFollowed);
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

    private PhaseTracker.Prediction counts(double n, WarpFit warp, boolean x) {
        return (px, py) -> {
            double here = mm(px, py, warp, x);
            return new double[] {
                n * here,
                n * (mm(px + 0.5, py, warp, x) - mm(px - 0.5, py, warp, x)),
                n * (mm(px, py + 0.5, warp, x) - mm(px, py - 0.5, warp, x)),
            };
        };
    }

    private double mm(double px, double py, WarpFit warp, boolean x) {
        PagePoint p = toMm.apply(px, py);
        double mm = x ? p.x() : p.y();
        return warp == null ? mm : mm + warp.rest(p.x(), p.y(), x);
    }
}
