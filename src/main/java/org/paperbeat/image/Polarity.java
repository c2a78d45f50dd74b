package org.paperbeat.image;

import org.paperbeat.model.PageImage;

/**
 * Tells a negative (bright lines on a dark page, as microfilm and inverted screenshots are) from
 * dark ink on bright paper. Lines fill little of a small tile, so its grey levels are skewed away
 * from the paper; a dark table around a photo does not matter.
 */
public final class Polarity {
    private static final int TILE = 16;
    private static final int MAX_TILES_PER_AXIS = 48;
    private static final double MIN_DEVIATION = 8;
    private static final double MAJORITY = 0.7;
    private static final int MIN_TILES = 12;
    private static final int MAX_NEGATIVE_GREY = 128;

    private Polarity() {}

    /** The page with dark lines on a bright ground: itself, or a negative turned positive. */
    public static PageImage positive(PageImage page) {
        if (!isNegative(page)) {
            return page;
        }
        int[] argb = page.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] ^= 0xffffff;
        }
        return new PageImage(page.width(), page.height(), argb);
    }

    static boolean isNegative(PageImage page) {
        int nx = Math.min(MAX_TILES_PER_AXIS, page.width() / TILE);
        int ny = Math.min(MAX_TILES_PER_AXIS, page.height() / TILE);
        int bright = 0;
        int dark = 0;
        double grey = 0;
        for (int j = 0; j < ny; j++) {
            for (int i = 0; i < nx; i++) {
                Tile tile =
                        Tile.of(
                                page,
                                (int) ((long) i * page.width() / nx),
                                (int) ((long) j * page.height() / ny));
                grey += tile.mean();
                if (tile.deviation() > MIN_DEVIATION) {
                    bright += tile.skew() > 0 ? 1 : 0;
                    dark += tile.skew() < 0 ? 1 : 0;
                }
            }
        }
        return bright + dark >= MIN_TILES
                && grey / (nx * ny) < MAX_NEGATIVE_GREY
                && bright > MAJORITY * (bright + dark);
    }

    /** Moments of a tile's grey levels; the third central one unscaled. */
    private record Tile(double mean, double deviation, double skew) {
        static Tile of(PageImage page, int x0, int y0) {
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int y = y0; y < y0 + TILE; y++) {
                for (int x = x0; x < x0 + TILE; x++) {
                    int i = y * page.width() + x;
                    double g = (page.red(i) + page.green(i) + page.blue(i)) / 3.0;
                    s1 += g;
                    s2 += g * g;
                    s3 += g * g * g;
                }
            }
            int n = TILE * TILE;
            double m = s1 / n;
            double variance = Math.max(0, s2 / n - m * m);
            return new Tile(m, Math.sqrt(variance), s3 / n - 3 * m * variance - m * m * m);
        }
    }
}
