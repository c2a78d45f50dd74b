package org.paperbeat.ui.review;

import java.awt.Color;
import javax.swing.UIManager;
import org.paperbeat.model.Beat;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.ui.edit.StepState;

/**
 * The review window's colours: those of the look and feel, and colour-blind-safe ones (Okabe and
 * Ito 2008) made light enough for dark themes. Asked anew for each painting, so that a change of
 * theme shows at once.
 */
final class ReviewColors {
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color SKY = new Color(0x56B4E9);
    private static final Color GREEN = new Color(0x009E73);
    private static final Color ORANGE = new Color(0xE69F00);
    private static final Color VERMILION = new Color(0xD55E00);
    private static final Color PURPLE = new Color(0xCC79A7);
    private static final Color GRID = new Color(0xE08080);
    private static final int DARK = 110;
    private static final double LIGHTER = 0.35;

    private ReviewColors() {}

    static boolean isDark() {
        return brightness(panel()) < DARK;
    }

    static Color panel() {
        return of("Panel.background", Color.LIGHT_GRAY);
    }

    static Color text() {
        return of("Label.foreground", Color.BLACK);
    }

    /** Text that steps back. */
    static Color dim() {
        return mix(text(), panel(), 0.4);
    }

    static Color line() {
        return mix(text(), panel(), 0.78);
    }

    static Color selection() {
        return of("Table.selectionBackground", SKY);
    }

    static Color paper() {
        return of("Table.background", Color.WHITE);
    }

    static Color ink() {
        return of("Table.foreground", Color.BLACK);
    }

    static Color gridFine() {
        return mix(GRID, paper(), 0.72);
    }

    static Color gridBold() {
        return mix(GRID, paper(), 0.4);
    }

    static Color human() {
        return shown(PURPLE);
    }

    static Color accent() {
        return shown(isDark() ? SKY : BLUE);
    }

    static Color warning() {
        return shown(VERMILION);
    }

    static Color caliper() {
        return isDark() ? ORANGE : new Color(0x8A5A00);
    }

    static Color state(StepState state) {
        return switch (state) {
            case MISSING -> dim();
            case AUTOMATIC -> accent();
            case CORRECTED -> shown(GREEN);
            case NEEDS_LOOK -> warning();
        };
    }

    static Color beat(Beat beat) {
        return onPaper(new Color(BeatPalette.rgb(beat)));
    }

    static Color wave(WaveLimit limit) {
        return switch (limit) {
            case P_ONSET, P_END -> shown(GREEN);
            case QRS_ONSET, QRS_END -> shown(VERMILION);
            case T_ONSET, T_END -> accent();
        };
    }

    /** A colour that reads on the paper: black turns white on a dark one. */
    private static Color onPaper(Color c) {
        boolean invisible = isDark() && brightness(c) < 60;
        return invisible ? ink() : shown(c);
    }

    private static Color shown(Color c) {
        return isDark() ? mix(c, Color.WHITE, LIGHTER) : c;
    }

    static Color withAlpha(Color c, int alpha) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), alpha);
    }

    /** The first colour with a share of the second. */
    static Color mix(Color a, Color b, double share) {
        double k = 1 - share;
        return new Color(
                (int) Math.round(a.getRed() * k + b.getRed() * share),
                (int) Math.round(a.getGreen() * k + b.getGreen() * share),
                (int) Math.round(a.getBlue() * k + b.getBlue() * share));
    }

    private static double brightness(Color c) {
        return 0.3 * c.getRed() + 0.59 * c.getGreen() + 0.11 * c.getBlue();
    }

    private static Color of(String key, Color otherwise) {
        Color c = UIManager.getColor(key);
        return c == null ? otherwise : c;
    }
}
