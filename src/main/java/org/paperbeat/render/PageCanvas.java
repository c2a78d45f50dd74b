package org.paperbeat.render;

import org.paperbeat.model.PageImage;

/** A picture being made: red, green and blue in [0, 255] with fractions. */
final class PageCanvas {
    private final int width;
    private final int height;
    private final float[][] rgb;
    private final InkMask mask;

    PageCanvas(int width, int height, int background) {
        this.width = width;
        this.height = height;
        this.rgb = new float[3][width * height];
        for (int c = 0; c < 3; c++) {
            java.util.Arrays.fill(rgb[c], channel(background, c));
        }
        this.mask = new InkMask(width, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Planes red, green, blue; may be changed. */
    float[][] rgb() {
        return rgb;
    }

    /** The one mask to draw on; give it to {@link #ink} or {@link #paint}. */
    InkMask mask() {
        return mask;
    }

    /**
     * Prints what is drawn on the mask: ink lets the colour below through as a filter does.
     *
     * @param colour of the ink on white paper, 0xRRGGBB
     * @param opacity in [0, 1]
     */
    void ink(int colour, double opacity) {
        mask.drain(
                (x, y, coverage) -> {
                    int k = y * width + x;
                    for (int c = 0; c < 3; c++) {
                        double loss = 1 - channel(colour, c) / 255.0;
                        rgb[c][k] *= (float) (1 - opacity * coverage * loss);
                    }
                });
    }

    /** Covers what is drawn on the mask with an opaque colour. */
    void paint(int colour, double opacity) {
        mask.drain(
                (x, y, coverage) -> {
                    int k = y * width + x;
                    double a = opacity * coverage;
                    for (int c = 0; c < 3; c++) {
                        rgb[c][k] = (float) ((1 - a) * rgb[c][k] + a * channel(colour, c));
                    }
                });
    }

    static int channel(int colour, int c) {
        return colour >> 16 - 8 * c & 0xff;
    }

    PageImage toImage() {
        int[] argb = new int[width * height];
        for (int k = 0; k < argb.length; k++) {
            int value = 0xff;
            for (int c = 0; c < 3; c++) {
                value = value << 8 | Math.max(0, Math.min(255, Math.round(rgb[c][k])));
            }
            argb[k] = value;
        }
        return new PageImage(width, height, argb);
    }
}
