package org.paperbeat.render;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Homography;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.WarpMesh;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;

/**
 * Where the sheet's millimetres lie in the picture: scale, turn, camera position, bends, and what
 * part of the sheet the picture shows.
 *
 * @param calibration exact
 * @param width of the picture, px
 * @param height of the picture, px
 */
record PageGeometry(PageCalibration calibration, int width, int height) {
    private static final double MM_PER_INCH = 25.4;
    private static final double MESH_STEP_MM = 5;
    private static final long MAX_PIXELS = 200_000_000L;

    static PageGeometry of(RenderOptions options) {
        return new Builder(options).build();
    }

    /** Works the geometry out step by step. */
    private static final class Builder {
        private final RenderOptions options;
        private final PageDefects defects;
        private final Random random;
        private final double w;
        private final double h;
        private final double pxPerMm;

        Builder(RenderOptions options) {
            this.options = options;
            this.defects = options.defects();
            this.random = new Random(options.seed() * 31 + 7);
            this.w = options.pageWidthMm();
            this.h = options.pageHeightMm();
            this.pxPerMm = options.dpi() / MM_PER_INCH;
        }

        PageGeometry build() {
            double[][] corners = corners();
            WarpMesh mesh = mesh();
            double[] box = box(corners);
            int width = (int) Math.max(1, Math.round(box[2] - box[0]));
            int height = (int) Math.max(1, Math.round(box[3] - box[1]));
            if ((long) width * height > MAX_PIXELS) {
                throw new EcgException(
                        "render",
                        "A picture of " + width + " x " + height + " pixels is too large.",
                        "Lower the resolution.");
            }
            for (double[] c : corners) {
                // pixel centres lie at integers, so the box's edge lies at -0.5
                c[0] -= box[0] + 0.5;
                c[1] -= box[1] + 0.5;
            }
            return new PageGeometry(calibration(homography(corners), mesh), width, height);
        }

        /** Pixel places of the sheet's corners, clockwise from the top left. */
        private double[][] corners() {
            double a = StrictMath.toRadians(defects.rotationDegrees());
            double cos = exact(StrictMath.cos(a));
            double sin = exact(StrictMath.sin(a));
            double[][] mm = {{0, 0}, {w, 0}, {w, h}, {0, h}};
            double[][] px = new double[4][2];
            for (int i = 0; i < 4; i++) {
                px[i][0] = pxPerMm * (cos * mm[i][0] - sin * mm[i][1]);
                px[i][1] = pxPerMm * (sin * mm[i][0] + cos * mm[i][1]);
                double reach = 0.09 * defects.perspective() * Math.min(w, h) * pxPerMm;
                double dx = reach * (2 * random.nextDouble() - 1);
                double dy = reach * (2 * random.nextDouble() - 1);
                px[i][0] += dx;
                px[i][1] += dy;
            }
            return px;
        }

        /** Quarter turns are exact. */
        private static double exact(double value) {
            return Math.abs(value - Math.rint(value)) < 1e-12 ? Math.rint(value) : value;
        }

        /** Left, top, right and bottom of the picture around the sheet, px. */
        private double[] box(double[][] corners) {
            double[] box = {
                Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE
            };
            for (double[] c : corners) {
                box[0] = Math.min(box[0], c[0]);
                box[1] = Math.min(box[1], c[1]);
                box[2] = Math.max(box[2], c[0]);
                box[3] = Math.max(box[3], c[1]);
            }
            double width = box[2] - box[0];
            double height = box[3] - box[1];
            double surroundings = defects.perspective() > 0 ? 0.03 : 0;
            for (int side = 0; side < 4; side++) {
                double size = side % 2 == 0 ? width : height;
                boolean cut = random.nextBoolean();
                double part = random.nextDouble();
                double grow = surroundings - (cut ? 0.14 * defects.cutMargin() * part : 0);
                box[side] += (side < 2 ? -1 : 1) * grow * size;
            }
            return box;
        }

        private WarpMesh mesh() {
            if (defects.warp() == 0 && defects.crease() == 0) {
                return null;
            }
            double margin = 4 * MESH_STEP_MM;
            int columns = (int) Math.ceil((w + 2 * margin) / MESH_STEP_MM) + 1;
            int rows = (int) Math.ceil((h + 2 * margin) / MESH_STEP_MM) + 1;
            float[] dx = new float[columns * rows];
            float[] dy = new float[columns * rows];
            double[][] waves = waves();
            List<Crease> creases = Crease.of(options);
            for (int j = 0; j < rows; j++) {
                for (int i = 0; i < columns; i++) {
                    double u = i * MESH_STEP_MM - margin;
                    double v = j * MESH_STEP_MM - margin;
                    double x = sum(waves[0], u, v) * 2 * defects.warp();
                    double y = sum(waves[1], u, v) * 2 * defects.warp();
                    for (Crease c : creases) {
                        double kink = 0.5 * defects.crease() * c.kink(u, v);
                        x += kink * c.normalU();
                        y += kink * c.normalV();
                    }
                    dx[j * columns + i] = (float) (x * pxPerMm);
                    dy[j * columns + i] = (float) (y * pxPerMm);
                }
            }
            return new WarpMesh(-margin, -margin, MESH_STEP_MM, columns, rows, dx, dy);
        }

        /** For x and y three plane waves: two wave numbers per mm and a phase each. */
        private double[][] waves() {
            double[][] waves = new double[2][9];
            for (double[] wave : waves) {
                for (int k = 0; k < 3; k++) {
                    double direction = 2 * Math.PI * random.nextDouble();
                    double number = 2 * Math.PI / (120 + 180 * random.nextDouble());
                    wave[3 * k] = number * StrictMath.cos(direction);
                    wave[3 * k + 1] = number * StrictMath.sin(direction);
                    wave[3 * k + 2] = 2 * Math.PI * random.nextDouble();
                }
            }
            return waves;
        }

        private static double sum(double[] wave, double u, double v) {
            double s = 0;
            for (int k = 0; k < 9; k += 3) {
                s += StrictMath.sin(wave[k] * u + wave[k + 1] * v + wave[k + 2]) / 3;
            }
            return s;
        }

        private Homography homography(double[][] px) {
            if (defects.perspective() == 0) {
                double[] right = {(px[1][0] - px[0][0]) / w, (px[1][1] - px[0][1]) / w};
                double[] down = {(px[3][0] - px[0][0]) / h, (px[3][1] - px[0][1]) / h};
                return Homography.affine(right[0], down[0], px[0][0], right[1], down[1], px[0][1]);
            }
            double[][] mm = {{0, 0}, {w, 0}, {w, h}, {0, h}};
            double[][] a = new double[8][];
            double[] b = new double[8];
            for (int i = 0; i < 4; i++) {
                double u = mm[i][0];
                double v = mm[i][1];
                double x = px[i][0];
                double y = px[i][1];
                a[2 * i] = new double[] {u, v, 1, 0, 0, 0, -u * x, -v * x};
                a[2 * i + 1] = new double[] {0, 0, 0, u, v, 1, -u * y, -v * y};
                b[2 * i] = x;
                b[2 * i + 1] = y;
            }
            double[] s =
                    new LUDecomposition(new Array2DRowRealMatrix(a, false))
                            .getSolver()
                            .solve(new ArrayRealVector(b, false))
                            .toArray();
            return new Homography(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
        }

        private PageCalibration calibration(Homography map, WarpMesh mesh) {
            PagePoint middle = map.apply(w / 2, h / 2);
            PagePoint right = map.apply(w / 2 + 0.01, h / 2);
            PagePoint down = map.apply(w / 2, h / 2 + 0.01);
            double dx = right.x() - middle.x();
            double dy = right.y() - middle.y();
            double scaleX = 100 * Math.sqrt(dx * dx + dy * dy);
            double downX = down.x() - middle.x();
            double downY = down.y() - middle.y();
            double scaleY = 100 * Math.sqrt(downX * downX + downY * downY);
            Origin said =
                    options.header()
                            ? Origin.PRINTED
                            : options.pulse() == PulsePosition.NONE ? Origin.ASSUMED : Origin.PULSE;
            return new PageCalibration(
                    map,
                    mesh,
                    scaleX,
                    scaleY,
                    StrictMath.toDegrees(StrictMath.atan2(dy, dx)),
                    new Scale(Math.sqrt(scaleX * scaleY), Origin.MEASURED, 1),
                    new Scale(options.paperSpeedMmPerS(), said, 1),
                    new Scale(options.gainMmPerMv(), said, 1),
                    List.of("drawn: this geometry is exact"));
        }
    }
}
