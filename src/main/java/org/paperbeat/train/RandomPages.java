package org.paperbeat.train;

import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.RenderedPage;
import org.paperbeat.render.SyntheticEcg;

/**
 * Pages of all kinds an archive holds, drawn from made-up hearts: layouts, grids, scales,
 * resolutions, lettering and defects at random. Page n of a severity is always the same.
 */
public final class RandomPages {
    private static final String RANDOM = "random";
    private static final double LONGEST_PAGE_SECONDS = 21;

    private static final List<String> LAYOUTS =
            List.of("3x4+II", "3x4", "3x4+V1,II,V5", "6x2", "6x2+II", "12x1", "4x3", "1x1");

    private static final List<String> OUR_FONTS =
            List.of("stroke", "stroke", "stroke-bold", "stroke-italic");

    /** Severity of the defects by page number. */
    private final LongToDoubleFunction severity;

    private final List<String> fonts;

    /**
     * @param severity of the defects, 0 (clean) to 1
     */
    public RandomPages(double severity) {
        this(severity, OUR_FONTS);
    }

    /**
     * @param severity of the defects, 0 (clean) to 1
     * @param fonts one is chosen for each page; with fonts of this machine pages differ between
     *     machines
     */
    public RandomPages(double severity, List<String> fonts) {
        this(n -> severity, fonts);
    }

    private RandomPages(LongToDoubleFunction severity, List<String> fonts) {
        this.severity = severity;
        this.fonts = List.copyOf(fonts);
    }

    /** Pages each of a severity of its own, all from 0 to 1 alike often. */
    public static RandomPages ofAnySeverity() {
        return of(RANDOM, List.of());
    }

    /**
     * Pages of a severity given in words.
     *
     * @param severity a number from 0 (clean) to 1, or {@code random}: one of its own for each page
     * @param fonts as in {@link #RandomPages(double, List)}; ours if empty
     * @throws EcgException if the severity is neither
     */
    public static RandomPages of(String severity, List<String> fonts) {
        List<String> some = fonts.isEmpty() ? OUR_FONTS : fonts;
        if (severity.equals(RANDOM)) {
            return new RandomPages(n -> new Random(n * 15485863 + 3).nextDouble(), some);
        }
        try {
            return new RandomPages(Double.parseDouble(severity), some);
        } catch (NumberFormatException e) {
            throw new EcgException(
                    "options",
                    "\"" + severity + "\" is no severity.",
                    "Give a number from 0 (clean) to 1, or " + RANDOM + ".",
                    e);
        }
    }

    /** Draws page n. */
    public RenderedPage draw(long n) {
        return new PageRenderer().render(ecg(n), options(n));
    }

    /** The heart of page n. */
    public EcgRecord ecg(long n) {
        Random r = new Random(n * 7919 + 1);
        return new SyntheticEcg()
                .generate(
                        new SyntheticEcgOptions(
                                LONGEST_PAGE_SECONDS,
                                45 + 85 * r.nextDouble(),
                                0.15 * r.nextDouble(),
                                0.2 * r.nextDouble(),
                                0.06 * r.nextDouble(),
                                0.015 * r.nextDouble(),
                                0.1 * r.nextDouble(),
                                n));
    }

    /** Severity of page n's defects, 0 (clean) to 1. */
    public double severity(long n) {
        return severity.applyAsDouble(n);
    }

    /** How page n looks. */
    public RenderOptions options(long n) {
        Random r = new Random(n * 104729 + 2);
        String layout = pick(r, LAYOUTS, 40, 8, 10, 12, 8, 12, 5, 5);
        RenderOptions.Builder b = scales(r, layout).layout(layout);
        print(r, b).defects(PageDefects.random(severity.applyAsDouble(n), n)).seed(n);
        if (layout.equals("1x1")) {
            b.leads(List.of("II")).page(290, 50).header(false);
        }
        return b.build();
    }

    private static RenderOptions.Builder scales(Random r, String layout) {
        double speed = pick(r, List.of(25.0, 50.0, 12.5), 80, 12, 8);
        double gain =
                layout.startsWith("12x")
                        ? pick(r, List.of(10.0, 5.0), 60, 40)
                        : pick(r, List.of(10.0, 5.0, 20.0), 80, 10, 10);
        return RenderOptions.builder()
                .paperSpeedMmPerS(speed)
                .gainMmPerMv(gain)
                .dpi(pick(r, List.of(100.0, 150.0, 200.0, 300.0), 15, 25, 45, 15));
    }

    private RenderOptions.Builder print(Random r, RenderOptions.Builder b) {
        return b.grid(pick(r, List.of(GridStyle.values()), 25, 20, 10, 10, 10, 8, 13, 4))
                .dottedGrid(r.nextInt(10) == 0)
                .pulse(pick(r, List.of(PulsePosition.values()), 65, 15, 20))
                .leadNames(r.nextInt(12) > 0)
                .font(fonts.get(r.nextInt(fonts.size())))
                .separators(r.nextInt(10) < 7)
                .header(r.nextInt(10) < 8)
                .lineWidthMm(0.2 + 0.3 * r.nextDouble());
    }

    private static <T> T pick(Random r, List<T> values, int... weights) {
        int sum = 0;
        for (int w : weights) {
            sum += w;
        }
        int at = r.nextInt(sum);
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return values.get(i);
            }
        }
        throw new IllegalStateException("weights do not sum up");
    }
}
