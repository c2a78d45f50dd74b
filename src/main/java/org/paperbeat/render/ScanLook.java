package org.paperbeat.render;

import java.util.Random;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;

/** What the scanner or camera does: what lies around the sheet, blur, noise, compression. */
final class ScanLook {
    private static final double BLUR_MM = 0.35;
    private static final double NOISE_LEVELS = 16;
    private static final int[] DESKS = {0x5c4634, 0x3a3c40, 0x8c8f94, 0x20242c, 0xb9a88c};

    private final RenderOptions options;
    private final PageCanvas canvas;

    ScanLook(RenderOptions options, PageCanvas canvas) {
        this.options = options;
        this.canvas = canvas;
    }

    /** Colour of what lies around the sheet: a desk in photographs, the lid in scans. */
    static int background(RenderOptions options) {
        if (options.defects().perspective() == 0) {
            return 0xfcfcfc;
        }
        return DESKS[new Random(options.seed() * 31 + 29).nextInt(DESKS.length)];
    }

    /** Changes the canvas. */
    void apply() {
        PageDefects defects = options.defects();
        if (defects.blur() > 0) {
            double sigma = BLUR_MM * defects.blur() * options.dpi() / 25.4;
            for (float[] plane : canvas.rgb()) {
                blur(plane, sigma);
            }
        }
        if (defects.noise() > 0) {
            noise(NOISE_LEVELS * defects.noise());
        }
        if (defects.jpeg() > 0) {
            int quality = (int) Math.round(92 - 77 * defects.jpeg());
            new JpegLoss(quality).apply(canvas.rgb(), canvas.width(), canvas.height());
        }
    }

    private void noise(double levels) {
        Random random = new Random(options.seed() * 31 + 37);
        float[][] rgb = canvas.rgb();
        for (int k = 0; k < rgb[0].length; k++) {
            double common = levels * random.nextGaussian();
            for (float[] plane : rgb) {
                plane[k] += (float) (common + 0.4 * levels * random.nextGaussian());
            }
        }
    }

    private void blur(float[] plane, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = StrictMath.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        int w = canvas.width();
        int h = canvas.height();
        for (int y = 0; y < h; y++) {
            convolve(plane, y * w, 1, w, kernel);
        }
        for (int x = 0; x < w; x++) {
            convolve(plane, x, w, h, kernel);
        }
    }

    private static void convolve(float[] p, int start, int stride, int n, double[] kernel) {
        int radius = kernel.length / 2;
        double[] line = new double[n + 2 * radius];
        for (int i = 0; i < line.length; i++) {
            line[i] = p[start + stride * Math.max(0, Math.min(n - 1, i - radius))];
        }
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < kernel.length; k++) {
                sum += kernel[k] * line[i + k];
            }
            p[start + i * stride] = (float) sum;
        }
    }
}
