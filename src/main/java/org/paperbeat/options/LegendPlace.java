package org.paperbeat.options;

/**
 * Where a legend hides least of a page, the same on the canvas and in {@code overlay.png}: the band
 * across the page with the least ink, that is beside header, print and traces; of equally empty
 * ones the nearest to the page's top or bottom.
 */
public final class LegendPlace {
    private static final int EVERY_PX = 3;
    private static final int FAINT = 110;
    private static final double SAME_DARKNESS = 0.3;

    private LegendPlace() {}

    /** How dark a page is. */
    @FunctionalInterface
    public interface Darkness {
        /** 0 white to 255 black, of the brightest channel: coloured grids are faint then. */
        int at(int x, int y);
    }

    /**
     * The top of the band, px.
     *
     * @param width of the page as it reads, px
     * @param height of the page as it reads, px
     * @param bandPx height of the band
     */
    public static double top(int width, int height, double bandPx, Darkness ink) {
        int band = (int) Math.max(1, Math.min(height, Math.ceil(bandPx)));
        double[] above = new double[height + 1];
        for (int y = 0; y < height; y++) {
            above[y + 1] = above[y] + row(width, y, ink);
        }
        int last = height - band;
        int step = Math.max(1, band / 3);
        double least = Double.POSITIVE_INFINITY;
        for (int y = 0; y <= last; y += step) {
            least = Math.min(least, (above[y + band] - above[y]) / band);
        }
        // from both edges inwards
        for (int y = 0; y <= last; y += step) {
            if ((above[y + band] - above[y]) / band <= least + SAME_DARKNESS) {
                return y;
            }
            int below = last - y;
            if ((above[below + band] - above[below]) / band <= least + SAME_DARKNESS) {
                return below;
            }
        }
        return 0;
    }

    private static double row(int width, int y, Darkness ink) {
        double sum = 0;
        int n = 0;
        for (int x = 0; x < width; x += EVERY_PX) {
            sum += Math.max(0, ink.at(x, y) - FAINT);
            n++;
        }
        return sum / Math.max(1, n);
    }
}
