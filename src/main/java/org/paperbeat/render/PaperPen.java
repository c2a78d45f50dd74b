package org.paperbeat.render;

import java.util.List;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;

/**
 * Draws in millimetres on paper: everything goes through the page's calibration, point by point, so
 * the picture and its truth bend alike.
 */
final class PaperPen {
    private static final double STEP_MM = 1;

    private final PageCalibration calibration;
    private final PageCanvas canvas;
    private final boolean uniform;
    private final double u0;
    private final double v0;
    private final double cos;
    private final double sin;

    PaperPen(PageCalibration calibration, PageCanvas canvas) {
        this(calibration, canvas, 0, 0, 1, 0);
    }

    private PaperPen(
            PageCalibration calibration,
            PageCanvas canvas,
            double u0,
            double v0,
            double cos,
            double sin) {
        this.calibration = calibration;
        this.canvas = canvas;
        this.u0 = u0;
        this.v0 = v0;
        this.cos = cos;
        this.sin = sin;
        this.uniform =
                calibration.warp() == null
                        && calibration.paperToPixel().g() == 0
                        && calibration.paperToPixel().h() == 0;
    }

    PageCanvas canvas() {
        return canvas;
    }

    /** A pen with its own axes: origin (u, v), turned clockwise. */
    PaperPen turned(double u, double v, double degrees) {
        double a = StrictMath.toRadians(degrees);
        return new PaperPen(calibration, canvas, u, v, StrictMath.cos(a), StrictMath.sin(a));
    }

    private PagePoint toPixel(double u, double v) {
        return calibration.toPixel(u0 + cos * u - sin * v, v0 + sin * u + cos * v);
    }

    /** Draws connected lines on the mask; NaN lifts the pen. */
    void polyline(double[] u, double[] v, double widthMm) {
        for (int i = 1; i < u.length; i++) {
            line(u[i - 1], v[i - 1], u[i], v[i], widthMm, 1);
        }
    }

    /** Draws a straight line on paper, in pieces where the paper is bent. */
    void line(double ua, double va, double ub, double vb, double widthMm, double strength) {
        double length = Math.hypot(ub - ua, vb - va);
        if (Double.isNaN(length)) {
            return;
        }
        int pieces = uniform ? 1 : Math.max(1, (int) Math.ceil(length / STEP_MM));
        PagePoint from = toPixel(ua, va);
        double width = widthMm * pxPerMm((ua + ub) / 2, (va + vb) / 2);
        for (int k = 1; k <= pieces; k++) {
            double t = (double) k / pieces;
            double u = ua + t * (ub - ua);
            double v = va + t * (vb - va);
            PagePoint to = toPixel(u, v);
            if (!uniform && pieces > 1) {
                width = widthMm * pxPerMm(u, v);
            }
            canvas.mask().line(from.x(), from.y(), to.x(), to.y(), width, strength);
            from = to;
        }
    }

    /** Fills contours on the mask, even-odd. */
    void fill(List<double[]> us, List<double[]> vs) {
        double[][] xs = new double[us.size()][];
        double[][] ys = new double[us.size()][];
        for (int c = 0; c < xs.length; c++) {
            int n = us.get(c).length;
            xs[c] = new double[n];
            ys[c] = new double[n];
            for (int i = 0; i < n; i++) {
                PagePoint p = toPixel(us.get(c)[i], vs.get(c)[i]);
                xs[c][i] = p.x();
                ys[c][i] = p.y();
            }
        }
        canvas.mask().fill(xs, ys);
    }

    /** Local scale: root of the area of a square millimetre. */
    double pxPerMm(double u, double v) {
        if (uniform) {
            return Math.sqrt(calibration.pxPerMmX() * calibration.pxPerMmY());
        }
        PagePoint p = toPixel(u, v);
        PagePoint a = toPixel(u + 0.5, v);
        PagePoint b = toPixel(u, v + 0.5);
        double ax = a.x() - p.x();
        double ay = a.y() - p.y();
        double bx = b.x() - p.x();
        double by = b.y() - p.y();
        return 2 * Math.sqrt(Math.abs(ax * by - ay * bx));
    }
}
