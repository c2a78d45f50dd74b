package org.paperbeat.train;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;

/**
 * How strips of a record look on paper: 10 s at 25 mm/s and 10 mm/mV, all alike or each at random.
 * A strip always looks the same. Immutable.
 */
public final class StripLooks {
    private static final int LEAST_DPI = 100;
    private static final int MOST_DPI = 300;
    private static final double WORST = 0.6;
    private static final double THINNEST_MM = 0.2;
    private static final double THICKEST_MM = 0.5;
    private static final List<GridStyle> GRIDS =
            List.of(GridStyle.values()).stream().filter(g -> g != GridStyle.NONE).toList();

    private final double dpi;
    private final long seed;

    private StripLooks(double dpi, long seed) {
        this.dpi = dpi;
        this.seed = seed;
    }

    /** Clean strips of one resolution. */
    public static StripLooks plain(double dpi, long seed) {
        return new StripLooks(dpi, seed);
    }

    /**
     * Strips of 100 to 300 dpi with grids of all colours, thin and thick lines, and defects each of
     * a severity of its own up to {@value #WORST}.
     */
    public static StripLooks drawn(long seed) {
        return new StripLooks(Double.NaN, seed);
    }

    long seed() {
        return seed;
    }

    /** Names a strip, for files. */
    String name(String record, int startSeconds) {
        return Double.isNaN(dpi)
                ? String.format(Locale.ROOT, "%s-%ds-drawn-%d", record, startSeconds, seed)
                : String.format(Locale.ROOT, "%s-%ds-%.0fdpi-%d", record, startSeconds, dpi, seed);
    }

    /** The look of a strip. */
    RenderOptions of(String record, String signal, int startSeconds) {
        RenderOptions.Builder look = PaperRoundTrip.strip(signal).toBuilder().seed(seed);
        if (!Double.isNaN(dpi)) {
            return look.dpi(dpi).build();
        }
        long own = 31 * (31 * seed + record.hashCode()) + startSeconds;
        SplittableRandom random = new SplittableRandom(own);
        look.dpi(LEAST_DPI + random.nextInt(MOST_DPI - LEAST_DPI + 1));
        look.grid(GRIDS.get(random.nextInt(GRIDS.size())));
        look.lineWidthMm(THINNEST_MM + (THICKEST_MM - THINNEST_MM) * random.nextDouble());
        double severity = WORST * random.nextDouble();
        return look.defects(PageDefects.random(severity, random.nextLong())).build();
    }
}
