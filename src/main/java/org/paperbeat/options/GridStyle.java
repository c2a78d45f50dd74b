package org.paperbeat.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paperbeat.model.EcgException;

/** Colour of the printed millimetre grid. */
public enum GridStyle {
    RED(0xf0a8a0, 0xe07870),
    PINK(0xf8ccd4, 0xf0a0b0),
    ORANGE(0xf6c9a4, 0xea9a62),
    BLUE(0xb4ccf0, 0x80a4e0),
    GREEN(0xb4dcb8, 0x7cbc84),
    GREY(0xd8d8d8, 0xb4b4b4),
    BLACK(0x909090, 0x404040),
    NONE(0xffffff, 0xffffff);

    private final int fineRgb;
    private final int coarseRgb;

    GridStyle(int fineRgb, int coarseRgb) {
        this.fineRgb = fineRgb;
        this.coarseRgb = coarseRgb;
    }

    /**
     * The style of a name such as "red".
     *
     * @throws EcgException if there is none
     */
    public static GridStyle of(String name) {
        return Arrays.stream(values())
                .filter(style -> style.label().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new EcgException(
                                        "options",
                                        "No grid is " + name + ".",
                                        "Choose one of: "
                                                + Arrays.stream(values())
                                                        .map(GridStyle::label)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    /** Its name for people. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour of the 1 mm lines, 0xRRGGBB. */
    public int fineRgb() {
        return fineRgb;
    }

    /** Colour of the 5 mm lines, 0xRRGGBB. */
    public int coarseRgb() {
        return coarseRgb;
    }
}
