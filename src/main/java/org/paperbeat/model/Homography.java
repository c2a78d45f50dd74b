package org.paperbeat.model;

/**
 * Plane projective map (u, v) to (x, y): x = (a u + b v + c) / (g u + h v + 1), y = (d u + e v + f)
 * / (g u + h v + 1).
 */
public record Homography(
        double a, double b, double c, double d, double e, double f, double g, double h) {

    /** The affine map without perspective. */
    public static Homography affine(double a, double b, double c, double d, double e, double f) {
        return new Homography(a, b, c, d, e, f, 0, 0);
    }

    /** Maps a point. */
    public PagePoint apply(double u, double v) {
        double w = g * u + h * v + 1;
        return new PagePoint((a * u + b * v + c) / w, (d * u + e * v + f) / w);
    }

    /** The inverse map. Throws {@link ArithmeticException} where there is none. */
    public Homography inverse() {
        double i00 = e - f * h;
        double i01 = c * h - b;
        double i02 = b * f - c * e;
        double i10 = f * g - d;
        double i11 = a - c * g;
        double i12 = c * d - a * f;
        double i20 = d * h - e * g;
        double i21 = b * g - a * h;
        double i22 = a * e - b * d;
        if (Math.abs(i22) < 1e-300) {
            throw new ArithmeticException("map has no inverse at the origin");
        }
        return new Homography(
                i00 / i22, i01 / i22, i02 / i22, i10 / i22, i11 / i22, i12 / i22, i20 / i22,
                i21 / i22);
    }

    /**
     * The map to the pixels of a copy that holds means of {@code factor} x {@code factor} pixels:
     * centres of pixels are at whole numbers in both.
     */
    Homography reduced(int factor) {
        double k = 1.0 / factor;
        double o = (1 - k) / 2;
        return new Homography(
                a * k - o * g,
                b * k - o * h,
                c * k - o,
                d * k - o * g,
                e * k - o * h,
                f * k - o,
                g,
                h);
    }
}
