package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Homography;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.WarpMesh;

/**
 * A page's calibration with its geometry moved by hand. Quick: the canvas shows what a drag will do
 * while it lasts.
 */
public final class Recalibration {
    private static final String STAGE = "calibration";
    private static final double USUAL_PX_PER_MM = 8;
    private static final double MESH_MM = 10;
    private static final double NODE_REACH_MM = 20;
    private static final double LEAST_PX_PER_MM = 1;
    private static final double MOST_PX_PER_MM = 100;
    private static final double LEAST_LENGTH_PX = 10;
    private static final String NOTE = "The scale was set by a person.";

    private final PageCalibration before;
    private final ImageInfo image;

    public Recalibration(PageCalibration before, ImageInfo image) {
        this.before = before;
        this.image = image;
    }

    /** Of a page nobody has calibrated: a millimetre is some pixels, paper lies straight. */
    public static Recalibration unknown(ImageInfo image) {
        Scale unknown = new Scale(Double.NaN, Origin.ASSUMED, 0);
        PageCalibration straight =
                PageCalibration.straight(
                        USUAL_PX_PER_MM, USUAL_PX_PER_MM, Origin.ASSUMED, unknown, unknown);
        return new Recalibration(straight, image);
    }

    /**
     * With a corner of the grid elsewhere, the other three where they are.
     *
     * @param corner 0 to 3, see {@link GridCorners}
     * @param to file pixels
     */
    public PageCalibration corner(int corner, PagePoint to) {
        List<PagePoint> paper = GridCorners.of(before, image).paper();
        List<PagePoint> pixels = new ArrayList<>();
        for (int k = 0; k < paper.size(); k++) {
            PagePoint p = paper.get(k);
            PagePoint warp = displacement(p);
            PagePoint at = k == corner ? to : before.toPixel(p.x(), p.y());
            pixels.add(new PagePoint(at.x() - warp.x(), at.y() - warp.y()));
        }
        return with(through(paper, pixels), before.warp());
    }

    private PagePoint displacement(PagePoint paper) {
        return before.warp() == null ? new PagePoint(0, 0) : before.warp().at(paper.x(), paper.y());
    }

    /**
     * With a crossing of lines elsewhere, the paper bent about it.
     *
     * @param paper the crossing, mm
     * @param to file pixels
     */
    public PageCalibration node(PagePoint paper, PagePoint to) {
        WarpMesh mesh = before.warp() == null ? emptyMesh() : before.warp();
        float[] dx = mesh.dx().clone();
        float[] dy = mesh.dy().clone();
        PageCalibration bent = before;
        for (int round = 0; round < 10; round++) {
            PagePoint now = bent.toPixel(paper.x(), paper.y());
            for (int j = 0; j < mesh.rows(); j++) {
                for (int i = 0; i < mesh.columns(); i++) {
                    double du = mesh.u0() + i * mesh.stepMm() - paper.x();
                    double dv = mesh.v0() + j * mesh.stepMm() - paper.y();
                    double w = Math.exp(-(du * du + dv * dv) / (2 * NODE_REACH_MM * NODE_REACH_MM));
                    dx[j * mesh.columns() + i] += (float) (w * (to.x() - now.x()));
                    dy[j * mesh.columns() + i] += (float) (w * (to.y() - now.y()));
                }
            }
            WarpMesh moved =
                    new WarpMesh(
                            mesh.u0(),
                            mesh.v0(),
                            mesh.stepMm(),
                            mesh.columns(),
                            mesh.rows(),
                            dx.clone(),
                            dy.clone());
            bent = with(before.paperToPixel(), moved);
        }
        return bent;
    }

    private WarpMesh emptyMesh() {
        double u0 = Double.POSITIVE_INFINITY;
        double u1 = Double.NEGATIVE_INFINITY;
        double v0 = u0;
        double v1 = u1;
        for (int k = 0; k < 4; k++) {
            PagePoint p =
                    before.toPaper(
                            (k % 2) * (image.width() - 1.0), (k / 2) * (image.height() - 1.0));
            u0 = Math.min(u0, p.x());
            u1 = Math.max(u1, p.x());
            v0 = Math.min(v0, p.y());
            v1 = Math.max(v1, p.y());
        }
        int columns = 2 + (int) Math.ceil((u1 - u0) / MESH_MM);
        int rows = 2 + (int) Math.ceil((v1 - v0) / MESH_MM);
        float[] none = new float[columns * rows];
        return new WarpMesh(u0, v0, MESH_MM, columns, rows, none, none);
    }

    /**
     * With the paper's scale such that two points are a known length apart. A line along one axis
     * of the paper by less than 20 degrees sets that axis alone if asked to.
     *
     * @param a file pixels
     * @param b file pixels
     * @param lengthMm between them
     * @param thisAxisOnly else both axes by the same factor
     */
    public PageCalibration knownLength(
            PagePoint a, PagePoint b, double lengthMm, boolean thisAxisOnly) {
        if (!(lengthMm > 0)) {
            throw new EcgException(
                    STAGE,
                    "A length must be more than 0 mm.",
                    "Give the length of the line in mm.");
        }
        if (Math.hypot(b.x() - a.x(), b.y() - a.y()) < LEAST_LENGTH_PX) {
            throw new EcgException(
                    STAGE,
                    "The line is too short to measure on.",
                    "Draw it over at least 50 mm of the grid.");
        }
        PagePoint p = before.toPaper(a.x(), a.y());
        PagePoint q = before.toPaper(b.x(), b.y());
        double du = q.x() - p.x();
        double dv = q.y() - p.y();
        double factor = lengthMm / Math.hypot(du, dv);
        boolean across = Math.abs(du) >= Math.abs(dv);
        return scaled(!thisAxisOnly || across ? factor : 1, !thisAxisOnly || !across ? factor : 1);
    }

    /** With millimetres that many times as many. */
    private PageCalibration scaled(double fu, double fv) {
        Homography h = before.paperToPixel();
        Homography p =
                new Homography(
                        h.a() / fu,
                        h.b() / fv,
                        h.c(),
                        h.d() / fu,
                        h.e() / fv,
                        h.f(),
                        h.g() / fu,
                        h.h() / fv);
        WarpMesh w = before.warp();
        if (w == null) {
            return with(p, null);
        }
        int columns = w.columns();
        int rows = w.rows();
        double step = w.stepMm() * fu;
        double v0 = w.v0() * fv;
        if (fu == fv) {
            return with(p, new WarpMesh(w.u0() * fu, v0, step, columns, rows, w.dx(), w.dy()));
        }
        rows = 2 + (int) Math.ceil((rows - 1) * w.stepMm() * fv / step);
        float[] dx = new float[columns * rows];
        float[] dy = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                PagePoint d = w.at(w.u0() + i * w.stepMm(), (v0 + j * step) / fv);
                dx[j * columns + i] = (float) d.x();
                dy[j * columns + i] = (float) d.y();
            }
        }
        return with(p, new WarpMesh(w.u0() * fu, v0, step, columns, rows, dx, dy));
    }

    /** The page's scales at its middle, of a map. */
    private PageCalibration with(Homography map, WarpMesh warp) {
        PageCalibration c =
                new PageCalibration(
                        map,
                        warp,
                        before.pxPerMmX(),
                        before.pxPerMmY(),
                        before.rotationDegrees(),
                        before.grid(),
                        before.paperSpeed(),
                        before.gain(),
                        List.of(NOTE));
        PagePoint m = c.toPaper((image.width() - 1) / 2.0, (image.height() - 1) / 2.0);
        PagePoint left = c.toPixel(m.x() - 1, m.y());
        PagePoint right = c.toPixel(m.x() + 1, m.y());
        PagePoint up = c.toPixel(m.x(), m.y() - 1);
        PagePoint down = c.toPixel(m.x(), m.y() + 1);
        double x = Math.hypot(right.x() - left.x(), right.y() - left.y()) / 2;
        double y = Math.hypot(down.x() - up.x(), down.y() - up.y()) / 2;
        requireUsable(x);
        requireUsable(y);
        double degrees = Math.toDegrees(Math.atan2(right.y() - left.y(), right.x() - left.x()));
        return new PageCalibration(
                map,
                warp,
                x,
                y,
                degrees == -180 ? 180 : degrees,
                new Scale(Math.sqrt(x * y), Origin.HUMAN, 1),
                before.paperSpeed(),
                before.gain(),
                List.of(NOTE));
    }

    private static void requireUsable(double pxPerMm) {
        if (!(pxPerMm >= LEAST_PX_PER_MM) || pxPerMm > MOST_PX_PER_MM) {
            throw new EcgException(
                    STAGE, "No grid can be as narrow or wide as that.", "Drag less far.");
        }
    }

    /** The projective map that takes four places to four others. */
    static Homography through(List<PagePoint> from, List<PagePoint> to) {
        double[][] m = new double[8][];
        double[] right = new double[8];
        for (int k = 0; k < 4; k++) {
            double u = from.get(k).x();
            double v = from.get(k).y();
            double x = to.get(k).x();
            double y = to.get(k).y();
            m[2 * k] = new double[] {u, v, 1, 0, 0, 0, -u * x, -v * x};
            m[2 * k + 1] = new double[] {0, 0, 0, u, v, 1, -u * y, -v * y};
            right[2 * k] = x;
            right[2 * k + 1] = y;
        }
        try {
            double[] h =
                    new LUDecomposition(new Array2DRowRealMatrix(m, false))
                            .getSolver()
                            .solve(new ArrayRealVector(right, false))
                            .toArray();
            return new Homography(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7]);
        } catch (SingularMatrixException e) {
            throw new EcgException(
                    STAGE, "The corners lie in one line.", "Drag the corner back.", e);
        }
    }
}
