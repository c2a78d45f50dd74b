package org.paperbeat.grid;

import java.util.List;
import org.paperbeat.image.Plane;
import org.paperbeat.image.TileSpectrum;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Homography;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.GridOptions;

/**
 * Finds the millimetre grid of a page: rotation, perspective, local warp, px/mm in x and y. Paper
 * coordinate (0, 0) is a crossing of grid lines near the page's top left corner: grid lines lie at
 * whole millimetres, and heavy ones, where there are any, at multiples of 5.
 */
public final class GridCalibrator {
    private static final int MAX_EDGE = 2600;
    private static final int TILE = 256;
    private static final int MAX_TILES = 60;
    private static final int MIN_EDGE = 64;

    /**
     * Where fine lines are lost, heavy ones show better in half as many pixels, but so many at
     * least. Hair-thin pale lines on a large photo, on the other hand, may need more pixels.
     */
    private static final int MIN_HALF_EDGE = 800;

    private static final double CERTAIN = 0.9;

    private static final double[] WHOLE = {0, 0, 1, 1};

    /**
     * Where perspective spreads the lines' frequencies over a page, or a table fills the picture,
     * they are looked for in parts of it.
     */
    private static final double[][] PARTS = {
        {0.25, 0.25, 0.75, 0.75}, {0.05, 0.2, 0.55, 0.8}, {0.45, 0.2, 0.95, 0.8}
    };

    /**
     * Calibrates the geometry; speed and gain are those of the options, or assumed.
     *
     * @throws EcgException if there is no grid and no scale was given
     */
    public PageCalibration calibrate(PageImage page, GridOptions options, StageMonitor monitor) {
        monitor.progress("Finding the grid", 0);
        if (!Double.isNaN(options.pxPerMm())) {
            return ScaleReader.withOptions(
                    PageCalibration.straight(
                            options.pxPerMm(),
                            options.pxPerMm(),
                            Origin.HUMAN,
                            ScaleReader.USUAL_SPEED,
                            ScaleReader.USUAL_GAIN),
                    options);
        }
        if (Math.min(page.width(), page.height()) < MIN_EDGE) {
            throw noGrid();
        }
        return ScaleReader.withOptions(measure(page, monitor), options);
    }

    private static PageCalibration measure(PageImage page, StageMonitor monitor) {
        int edge = Math.max(page.width(), page.height());
        int factor = (edge + MAX_EDGE - 1) / MAX_EDGE;
        Found best = find(page, factor, monitor);
        if ((best == null || best.evidence().isWeak()) && edge / (2 * factor) >= MIN_HALF_EDGE) {
            Found half = find(page, 2 * factor, monitor);
            if (half != null && (best == null || half.merit() > best.merit())) {
                best = half;
            }
        }
        if (best == null && factor > 1) {
            best = find(page, factor - 1, monitor);
        }
        for (int k = 0; k < PARTS.length && best == null; k++) {
            best = find(GridTexture.of(page, factor), PARTS[k], monitor);
        }
        if (best == null) {
            throw noGrid();
        }
        return calibration(best);
    }

    /** A grid as found at one resolution. */
    private record Found(GridTexture texture, LineUnits units, GridEvidence evidence) {
        double merit() {
            return evidence.confidence() * evidence.coverage();
        }
    }

    /** Looks for the grid at a resolution; null if there is none. */
    private static Found find(PageImage page, int factor, StageMonitor monitor) {
        return find(GridTexture.of(page, factor), WHOLE, monitor);
    }

    /**
     * Looks for the grid at a resolution, first in a part of the picture, from which it is followed
     * over the rest; null if there is none.
     *
     * @param part left, top, right and bottom edge in the picture, in [0, 1]
     */
    private static Found find(GridTexture texture, double[] part, StageMonitor monitor) {
        int w = texture.plane().width();
        int h = texture.plane().height();
        int factor = texture.factor();
        monitor.check();
        int left = (int) (part[0] * w);
        int top = (int) (part[1] * h);
        int width = (int) (part[2] * w) - left;
        int height = (int) (part[3] * h) - top;
        Plane seen = part == WHOLE ? texture.plane() : texture.part(left, top, width, height);
        PeakFinder finder = new PeakFinder(TileSpectrum.of(seen, TILE, MAX_TILES));
        CombFinder.Pair combs = new CombFinder(finder, TILE, Math.max(w, h), factor).find();
        monitor.check();
        PaperMap map = combs == null ? null : PaperMap.follow(texture, combs);
        if (map == null || !map.isSound(w, h)) {
            return null;
        }
        monitor.check();
        LineUnits units = LineUnits.decide(texture.plane(), map, factor, null);
        GridEvidence evidence = GridEvidence.of(units, w, h);
        if (!evidence.isGrid() || evidence.isSmall() && evidence.certainty() < CERTAIN) {
            units = LineUnits.decide(texture.plane(), map, factor, GridArea.of(map, w, h));
            evidence = GridEvidence.of(units, w, h);
        }
        return evidence.isGrid() ? new Found(texture, units, evidence) : null;
    }

    private static PageCalibration calibration(Found found) {
        GridTexture texture = found.texture();
        GridEvidence evidence = found.evidence();
        LineUnits units = found.units();
        int w = texture.plane().width();
        int h = texture.plane().height();
        double[] area = units.map().area(w, h);
        PaperMap placed =
                units.map().shifted(-5 * Math.floor(area[0] / 5), -5 * Math.floor(area[1] / 5));
        WarpFit warp = WarpFit.of(placed, w, h);
        Homography toPixel = filePixels(placed.toMm().inverse(), texture.factor());
        PagePoint middle = placed.toMm().apply(w / 2.0, h / 2.0);
        PagePoint left = toPixel.apply(middle.x() - 0.5, middle.y());
        PagePoint right = toPixel.apply(middle.x() + 0.5, middle.y());
        PagePoint top = toPixel.apply(middle.x(), middle.y() - 0.5);
        PagePoint bottom = toPixel.apply(middle.x(), middle.y() + 0.5);
        double x = Math.hypot(right.x() - left.x(), right.y() - left.y());
        double y = Math.hypot(bottom.x() - top.x(), bottom.y() - top.y());
        if (!(x > 0.5 && y > 0.5 && x / y < 1.5 && y / x < 1.5)) {
            throw noGrid();
        }
        return new PageCalibration(
                toPixel,
                warp == null ? null : warp.mesh(toPixel),
                x,
                y,
                Math.toDegrees(Math.atan2(right.y() - left.y(), right.x() - left.x())),
                new Scale(Math.sqrt(x * y), Origin.MEASURED, evidence.confidence()),
                ScaleReader.USUAL_SPEED,
                ScaleReader.USUAL_GAIN,
                notes(evidence));
    }

    private static List<String> notes(GridEvidence evidence) {
        if (evidence.sure() || evidence.certainty() > CERTAIN) {
            return List.of();
        }
        return List.of(
                "The grid shows one kind of line only: which it is, 1 mm or 5 mm, was judged by the"
                        + " size of the page.");
    }

    /** A map to plane pixels as one to file pixels. */
    private static Homography filePixels(Homography m, double factor) {
        double o = (factor - 1) / 2;
        return new Homography(
                m.a() * factor + o * m.g(),
                m.b() * factor + o * m.h(),
                m.c() * factor + o,
                m.d() * factor + o * m.g(),
                m.e() * factor + o * m.h(),
                m.f() * factor + o,
                m.g(),
                m.h());
    }

    private static EcgException noGrid() {
        return new EcgException(
                "calibration",
                "No millimetre grid was found on this page.",
                "Give the scale in px/mm, or draw a line of known length on the page.");
    }
}
