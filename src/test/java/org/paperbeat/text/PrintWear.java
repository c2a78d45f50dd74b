package org.paperbeat.text;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.paperbeat.image.Plane;

/** Blurs, fades and speckles drawn print as printing and scanning do. */
final class PrintWear {
    private final Random random;

    PrintWear(Random random) {
        this.random = random;
    }

    Plane degrade(BufferedImage image, double unit) {
        int w = image.getWidth();
        int h = image.getHeight();
        float[] v = new float[w * h];
        int[] grey = image.getRaster().getSamples(0, 0, w, h, 0, (int[]) null);
        for (int i = 0; i < v.length; i++) {
            v[i] = grey[i] / 255f;
        }
        int blurs = chance(0.5) ? 0 : 1 + random.nextInt(unit > 1.2 ? 3 : 1);
        for (int k = 0; k < blurs; k++) {
            v = blur(v, w, h);
        }
        double noise = chance(0.4) ? range(0, 0.12) : 0;
        double low = chance(0.4) ? range(0, 0.25) : 0;
        double high = range(Math.max(0.5, low + 0.25), 1);
        double speckle = chance(0.1) ? range(0, 0.03) : 0;
        for (int i = 0; i < v.length; i++) {
            double a = (v[i] - low) / (high - low) + noise * random.nextGaussian();
            if (speckle > 0 && random.nextDouble() < speckle) {
                a = random.nextDouble();
            }
            v[i] = (float) Math.max(0, Math.min(1, a));
        }
        return new Plane(w, h, v);
    }

    private static float[] blur(float[] v, int w, int h) {
        float[] out = v.clone();
        for (int y = 1; y < h - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int i = y * w + x;
                out[i] =
                        0.25f * v[i]
                                + 0.125f * (v[i - 1] + v[i + 1] + v[i - w] + v[i + w])
                                + 0.0625f
                                        * (v[i - w - 1]
                                                + v[i - w + 1]
                                                + v[i + w - 1]
                                                + v[i + w + 1]);
            }
        }
        return out;
    }

    private double range(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }
}
