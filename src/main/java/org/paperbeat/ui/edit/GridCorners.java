package org.paperbeat.ui.edit;

import java.util.List;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;

/**
 * The four crossings of 5 mm lines near the corners of a page that a person drags: clockwise from
 * the top left as the paper is read.
 *
 * @param paper their places on paper, mm
 */
public record GridCorners(List<PagePoint> paper) {
    private static final double INSET = 0.06;
    private static final double GRID_MM = 5;

    /** The corners of a page. */
    public static GridCorners of(PageCalibration calibration, ImageInfo image) {
        double left = INSET * image.width();
        double top = INSET * image.height();
        double right = image.width() - 1 - left;
        double bottom = image.height() - 1 - top;
        List<PagePoint> found =
                List.of(
                        calibration.toPaper(left, top),
                        calibration.toPaper(right, top),
                        calibration.toPaper(right, bottom),
                        calibration.toPaper(left, bottom));
        double u0 = found.stream().mapToDouble(PagePoint::x).min().orElse(0);
        double u1 = found.stream().mapToDouble(PagePoint::x).max().orElse(0);
        double v0 = found.stream().mapToDouble(PagePoint::y).min().orElse(0);
        double v1 = found.stream().mapToDouble(PagePoint::y).max().orElse(0);
        return new GridCorners(
                List.of(
                        new PagePoint(line(u0), line(v0)),
                        new PagePoint(line(u1), line(v0)),
                        new PagePoint(line(u1), line(v1)),
                        new PagePoint(line(u0), line(v1))));
    }

    private static double line(double mm) {
        return GRID_MM * Math.rint(mm / GRID_MM);
    }

    /** Where they lie on the page, file pixels. */
    public List<PagePoint> pixels(PageCalibration calibration) {
        return paper.stream().map(p -> calibration.toPixel(p.x(), p.y())).toList();
    }
}
