package org.paperbeat.render;

import java.util.Random;

/** How much of the traces' ink is left at a place on the sheet. */
final class Fading {
    private final double severity;
    private final double[] wave = new double[9];

    Fading(double severity, Random random) {
        this.severity = severity;
        for (int k = 0; k < 9; k += 3) {
            double direction = 2 * Math.PI * random.nextDouble();
            double number = 2 * Math.PI / (25 + 60 * random.nextDouble());
            wave[k] = number * StrictMath.cos(direction);
            wave[k + 1] = number * StrictMath.sin(direction);
            wave[k + 2] = 2 * Math.PI * random.nextDouble();
        }
    }

    /** Share of the ink, 1 = all; never less than 0.15. */
    double strength(double u, double v) {
        if (severity == 0) {
            return 1;
        }
        double s = 0;
        for (int k = 0; k < 9; k += 3) {
            s += StrictMath.sin(wave[k] * u + wave[k + 1] * v + wave[k + 2]) / 6;
        }
        return 1 - 0.85 * severity * Math.max(0, Math.min(1, 0.5 + s));
    }
}
