package org.paperbeat.model;

/**
 * The pixels of one page, 8 bits per channel, opaque.
 *
 * @param width pixels
 * @param height pixels
 * @param argb {@code width * height} packed pixels, row by row; not to be modified
 */
public record PageImage(int width, int height, int[] argb) {
    public PageImage {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException("pixels do not fit " + width + " x " + height);
        }
    }

    public int red(int index) {
        return (argb[index] >> 16) & 0xff;
    }

    public int green(int index) {
        return (argb[index] >> 8) & 0xff;
    }

    public int blue(int index) {
        return argb[index] & 0xff;
    }
}
