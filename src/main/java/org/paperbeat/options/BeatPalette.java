package org.paperbeat.options;

import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;

/**
 * Colours and words for everything drawn over a page, the same on the canvas and in {@code
 * overlay.png}. Colours are 0xRRGGBB, from the colour-blind-safe set of Okabe and Ito (2008, "Color
 * Universal Design"); colour never stands alone, a letter goes with it.
 */
public final class BeatPalette {
    /** The line of a trace as the machine read it: blue. */
    public static final int TRACE = 0x0072B2;

    /** Samples a person set: reddish purple. */
    public static final int HUMAN_TRACE = 0xCC79A7;

    /** Outlines of lead regions and their names: blue. */
    public static final int LEAD = 0x0072B2;

    /** Outlines of lead regions where they must not hide ink: sky blue. */
    public static final int LEAD_OUTLINE = 0x56B4E9;

    /** A beat without a class. */
    public static final int UNCLASSIFIED = 0x595959;

    /** Behind letters, so that they read on ink and on grid. */
    public static final int LABEL_BACKGROUND = 0xFFFFFF;

    /** Shown wherever a person reads results. */
    public static final String NOTICE = "Research use only. Not for diagnosis.";

    /** The letter of a beat without a class. */
    public static final String UNCLASSIFIED_LETTER = "?";

    private BeatPalette() {}

    /** The colour of a class, 0xRRGGBB. */
    public static int rgb(AamiClass aami) {
        return switch (aami) {
            case N -> 0x009E73;
            case S -> 0xE69F00;
            case V -> 0xD55E00;
            case F -> 0xCC79A7;
            case Q -> 0x000000;
        };
    }

    /** The colour of a beat, 0xRRGGBB. */
    public static int rgb(Beat beat) {
        return beat.symbol() == null ? UNCLASSIFIED : rgb(beat.symbol().aami());
    }

    /** The letter of a beat's class. */
    public static String letter(Beat beat) {
        return beat.symbol() == null ? UNCLASSIFIED_LETTER : beat.symbol().aami().name();
    }

    /** What a class letter means, for legends. */
    public static String meaning(AamiClass aami) {
        return switch (aami) {
            case N -> "normal or bundle branch block";
            case S -> "supraventricular ectopic";
            case V -> "ventricular ectopic";
            case F -> "fusion";
            case Q -> "paced or unclassifiable";
        };
    }
}
