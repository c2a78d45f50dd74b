package org.paperbeat.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.paperbeat.model.Beat;
import org.paperbeat.options.BeatPalette;

/** The class letter of a beat in a disc of its colour, tied to the R peak. */
final class BeatMark {
    private static final double RADIUS_MM = 1.7;
    private static final double CAPITAL_MM = 1.7;
    private static final double LINE_MM = 0.25;
    private static final double DOT_MM = 0.5;

    private final Beat beat;
    private final double pxPerMm;

    BeatMark(Beat beat, double pxPerMm) {
        this.beat = beat;
        this.pxPerMm = pxPerMm;
    }

    /**
     * Draws the mark about an R peak at the origin.
     *
     * @param lift where the disc's centre lies, px below the peak; negative = above
     */
    void draw(Graphics2D g, double lift) {
        Color colour = new Color(BeatPalette.rgb(beat));
        double radius = RADIUS_MM * pxPerMm;
        double dot = DOT_MM * pxPerMm;
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) (LINE_MM * pxPerMm)));
        g.draw(new Line2D.Double(0, 0, 0, lift));
        g.fill(new Ellipse2D.Double(-dot, -dot, 2 * dot, 2 * dot));
        disc(g, colour, BeatPalette.letter(beat), lift, radius, pxPerMm);
        if (!beat.review().isEmpty()) {
            askForReview(g, lift, radius);
        }
    }

    /** A disc with a letter, its centre {@code y} below the origin. */
    static void disc(
            Graphics2D g, Color colour, String letter, double y, double radius, double pxPerMm) {
        g.setColor(Color.WHITE);
        g.fill(circle(y, radius + LINE_MM * pxPerMm));
        g.setColor(colour);
        g.fill(circle(y, radius));
        g.setColor(readableOn(colour));
        new OverlayText(letter, CAPITAL_MM * pxPerMm * radius / (RADIUS_MM * pxPerMm))
                .drawCentred(g, 0, y);
    }

    /** A dashed ring. */
    private void askForReview(Graphics2D g, double y, double radius) {
        float dash = (float) (0.8 * pxPerMm);
        g.setColor(Color.BLACK);
        g.setStroke(
                new BasicStroke(
                        (float) (LINE_MM * pxPerMm),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {dash, dash},
                        0));
        g.draw(circle(y, radius + 2 * LINE_MM * pxPerMm));
    }

    private static Ellipse2D circle(double y, double radius) {
        return new Ellipse2D.Double(-radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Black or white, whichever stands out more (relative luminance, WCAG 2). */
    private static Color readableOn(Color colour) {
        double luminance =
                0.2126 * linear(colour.getRed())
                        + 0.7152 * linear(colour.getGreen())
                        + 0.0722 * linear(colour.getBlue());
        return luminance > 0.3 ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int value) {
        return Math.pow(value / 255.0, 2.2);
    }
}
