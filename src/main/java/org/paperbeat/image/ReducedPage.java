package org.paperbeat.image;

import org.paperbeat.model.PageImage;

/** A page as a coarser scanner would have given it. */
public final class ReducedPage {
    private ReducedPage() {}

    /**
     * Means of squares of pixels, channel by channel; what is left over at the right and the bottom
     * is dropped.
     *
     * @param factor edge of a square, from 1 to 1000
     */
    public static PageImage of(PageImage page, int factor) {
        int w = Math.max(1, page.width() / factor);
        int h = Math.max(1, page.height() / factor);
        int[] argb = new int[w * h];
        int usedX = Math.min(factor, page.width());
        int usedY = Math.min(factor, page.height());
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int start = y * factor * page.width() + x * factor;
                argb[y * w + x] = mean(page.argb(), start, page.width(), usedX, usedY);
            }
        }
        return new PageImage(w, h, argb);
    }

    private static int mean(int[] argb, int start, int width, int columns, int rows) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int p = argb[start + y * width + x];
                red += p >> 16 & 0xff;
                green += p >> 8 & 0xff;
                blue += p & 0xff;
            }
        }
        int n = columns * rows;
        int half = n / 2;
        return 0xff000000 | (red + half) / n << 16 | (green + half) / n << 8 | (blue + half) / n;
    }
}
