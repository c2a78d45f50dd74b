package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.List;
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
 * coordinate (0, 0) is a grid line crossing near the page's top left corner, so grid lines lie at
 * whole millimetres.
 */
public final class GridCalibrator {
    private static final int MAX_EDGE = 2600;
    private static final int TILE = 256;
    private static final int MAX_TILES = 60;
    private static final int MIN_EDGE = 64;
    private static final int MIN_WINDOWS = 4;

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
        GridTexture texture = GridTexture.of(page, (edge + MAX_EDGE - 1) / MAX_EDGE);
        monitor.check();
        PeakFinder finder = new PeakFinder(TileSpectrum.of(texture.plane(), TILE, MAX_TILES));
        double texturePx = edge / (double) texture.factor();
        CombFinder.Pair combs = new CombFinder(finder, TILE, texturePx).find();
        if (combs == null) {
            throw noGrid();
        }
        monitor.check();
        List<GridPoint> xLines = track(texture, combs.x());
        List<GridPoint> yLines = track(texture, combs.y());
        if (xLines.size() < MIN_WINDOWS || yLines.size() < MIN_WINDOWS) {
            throw noGrid();
        }
        Homography toMm = PaperFit.fit(xLines, yLines, false, texturePx);
        return calibration(toMm, texture.factor());
    }

    /** Places with their millimetre count. */
    private static List<GridPoint> track(GridTexture texture, GridComb comb) {
        SpectralPeak c = comb.carrier();
        List<GridPoint> points = new ArrayList<>();
        for (GridPoint p : new PhaseTracker(Baseband.of(texture.plane(), c.fx(), c.fy())).track()) {
            points.add(new GridPoint(p.x(), p.y(), p.periods() / comb.linesPerMm(), p.weight()));
        }
        return points;
    }

    private static PageCalibration calibration(Homography toMm, double factor) {
        PagePoint corner = toMm.apply(0, 0);
        Homography back = toMm.inverse();
        PagePoint origin = back.apply(Math.floor(corner.x()), Math.floor(corner.y()));
        double offset = (factor - 1) / 2;
        Homography toPixel =
                Homography.affine(
                        back.a() * factor,
                        back.b() * factor,
                        origin.x() * factor + offset,
                        back.d() * factor,
                        back.e() * factor,
                        origin.y() * factor + offset);
        double x = Math.hypot(toPixel.a(), toPixel.d());
        double y = Math.hypot(toPixel.b(), toPixel.e());
        if (!(x > 0.5 && y > 0.5 && x / y < 1.5 && y / x < 1.5)) {
            throw noGrid();
        }
        return new PageCalibration(
                toPixel,
                null,
                x,
                y,
                Math.toDegrees(Math.atan2(toPixel.d(), toPixel.a())),
                new Scale(Math.sqrt(x * y), Origin.MEASURED, 0.9),
                ScaleReader.USUAL_SPEED,
                ScaleReader.USUAL_GAIN,
                List.of());
    }

    private static EcgException noGrid() {
        return new EcgException(
                "calibration",
                "No millimetre grid was found on this page.",
                "Give the scale in px/mm, or draw a line of known length on the page.");
    }
}
