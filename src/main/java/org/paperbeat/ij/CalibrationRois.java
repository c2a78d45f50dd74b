package org.paperbeat.ij;

import ij.gui.Line;
import ij.gui.Roi;
import java.util.List;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Homography;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;

/** Calibration by hand: a line of known length or a rectangle of known size over the grid. */
public final class CalibrationRois {
    private static final String STAGE = "calibration";
    private static final double SHORTEST_PX = 10;
    private static final double TURN_TOLERANCE_DEGREES = 20;

    private CalibrationRois() {}

    /**
     * The geometry of a page from a selection; speed and gain are left unknown.
     *
     * <p>A line gives one scale for both axes, and the turn of the paper if it runs within 20
     * degrees of a page axis. A rectangle gives a scale for each axis.
     *
     * @param selection line or area
     * @param lengthMm length of the line or width of the rectangle
     * @param heightMm height of the rectangle; 0 = the same scale as across
     * @param quarterTurns how the page lies: its time axis runs this many quarter turns clockwise
     *     from the image's x axis
     * @throws EcgException if the selection or a length can't be used
     */
    public static PageCalibration measure(
            Roi selection, double lengthMm, double heightMm, int quarterTurns) {
        if (!(lengthMm > 0) || !(heightMm >= 0)) {
            throw new EcgException(
                    STAGE,
                    "A length must be more than 0 mm.",
                    "Give the length of the line or the width of the rectangle in mm.");
        }
        if (selection instanceof Line line) {
            return fromLine(line, lengthMm, 90.0 * quarterTurns);
        }
        if (selection == null || !selection.isArea()) {
            throw new EcgException(
                    STAGE,
                    "There is no line or rectangle to measure on.",
                    "Draw one over a known number of millimetres of the grid.");
        }
        double width = selection.getFloatWidth();
        double height = selection.getFloatHeight();
        requireLong(width);
        double across = width / lengthMm;
        double down = across;
        if (heightMm > 0) {
            requireLong(height);
            down = height / heightMm;
        }
        boolean onItsSide = quarterTurns % 2 != 0;
        return calibration(
                onItsSide ? down : across, onItsSide ? across : down, 90.0 * quarterTurns);
    }

    private static PageCalibration fromLine(Line line, double lengthMm, double lies) {
        double dx = line.x2d - line.x1d;
        double dy = line.y2d - line.y1d;
        double lengthPx = Math.hypot(dx, dy);
        requireLong(lengthPx);
        double degrees = Math.toDegrees(Math.atan2(dy, dx));
        double offAxis = degrees - 90 * Math.rint(degrees / 90);
        double turn = Math.abs(offAxis) <= TURN_TOLERANCE_DEGREES ? offAxis : 0;
        return calibration(lengthPx / lengthMm, lengthPx / lengthMm, lies + turn);
    }

    private static PageCalibration calibration(double pxPerMmX, double pxPerMmY, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Scale unknown = new Scale(Double.NaN, Origin.ASSUMED, 0);
        return new PageCalibration(
                Homography.affine(
                        pxPerMmX * cos, -pxPerMmY * sin, 0, pxPerMmX * sin, pxPerMmY * cos, 0),
                null,
                pxPerMmX,
                pxPerMmY,
                degrees,
                new Scale(Math.sqrt(pxPerMmX * pxPerMmY), Origin.HUMAN, 1),
                unknown,
                unknown,
                List.of("The scale was set by a person."));
    }

    private static void requireLong(double px) {
        if (!(px >= SHORTEST_PX)) {
            throw new EcgException(
                    STAGE,
                    "The selection is too small to measure on.",
                    "Draw it over at least 50 mm of the grid.");
        }
    }
}
