package org.paperbeat.ui.review;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.paperbeat.ui.edit.StepState;

/** Small signs drawn in the size of the text: shapes differ, so that colour never stands alone. */
final class ReviewIcon implements Icon {
    /** What is drawn. */
    enum Sign {
        BEFORE,
        NEXT,
        UNDO,
        REDO,
        STATE
    }

    private final Sign sign;
    private final StepState state;

    ReviewIcon(Sign sign) {
        this(sign, null);
    }

    private ReviewIcon(Sign sign, StepState state) {
        this.sign = sign;
        this.state = state;
    }

    /** The sign of a step's state: circle, filled square, triangle or dash. */
    static ReviewIcon of(StepState state) {
        return new ReviewIcon(Sign.STATE, state);
    }

    private static int em() {
        java.awt.Font font = UIManager.getFont("Label.font");
        return font == null ? 12 : font.getSize();
    }

    @Override
    public int getIconWidth() {
        return em();
    }

    @Override
    public int getIconHeight() {
        return em();
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(x, y);
        g.scale(em() / 12.0, em() / 12.0);
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        boolean off = c != null && !c.isEnabled();
        g.setColor(off ? ReviewColors.line() : ReviewColors.text());
        switch (sign) {
            case BEFORE -> g.fill(triangle(9, 1.5, 9, 10.5, 3, 6));
            case NEXT -> g.fill(triangle(3, 1.5, 3, 10.5, 9, 6));
            case UNDO -> arrow(g, 1);
            case REDO -> arrow(g, -1);
            default -> state(g);
        }
        g.dispose();
    }

    private void arrow(Graphics2D g, int side) {
        g.translate(6, 6);
        g.scale(side, 1);
        g.draw(new Arc2D.Double(-4.5, -3.5, 9, 8, -60, 200, Arc2D.OPEN));
        g.fill(triangle(-6, -1, -1.2, -0.8, -4.6, -5.2));
    }

    private void state(Graphics2D g) {
        g.setColor(ReviewColors.state(state));
        switch (state) {
            case AUTOMATIC -> g.draw(new Ellipse2D.Double(2, 2, 8, 8));
            case CORRECTED -> g.fillRect(2, 2, 8, 8);
            case NEEDS_LOOK -> {
                g.fill(triangle(6, 0.5, 11.5, 11, 0.5, 11));
                g.setColor(ReviewColors.panel());
                g.draw(new Line2D.Double(6, 4.5, 6, 7));
                g.fill(new Ellipse2D.Double(5.2, 8.6, 1.6, 1.6));
            }
            default -> g.draw(new Line2D.Double(3, 6, 9, 6));
        }
    }

    private static Path2D triangle(
            double x0, double y0, double x1, double y1, double x2, double y2) {
        Path2D p = new Path2D.Double();
        p.moveTo(x0, y0);
        p.lineTo(x1, y1);
        p.lineTo(x2, y2);
        p.closePath();
        return p;
    }
}
