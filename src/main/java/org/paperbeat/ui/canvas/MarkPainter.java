package org.paperbeat.ui.canvas;

import ij.gui.ImageCanvas;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;
import org.paperbeat.ij.CanvasLayer;
import org.paperbeat.model.PagePoint;
import org.paperbeat.options.BeatPalette;

/** Draws sketches on the canvas: lines and handles have the same size at every zoom. */
final class MarkPainter implements CanvasLayer.Painter {
    private static final double PIXEL_CENTRE = 0.5;
    private static final double HANDLE = 4.5;
    private static final double RING = 16;
    private static final float THIN = 1f;
    private static final float FIRM = 2f;
    private static final float BROAD = 7f;
    private static final int LABEL_OFF = 14;

    private final Supplier<List<Mark>> sketch;

    MarkPainter(Supplier<List<Mark>> sketch) {
        this.sketch = sketch;
    }

    @Override
    public void paint(Graphics2D g, ImageCanvas canvas) {
        for (Mark mark : sketch.get()) {
            paint(g, canvas, mark);
        }
    }

    private static void paint(Graphics2D g, ImageCanvas canvas, Mark mark) {
        g.setColor(colour(mark.tone()));
        switch (mark.kind()) {
            case LINE -> line(g, canvas, mark, false);
            case OUTLINE -> line(g, canvas, mark, true);
            case HANDLE -> handle(g, place(canvas, mark.points().get(0)));
            case RING -> ring(g, place(canvas, mark.points().get(0)));
            case LABEL -> label(g, place(canvas, mark.points().get(0)), mark.text());
        }
    }

    private static Point2D place(ImageCanvas canvas, PagePoint p) {
        return new Point2D.Double(
                canvas.screenXD(p.x() + PIXEL_CENTRE), canvas.screenYD(p.y() + PIXEL_CENTRE));
    }

    /** Blue and orange of the palette that colour-blind people tell apart, grey, and white. */
    private static Color colour(Mark.Tone tone) {
        return switch (tone) {
            case GRID -> new Color(0x900072B2, true);
            case HOVER -> new Color(0x80000000, true);
            case SELECTED -> new Color(BeatPalette.LEAD);
            case PREVIEW -> new Color(0xD55E00);
            case GLOW -> new Color(0x5056B4E9, true);
            case GONE -> new Color(0x90808080, true);
        };
    }

    private static void line(Graphics2D g, ImageCanvas canvas, Mark mark, boolean closed) {
        if (mark.points().isEmpty()) {
            return;
        }
        Path2D path = new Path2D.Double();
        for (PagePoint p : mark.points()) {
            Point2D s = place(canvas, p);
            if (path.getCurrentPoint() == null) {
                path.moveTo(s.getX(), s.getY());
                // a single point shows as a dot of the line's width
                path.lineTo(s.getX(), s.getY());
            } else {
                path.lineTo(s.getX(), s.getY());
            }
        }
        if (closed) {
            path.closePath();
        }
        float thin =
                switch (mark.tone()) {
                    case GRID -> THIN;
                    case GLOW -> BROAD;
                    default -> FIRM;
                };
        double wide = mark.widthPx() * canvas.getMagnification();
        g.setStroke(
                new BasicStroke(
                        wide > 0 ? (float) wide : thin,
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    private static void handle(Graphics2D g, Point2D at) {
        Rectangle2D square =
                new Rectangle2D.Double(
                        at.getX() - HANDLE, at.getY() - HANDLE, 2 * HANDLE, 2 * HANDLE);
        Color edge = g.getColor();
        g.setColor(Color.WHITE);
        g.fill(square);
        g.setColor(edge);
        g.setStroke(new BasicStroke(FIRM));
        g.draw(square);
    }

    private static void ring(Graphics2D g, Point2D at) {
        Ellipse2D ring =
                new Ellipse2D.Double(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING);
        Color edge = g.getColor();
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(2 * FIRM));
        g.draw(ring);
        g.setColor(edge);
        g.setStroke(new BasicStroke(FIRM));
        g.draw(ring);
    }

    private static void label(Graphics2D g, Point2D at, String text) {
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, LABEL_OFF));
        FontMetrics m = g.getFontMetrics();
        int width = m.stringWidth(text) + LABEL_OFF;
        int x =
                (int)
                        Math.max(
                                2,
                                Math.min(
                                        at.getX() + LABEL_OFF,
                                        g.getClipBounds() == null
                                                ? at.getX()
                                                : g.getClipBounds().getMaxX() - width));
        int y = (int) Math.max(m.getHeight() + 2.0, at.getY() - LABEL_OFF);
        Color ink = g.getColor();
        g.setColor(Color.WHITE);
        g.fillRect(x, y - m.getAscent() - 4, width, m.getHeight() + 8);
        g.setColor(ink);
        g.setStroke(new BasicStroke(FIRM));
        g.drawRect(x, y - m.getAscent() - 4, width, m.getHeight() + 8);
        g.drawString(text, x + LABEL_OFF / 2, y);
    }
}
