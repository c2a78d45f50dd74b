package org.paperbeat.train;

import java.util.SplittableRandom;
import org.paperbeat.model.BeatInput;

/**
 * Varies beats as pens, paper and scanners do: gain, wander, noise, line width and pixel steps, an
 * R peak found a sample beside. Never turns a beat upside down.
 */
public final class PaperAugmenter implements BeatAugmenter {
    private static final double GAIN_SD = 0.08;
    private static final double WANDER = 0.06;
    private static final double NOISE = 0.03;
    private static final double BLUR_SHARE = 0.4;
    private static final double STEP = 0.02;
    private static final int SHIFT = 2;
    private static final double INTERVAL_SD = 0.01;
    private final int intervals;

    /**
     * @param intervals leading context features that are logarithms of intervals
     */
    public PaperAugmenter(int intervals) {
        this.intervals = intervals;
    }

    @Override
    public void vary(BeatInput input, float[] window, float[] context, SplittableRandom random) {
        int n = input.channels()[0].length;
        int channels = input.channels().length;
        double gain = Math.exp(GAIN_SD * random.nextGaussian());
        int shift = random.nextInt(2 * SHIFT + 1) - SHIFT;
        double wander = WANDER * random.nextDouble();
        double turns = 2 * Math.PI * (0.1 + 0.5 * random.nextDouble()) / n;
        double phase = 2 * Math.PI * random.nextDouble();
        double noise = NOISE * random.nextDouble();
        boolean blur = random.nextDouble() < BLUR_SHARE;
        float[] added = new float[n];
        for (int i = 0; i < n; i++) {
            added[i] =
                    (float) (wander * Math.sin(turns * i + phase) + noise * random.nextGaussian());
        }
        for (int c = 0; c < channels; c++) {
            float[] x = input.channels()[c];
            for (int i = 0; i < n; i++) {
                double v = blur ? blurred(x, i + shift) : at(x, i + shift);
                double w = gain * v + added[i];
                window[i * channels + c] = (float) (blur ? STEP * Math.rint(w / STEP) : w);
            }
        }
        System.arraycopy(input.context(), 0, context, 0, context.length);
        for (int i = 0; i < intervals; i++) {
            if (context[i] != 0) {
                context[i] += (float) (INTERVAL_SD * random.nextGaussian());
            }
        }
    }

    private static double blurred(float[] x, int i) {
        return 0.25 * at(x, i - 1) + 0.5 * at(x, i) + 0.25 * at(x, i + 1);
    }

    private static double at(float[] x, int i) {
        return x[Math.max(0, Math.min(x.length - 1, i))];
    }
}
