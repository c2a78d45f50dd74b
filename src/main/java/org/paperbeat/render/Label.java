package org.paperbeat.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import org.paperbeat.options.BeatPalette;

/** A lead's name in a box that reads on ink and on grid. */
final class Label {
    private static final double CAPITAL_MM = 2.2;
    private static final double MARGIN_MM = 0.8;
    private static final int OPACITY = 215;

    private final OverlayText text;
    private final double pxPerMm;

    Label(String text, double pxPerMm) {
        this.text = new OverlayText(text.replace('_', ' '), CAPITAL_MM * pxPerMm);
        this.pxPerMm = pxPerMm;
    }

    double widthPx() {
        return text.widthPx() + 2 * MARGIN_MM * pxPerMm;
    }

    double heightPx() {
        return (CAPITAL_MM + 2 * MARGIN_MM) * pxPerMm;
    }

    /** Draws the box with its top left corner at a place. */
    void drawBoxed(Graphics2D g, double x, double y) {
        double margin = MARGIN_MM * pxPerMm;
        g.setColor(translucent(BeatPalette.LABEL_BACKGROUND));
        g.fill(new RoundRectangle2D.Double(x, y, widthPx(), heightPx(), 2 * margin, 2 * margin));
        g.setColor(new Color(BeatPalette.LEAD));
        text.draw(g, x + margin, y + heightPx() - margin);
    }

    static Color translucent(int rgb) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, OPACITY);
    }
}
