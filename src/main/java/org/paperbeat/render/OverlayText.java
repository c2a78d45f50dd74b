package org.paperbeat.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A line of text as a shape, its baseline's left end at the origin. */
final class OverlayText {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Shape shape;

    /**
     * @param heightPx of a capital letter
     */
    OverlayText(String text, double heightPx) {
        double perSize = 0.73;
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, 1);
        Font sized = font.deriveFont((float) (heightPx / perSize));
        this.shape = sized.createGlyphVector(CONTEXT, text).getOutline();
    }

    double widthPx() {
        return shape.getBounds2D().getMaxX();
    }

    /** Fills the text with the graphics' colour, its baseline's left end at a place. */
    void draw(Graphics2D g, double x, double y) {
        g.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape));
    }

    /** Fills the text centred about a place. */
    void drawCentred(Graphics2D g, double x, double y) {
        Rectangle2D box = shape.getBounds2D();
        draw(g, x - box.getCenterX(), y - box.getCenterY());
    }
}
