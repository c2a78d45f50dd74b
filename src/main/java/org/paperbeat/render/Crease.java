package org.paperbeat.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.paperbeat.options.RenderOptions;

/**
 * A fold across the whole sheet: the line normal . (u, v) = offset.
 *
 * @param normalU unit normal
 * @param normalV unit normal
 * @param offsetMm distance from the sheet's corner
 * @param lighter whether the fold catches light rather than shade
 */
record Crease(double normalU, double normalV, double offsetMm, boolean lighter) {
    private static final double KINK_MM = 25;

    /** The folds of a sheet; the same for its shape and its shading. */
    static List<Crease> of(RenderOptions options) {
        List<Crease> creases = new ArrayList<>();
        if (options.defects().crease() == 0) {
            return creases;
        }
        Random random = new Random(options.seed() * 31 + 11);
        int n = 1 + random.nextInt(3);
        for (int k = 0; k < n; k++) {
            double direction =
                    (random.nextBoolean() ? Math.PI / 2 : 0) + 0.15 * random.nextGaussian();
            double nu = StrictMath.cos(direction);
            double nv = StrictMath.sin(direction);
            double u = options.pageWidthMm() * (0.2 + 0.6 * random.nextDouble());
            double v = options.pageHeightMm() * (0.2 + 0.6 * random.nextDouble());
            creases.add(new Crease(nu, nv, nu * u + nv * v, random.nextBoolean()));
        }
        return creases;
    }

    /** Signed distance from the fold, mm. */
    double distance(double u, double v) {
        return normalU * u + normalV * v - offsetMm;
    }

    /** Displacement along the normal relative to its greatest: steepest at the fold. */
    double kink(double u, double v) {
        double d = Math.abs(distance(u, v)) / KINK_MM;
        return d > 1 ? 0 : (1 - d) * (1 - d);
    }
}
