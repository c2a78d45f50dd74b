package org.paperbeat.options;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.paperbeat.model.EcgException;

/**
 * How a record is drawn on paper. Made by {@link #builder()}.
 *
 * @param layout rows x columns and rhythm strips: {@code 3x4}, {@code 3x4+II}, {@code
 *     3x4+V1,II,V5}, {@code 6x2}, {@code 6x2+II}, {@code 12x1}, {@code 4x3}, {@code 1x1} ...
 * @param leads signal names that fill the layout column by column; empty = the twelve standard
 *     leads in 12-field layouts, else the record's signals in order
 * @param startSeconds where in the record the page begins
 * @param paperSpeedMmPerS 12.5, 25 or 50
 * @param gainMmPerMv 5, 10 or 20
 * @param dpi resolution of the picture, 50 to 1200
 * @param pageWidthMm of the sheet
 * @param pageHeightMm of the sheet
 * @param traceWidthMm length of a full row
 * @param grid colour
 * @param dottedGrid whether the 1 mm lines are rows of dots
 * @param pulse calibration pulse
 * @param leadNames whether names are printed
 * @param font {@code stroke}, {@code stroke-bold}, {@code stroke-italic}, or a font family of this
 *     machine
 * @param separators whether bars separate columns
 * @param header whether speed, gain and a made-up patient block are printed
 * @param lineWidthMm of the traces
 * @param traceRgb colour of the traces, 0xRRGGBB
 * @param defects of paper, print and scan
 * @param seed of everything random
 */
public record RenderOptions(
        String layout,
        List<String> leads,
        double startSeconds,
        double paperSpeedMmPerS,
        double gainMmPerMv,
        double dpi,
        double pageWidthMm,
        double pageHeightMm,
        double traceWidthMm,
        GridStyle grid,
        boolean dottedGrid,
        PulsePosition pulse,
        boolean leadNames,
        String font,
        boolean separators,
        boolean header,
        double lineWidthMm,
        int traceRgb,
        PageDefects defects,
        long seed) {
    private static final Pattern LAYOUT =
            Pattern.compile("([1-9]|1[0-2])x([1-4])(\\+[-A-Za-z0-9]+(,[-A-Za-z0-9]+){0,2})?");

    public RenderOptions {
        leads = List.copyOf(leads);
        if (!LAYOUT.matcher(layout).matches()) {
            throw new EcgException(
                    "options",
                    "The layout \"" + layout + "\" can't be drawn.",
                    "Give rows x columns and up to three rhythm strips, for example 3x4+II, 6x2,"
                            + " 12x1, 4x3 or 1x1.");
        }
        requireOneOf("paper speed", "mm/s", paperSpeedMmPerS, 12.5, 25, 50);
        requireOneOf("gain", "mm/mV", gainMmPerMv, 5, 10, 20);
        require("start", startSeconds, 0, 1e6, "s");
        require("resolution", dpi, 50, 1200, "dpi");
        require("page width", pageWidthMm, 30, 1000, "mm");
        require("page height", pageHeightMm, 15, 1000, "mm");
        require("trace width", traceWidthMm, 10, pageWidthMm, "mm");
        require("line width", lineWidthMm, 0.05, 2, "mm");
    }

    /** A4 landscape, 3x4 with rhythm strip II, red grid, 25 mm/s, 10 mm/mV, 200 dpi. */
    public static RenderOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with these options. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.layout = layout;
        b.leads = leads;
        b.startSeconds = startSeconds;
        b.paperSpeedMmPerS = paperSpeedMmPerS;
        b.gainMmPerMv = gainMmPerMv;
        b.dpi = dpi;
        b.pageWidthMm = pageWidthMm;
        b.pageHeightMm = pageHeightMm;
        b.traceWidthMm = traceWidthMm;
        b.grid = grid;
        b.dottedGrid = dottedGrid;
        b.pulse = pulse;
        b.leadNames = leadNames;
        b.font = font;
        b.separators = separators;
        b.header = header;
        b.lineWidthMm = lineWidthMm;
        b.traceRgb = traceRgb;
        b.defects = defects;
        b.seed = seed;
        return b;
    }

    /** The effective options, named as on the command line. */
    public Map<String, String> asMap() {
        Map<String, String> map = new TreeMap<>();
        map.put("layout", layout);
        map.put("leads", String.join(",", leads));
        map.put("start", Double.toString(startSeconds));
        map.put("paper-speed", Double.toString(paperSpeedMmPerS));
        map.put("gain", Double.toString(gainMmPerMv));
        map.put("dpi", Double.toString(dpi));
        map.put("page", pageWidthMm + "x" + pageHeightMm);
        map.put("trace-width", Double.toString(traceWidthMm));
        map.put("grid", grid.name().toLowerCase(Locale.ROOT));
        map.put("dotted", Boolean.toString(dottedGrid));
        map.put("pulse", pulse.name().toLowerCase(Locale.ROOT));
        map.put("lead-names", Boolean.toString(leadNames));
        map.put("font", font);
        map.put("separators", Boolean.toString(separators));
        map.put("header", Boolean.toString(header));
        map.put("line-width", Double.toString(lineWidthMm));
        map.put("trace-colour", String.format(Locale.ROOT, "%06x", traceRgb));
        map.put("defects", defects.text());
        map.put("seed", Long.toString(seed));
        return map;
    }

    private static void require(String what, double v, double min, double max, String unit) {
        if (!(v >= min && v <= max)) {
            throw new EcgException(
                    "options",
                    "A " + what + " of " + v + " " + unit + " is out of range.",
                    "Give a number from " + min + " to " + max + ".");
        }
    }

    private static void requireOneOf(String what, String unit, double value, double... allowed) {
        StringBuilder list = new StringBuilder();
        for (double a : allowed) {
            if (a == value) {
                return;
            }
            list.append(list.isEmpty() ? "" : ", ").append(a == (long) a ? "" + (long) a : "" + a);
        }
        throw new EcgException(
                "options",
                "A " + what + " of " + value + " " + unit + " is not known.",
                "Choose one of: " + list + ".");
    }

    /** Collects options; begins with the defaults. */
    public static final class Builder {
        private String layout = "3x4+II";
        private List<String> leads = List.of();
        private double startSeconds;
        private double paperSpeedMmPerS = 25;
        private double gainMmPerMv = 10;
        private double dpi = 200;
        private double pageWidthMm = 297;
        private double pageHeightMm = 210;
        private double traceWidthMm = 250;
        private GridStyle grid = GridStyle.RED;
        private boolean dottedGrid;
        private PulsePosition pulse = PulsePosition.LEFT;
        private boolean leadNames = true;
        private String font = "stroke";
        private boolean separators = true;
        private boolean header = true;
        private double lineWidthMm = 0.3;
        private int traceRgb = 0x101010;
        private PageDefects defects = PageDefects.none();
        private long seed = 1;

        private Builder() {}

        public Builder layout(String value) {
            layout = value;
            return this;
        }

        public Builder leads(List<String> value) {
            leads = value;
            return this;
        }

        public Builder startSeconds(double value) {
            startSeconds = value;
            return this;
        }

        public Builder paperSpeedMmPerS(double value) {
            paperSpeedMmPerS = value;
            return this;
        }

        public Builder gainMmPerMv(double value) {
            gainMmPerMv = value;
            return this;
        }

        public Builder dpi(double value) {
            dpi = value;
            return this;
        }

        /** Size of the sheet, mm. */
        public Builder page(double widthMm, double heightMm) {
            pageWidthMm = widthMm;
            pageHeightMm = heightMm;
            return this;
        }

        public Builder traceWidthMm(double value) {
            traceWidthMm = value;
            return this;
        }

        public Builder grid(GridStyle value) {
            grid = value;
            return this;
        }

        public Builder dottedGrid(boolean value) {
            dottedGrid = value;
            return this;
        }

        public Builder pulse(PulsePosition value) {
            pulse = value;
            return this;
        }

        public Builder leadNames(boolean value) {
            leadNames = value;
            return this;
        }

        public Builder font(String value) {
            font = value;
            return this;
        }

        public Builder separators(boolean value) {
            separators = value;
            return this;
        }

        public Builder header(boolean value) {
            header = value;
            return this;
        }

        public Builder lineWidthMm(double value) {
            lineWidthMm = value;
            return this;
        }

        public Builder traceRgb(int value) {
            traceRgb = value;
            return this;
        }

        public Builder defects(PageDefects value) {
            defects = value;
            return this;
        }

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        public RenderOptions build() {
            return new RenderOptions(
                    layout,
                    leads,
                    startSeconds,
                    paperSpeedMmPerS,
                    gainMmPerMv,
                    dpi,
                    pageWidthMm,
                    pageHeightMm,
                    traceWidthMm,
                    grid,
                    dottedGrid,
                    pulse,
                    leadNames,
                    font,
                    separators,
                    header,
                    lineWidthMm,
                    traceRgb,
                    defects,
                    seed);
        }
    }
}
