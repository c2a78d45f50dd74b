package org.paperbeat.image;

import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;

/**
 * The pixel grid of a rectified page: axes along the paper's, so that a column is an instant and a
 * row a voltage. Column i lies at u = u0 + i / pxPerMmX, row j at v = v0 + j / pxPerMmY.
 *
 * @param calibration ties paper to the file's pixels
 * @param u0 paper mm of column 0
 * @param v0 paper mm of row 0
 * @param pxPerMmX columns per mm
 * @param pxPerMmY rows per mm
 * @param width columns
 * @param height rows
 */
public record PaperFrame(
        PageCalibration calibration,
        double u0,
        double v0,
        double pxPerMmX,
        double pxPerMmY,
        int width,
        int height) {

    public double u(double column) {
        return u0 + column / pxPerMmX;
    }

    public double v(double row) {
        return v0 + row / pxPerMmY;
    }

    public double column(double u) {
        return (u - u0) * pxPerMmX;
    }

    public double row(double v) {
        return (v - v0) * pxPerMmY;
    }

    /** File pixel of a place in this frame. */
    public PagePoint toPixel(double column, double row) {
        return calibration.toPixel(u(column), v(row));
    }

    /** The same pixels under another calibration of the same paper. */
    public PaperFrame withCalibration(PageCalibration other) {
        return new PaperFrame(other, u0, v0, pxPerMmX, pxPerMmY, width, height);
    }
}
