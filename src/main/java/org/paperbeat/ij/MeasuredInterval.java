package org.paperbeat.ij;

import ij.gui.Line;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.process.FloatPolygon;
import java.awt.geom.Rectangle2D;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.PaperInterval;

/** What a selection spans on paper: calipers with ImageJ's own tools. */
public final class MeasuredInterval {
    private static final double MS = 1000;

    private final PaperInterval interval;

    private MeasuredInterval(PaperInterval interval) {
        this.interval = interval;
    }

    /**
     * Measures a straight line from its start to its end, two points, or a box from its lower left
     * to its upper right corner.
     *
     * @throws EcgException for any other selection or none
     */
    public static MeasuredInterval of(Roi selection, PageCalibration calibration) {
        if (selection instanceof Line line) {
            // lines count from pixel centres
            return between(calibration, line.x1d, line.y1d, line.x2d, line.y2d);
        }
        if (selection != null && selection.getType() == Roi.POINT) {
            FloatPolygon p = selection.getFloatPolygon();
            if (p.npoints == 2) {
                return between(calibration, p.xpoints[0], p.ypoints[0], p.xpoints[1], p.ypoints[1]);
            }
        }
        if (selection != null && selection.getType() == Roi.RECTANGLE) {
            Rectangle2D box = selection.getFloatBounds();
            return between(calibration, box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY());
        }
        throw new EcgException(
                "selection",
                "There is nothing to measure.",
                "Draw a straight line, two points or a box on the page.");
    }

    private static MeasuredInterval between(
            PageCalibration calibration, double x0, double y0, double x1, double y1) {
        return new MeasuredInterval(
                PaperInterval.between(calibration, new PagePoint(x0, y0), new PagePoint(x1, y1)));
    }

    /** The distance in the units of the ECG. */
    public PaperInterval interval() {
        return interval;
    }

    /** Adds a row: {@code image page interval_ms amplitude_mv rate_bpm across_mm up_mm}. */
    public void addTo(ResultsTable table, String image, int page, int rrIntervals) {
        table.addRow();
        table.addValue("image", image);
        table.addValue("page", page);
        number(table, "interval_ms", interval.seconds() * MS);
        number(table, "amplitude_mv", interval.mv());
        number(table, "rate_bpm", interval.perMinute(rrIntervals));
        number(table, "across_mm", interval.acrossMm());
        number(table, "up_mm", interval.upMm());
    }

    private static void number(ResultsTable table, String column, double value) {
        if (Double.isNaN(value)) {
            table.addValue(column, "");
        } else {
            table.addValue(column, value);
        }
    }
}
