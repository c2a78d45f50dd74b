package org.paperbeat.model;

import java.util.List;

/**
 * Where a page's pixels lie on paper, and what a millimetre means.
 *
 * @param paperToPixel paper mm to file pixels: rotation (any, including quarter turns), scale,
 *     shear, perspective
 * @param warp local displacement added in pixels; null = none
 * @param pxPerMmX scale along the paper's time axis at the page's middle
 * @param pxPerMmY scale along the paper's voltage axis at the page's middle
 * @param rotationDegrees clockwise turn of the paper's time axis from the file's x axis, in (-180,
 *     180]
 * @param grid how px/mm was decided, with its confidence; value = geometric mean of both scales
 * @param paperSpeed mm/s
 * @param gain mm/mV
 * @param notes sentences for a person: what was found, what was assumed, what disagrees
 */
public record PageCalibration(
        Homography paperToPixel,
        WarpMesh warp,
        double pxPerMmX,
        double pxPerMmY,
        double rotationDegrees,
        Scale grid,
        Scale paperSpeed,
        Scale gain,
        List<String> notes) {
    public PageCalibration {
        notes = List.copyOf(notes);
    }

    /** A straight page without rotation or warp: the file's pixel (0, 0) is paper (0, 0). */
    public static PageCalibration straight(
            double pxPerMmX, double pxPerMmY, Origin origin, Scale paperSpeed, Scale gain) {
        return new PageCalibration(
                Homography.affine(pxPerMmX, 0, 0, 0, pxPerMmY, 0),
                null,
                pxPerMmX,
                pxPerMmY,
                0,
                new Scale(Math.sqrt(pxPerMmX * pxPerMmY), origin, 1),
                paperSpeed,
                gain,
                List.of());
    }

    /** The same geometry with another speed and gain. */
    public PageCalibration withScales(Scale newPaperSpeed, Scale newGain) {
        return new PageCalibration(
                paperToPixel,
                warp,
                pxPerMmX,
                pxPerMmY,
                rotationDegrees,
                grid,
                newPaperSpeed,
                newGain,
                notes);
    }

    /** The same calibration with other notes. */
    public PageCalibration withNotes(List<String> newNotes) {
        return new PageCalibration(
                paperToPixel,
                warp,
                pxPerMmX,
                pxPerMmY,
                rotationDegrees,
                grid,
                paperSpeed,
                gain,
                newNotes);
    }

    /** Paper mm to file pixels. */
    public PagePoint toPixel(double u, double v) {
        PagePoint p = paperToPixel.apply(u, v);
        if (warp == null) {
            return p;
        }
        PagePoint d = warp.at(u, v);
        return new PagePoint(p.x() + d.x(), p.y() + d.y());
    }

    /** File pixels to paper mm; the inverse of {@link #toPixel} to better than 0.001 px. */
    public PagePoint toPaper(double x, double y) {
        Homography back = paperToPixel.inverse();
        PagePoint p = back.apply(x, y);
        if (warp == null) {
            return p;
        }
        for (int i = 0; i < 8; i++) {
            PagePoint d = warp.at(p.x(), p.y());
            p = back.apply(x - d.x(), y - d.y());
        }
        return p;
    }

    /** Pixels per second of paper time. */
    public double pxPerSecond() {
        return pxPerMmX * paperSpeed.value();
    }

    /** Pixels per millivolt. */
    public double pxPerMv() {
        return pxPerMmY * gain.value();
    }

    /**
     * The same paper read after turning it: the old +v axis becomes the new +u axis for one turn.
     *
     * @param quarterTurns clockwise turns of the paper's axes on the page
     */
    public PageCalibration turned(int quarterTurns) {
        int turns = Math.floorMod(quarterTurns, 4);
        PageCalibration c = this;
        for (int i = 0; i < turns; i++) {
            c = c.turnedOnce();
        }
        return c;
    }

    /** With u = -v' and v = u'. */
    private PageCalibration turnedOnce() {
        Homography p = paperToPixel;
        Homography h = new Homography(p.b(), -p.a(), p.c(), p.e(), -p.d(), p.f(), p.h(), -p.g());
        double degrees = rotationDegrees + 90;
        return new PageCalibration(
                h,
                warp == null ? null : warp.turnedOnce(),
                pxPerMmY,
                pxPerMmX,
                degrees > 180 ? degrees - 360 : degrees,
                grid,
                paperSpeed,
                gain,
                notes);
    }

    /**
     * The same paper on a copy of the page whose pixels are means of {@code factor} x {@code
     * factor} of its pixels.
     */
    public PageCalibration reduced(int factor) {
        return new PageCalibration(
                paperToPixel.reduced(factor),
                warp == null ? null : warp.reduced(factor),
                pxPerMmX / factor,
                pxPerMmY / factor,
                rotationDegrees,
                new Scale(grid.value() / factor, grid.origin(), grid.confidence()),
                paperSpeed,
                gain,
                notes);
    }
}
