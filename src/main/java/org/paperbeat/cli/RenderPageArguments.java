package org.paperbeat.cli;

import java.util.List;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;
import picocli.CommandLine.Option;

/** The options of a drawn page. */
final class RenderPageArguments {
    private static final RenderOptions DEFAULTS = RenderOptions.defaults();

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "Rows x columns + rhythm strips: 3x4+II, 6x2, 12x1, 4x3, 1x1 ...")
    private String layout = DEFAULTS.layout();

    @Option(names = "--leads", split = ",", paramLabel = "NAME", description = "Column by column.")
    private List<String> leads = DEFAULTS.leads();

    @Option(names = "--start", paramLabel = "S", description = "Where in the record to begin.")
    private double start = DEFAULTS.startSeconds();

    @Option(names = "--paper-speed", paramLabel = "MM/S", description = "12.5, 25 or 50.")
    private double paperSpeed = DEFAULTS.paperSpeedMmPerS();

    @Option(names = "--gain", paramLabel = "MM/MV", description = "5, 10 or 20.")
    private double gain = DEFAULTS.gainMmPerMv();

    @Option(names = "--dpi", paramLabel = "DPI", description = "50 to 1200; 200 unless given.")
    private double dpi = DEFAULTS.dpi();

    @Option(names = "--page", paramLabel = "WxH", description = "Sheet in mm; 297x210.")
    private String page = "297x210";

    @Option(names = "--trace-width", paramLabel = "MM", description = "Length of a full row.")
    private double traceWidth = DEFAULTS.traceWidthMm();

    @Option(names = "--grid", paramLabel = "COLOUR", description = "${COMPLETION-CANDIDATES}.")
    private GridStyle grid = DEFAULTS.grid();

    @Option(names = "--dotted", description = "1 mm lines as dots.")
    private boolean dotted;

    @Option(names = "--pulse", paramLabel = "WHERE", description = "${COMPLETION-CANDIDATES}.")
    private PulsePosition pulse = DEFAULTS.pulse();

    @Option(names = "--no-lead-names", negatable = false, description = "Print no names.")
    private boolean noLeadNames;

    @Option(
            names = "--font",
            paramLabel = "NAME",
            description = "stroke, stroke-bold, stroke-italic or a font of this machine.")
    private String font = DEFAULTS.font();

    @Option(names = "--no-separators", description = "No bars between columns.")
    private boolean noSeparators;

    @Option(names = "--no-header", description = "No text but lead names.")
    private boolean noHeader;

    @Option(names = "--line-width", paramLabel = "MM", description = "Of the traces; 0.3.")
    private double lineWidth = DEFAULTS.lineWidthMm();

    @Option(names = "--trace-colour", paramLabel = "RRGGBB", description = "Of the traces.")
    private String traceColour = "101010";

    @Option(
            names = "--defects",
            paramLabel = "LIST",
            description =
                    "For example rotation=3,shadow=0.5,noise=0.2 or random=0.6. Severities from 0"
                            + " to 1 of: perspective, warp, crease, shadow, blur, noise, jpeg,"
                            + " fading, bleed-through, stamps, handwriting, overlap, cut-margin,"
                            + " paper-cut, colour-cast.")
    private String defects = "";

    @Option(names = "--seed", paramLabel = "N", description = "Of everything random.")
    private long seed = DEFAULTS.seed();

    long seed() {
        return seed;
    }

    RenderOptions options() {
        String[] size = page.split("x", 2);
        return RenderOptions.builder()
                .layout(layout)
                .leads(leads)
                .startSeconds(start)
                .paperSpeedMmPerS(paperSpeed)
                .gainMmPerMv(gain)
                .dpi(dpi)
                .page(number(size[0]), number(size.length > 1 ? size[1] : ""))
                .traceWidthMm(traceWidth)
                .grid(grid)
                .dottedGrid(dotted)
                .pulse(pulse)
                .leadNames(!noLeadNames)
                .font(font)
                .separators(!noSeparators)
                .header(!noHeader)
                .lineWidthMm(lineWidth)
                .traceRgb(colour())
                .defects(PageDefects.parse(defects, seed))
                .seed(seed)
                .build();
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new EcgException(
                    "options",
                    "The page size \"" + page + "\" is not known.",
                    "Write width x height in mm, for example 297x210.",
                    e);
        }
    }

    private int colour() {
        try {
            return Integer.parseInt(traceColour.replace("#", ""), 16) & 0xffffff;
        } catch (NumberFormatException e) {
            throw new EcgException(
                    "options",
                    "The colour \"" + traceColour + "\" is not known.",
                    "Write six hexadecimal digits, for example 101010.",
                    e);
        }
    }
}
