package org.paperbeat.ui.review;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JPanel;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.ui.edit.Selection;

/** The page at the pointer, magnified, with the trace as it was read. */
final class Magnifier extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;
    private static final double SHOWN_MM = 9;

    private final transient ReviewModel model;
    private transient PagePoint place;

    Magnifier(ReviewModel model) {
        this.model = model;
        setName("magnifier");
        setOpaque(true);
        setToolTipText("The page at the pointer, or at what is selected");
        model.add(this);
    }

    @Override
    public Dimension getPreferredSize() {
        int side = 9 * (getFont() == null ? 12 : getFont().getSize());
        return new Dimension(side, side);
    }

    @Override
    public void pageChanged() {
        place = null;
        selectionChanged();
    }

    @Override
    public void selectionChanged() {
        if (model.subject() != null) {
            model.beat()
                    .map(b -> new PagePoint(b.xPx(), b.yPx()))
                    .or(this::rangePlace)
                    .ifPresent(p -> place = p);
        }
        repaint();
    }

    /** The middle of a selected stretch, the start of a selected lead, or what is looked at. */
    private Optional<PagePoint> rangePlace() {
        Selection s = model.selection();
        if (s.range() != null) {
            double middle = (s.range().fromSeconds() + s.range().toSeconds()) / 2;
            return model.trace().flatMap(t -> PagePlaces.of(t, middle));
        }
        if (s.lead() != null) {
            return model.trace().flatMap(t -> PagePlaces.of(t, t.timeSeconds(0)));
        }
        return model.attention().map(a -> AttentionPlace.of(a, model.state()).page());
    }

    @Override
    public void pointerChanged() {
        Hover h = model.hover();
        if (h != null && h.page() != null) {
            place = h.page();
        }
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(ReviewColors.panel());
        g.fillRect(0, 0, getWidth(), getHeight());
        if (model.subject() != null && place != null) {
            paintPage(g);
        }
        g.setColor(ReviewColors.line());
        g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        g.dispose();
    }

    private double zoom() {
        double pxPerMm =
                model.state().page().calibration() == null
                        ? 8
                        : model.state().page().calibration().pxPerMmX();
        double shownPx = Math.max(24, SHOWN_MM * pxPerMm);
        return Math.min(getWidth(), getHeight()) / shownPx;
    }

    private void paintPage(Graphics2D g) {
        double zoom = zoom();
        int w = (int) Math.ceil(getWidth() / zoom) + 2;
        int h = (int) Math.ceil(getHeight() / zoom) + 2;
        int x0 = (int) Math.floor(place.x() - w / 2.0);
        int y0 = (int) Math.floor(place.y() - h / 2.0);
        double dx = getWidth() / 2.0 - (place.x() - x0 + 0.5) * zoom;
        double dy = getHeight() / 2.0 - (place.y() - y0 + 0.5) * zoom;
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.translate(dx, dy);
        g.scale(zoom, zoom);
        g.drawImage(piece(model.subject().pixels(), x0, y0, w, h), 0, 0, null);
        g.translate(0.5 - x0, 0.5 - y0);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (Trace t : model.state().page().traces()) {
            g.setStroke(new BasicStroke((float) (1.3 / zoom)));
            g.setColor(new Color(BeatPalette.TRACE));
            g.draw(path(t, x0, x0 + w, Source.MACHINE));
            g.setColor(new Color(BeatPalette.HUMAN_TRACE));
            g.draw(path(t, x0, x0 + w, Source.HUMAN));
        }
        g.setStroke(new BasicStroke((float) (1 / zoom)));
        g.setColor(new Color(0x80404040, true));
        g.draw(new Line2D.Double(place.x(), y0, place.x(), y0 + h));
        g.draw(new Line2D.Double(x0, place.y(), x0 + w, place.y()));
    }

    private static Path2D path(Trace t, double left, double right, Source source) {
        Path2D path = new Path2D.Double();
        for (int i = 1; i < t.length(); i++) {
            boolean shown = t.xPx()[i] >= left && t.xPx()[i] <= right;
            boolean line = !Float.isNaN(t.yPx()[i]) && !Float.isNaN(t.yPx()[i - 1]);
            if (shown && line && t.source()[i] == source) {
                path.moveTo(t.xPx()[i - 1], t.yPx()[i - 1]);
                path.lineTo(t.xPx()[i], t.yPx()[i]);
            }
        }
        return path;
    }

    private static BufferedImage piece(PageImage page, int x0, int y0, int w, int h) {
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        int beyond = ReviewColors.panel().getRGB();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int px = x0 + x;
                int py = y0 + y;
                boolean on = px >= 0 && py >= 0 && px < page.width() && py < page.height();
                image.setRGB(x, y, on ? page.argb()[py * page.width() + px] : beyond);
            }
        }
        return image;
    }
}
