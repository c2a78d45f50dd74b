package org.paperbeat.render;

import java.util.List;
import java.util.Random;
import org.paperbeat.options.RenderOptions;

/** A corner of the sheet that is missing, with a ragged edge. */
final class TornCorner {
    private static final int EDGE_POINTS = 60;

    private final double w;
    private final double h;
    private final boolean right;
    private final boolean bottom;
    private final double alongU;
    private final double alongV;
    private final double phase;

    private TornCorner(RenderOptions options, Random random) {
        this.w = options.pageWidthMm();
        this.h = options.pageHeightMm();
        this.right = random.nextBoolean();
        this.bottom = random.nextBoolean();
        double size = options.defects().paperCut();
        this.alongU = w * size * (0.15 + 0.25 * random.nextDouble());
        this.alongV = h * size * (0.15 + 0.25 * random.nextDouble());
        this.phase = 2 * Math.PI * random.nextDouble();
    }

    /** The missing corner, or null where the sheet is whole. */
    static TornCorner of(RenderOptions options) {
        return options.defects().paperCut() == 0
                ? null
                : new TornCorner(options, new Random(options.seed() * 31 + 17));
    }

    /** Whether that place of the sheet is gone. */
    boolean isGone(double u, double v) {
        double a = (right ? w - u : u) / alongU;
        double b = (bottom ? h - v : v) / alongV;
        if (a < 0 || b < 0) {
            return true;
        }
        return a + b < 1 + ragged(a / Math.max(1e-9, a + b));
    }

    private double ragged(double t) {
        return 0.05 * StrictMath.sin(9 * t + phase) + 0.02 * StrictMath.sin(37 * t + 2 * phase);
    }

    /** Draws the missing part on the pen's mask. */
    void outline(PaperPen pen) {
        double[] u = new double[EDGE_POINTS + 2];
        double[] v = new double[EDGE_POINTS + 2];
        place(u, v, 0, -0.1, -0.1);
        for (int i = 0; i < EDGE_POINTS; i++) {
            double t = -0.05 + 1.1 * i / (EDGE_POINTS - 1.0);
            double reach = 1 + ragged(Math.max(0, Math.min(1, t)));
            place(u, v, i + 1, t * reach, (1 - t) * reach);
        }
        place(u, v, EDGE_POINTS + 1, 1.1, -0.1);
        pen.fill(List.of(u), List.of(v));
    }

    private void place(double[] u, double[] v, int i, double a, double b) {
        u[i] = right ? w - a * alongU : a * alongU;
        v[i] = bottom ? h - b * alongV : b * alongV;
    }
}
