package org.paperbeat.ui.review;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.Timer;
import org.paperbeat.model.PagePoint;

/** The canvas of an ImagePlus as the picture of a page. */
final class CanvasLink extends MouseAdapter implements PageLink {
    private static final String MARK = "PaperBeat pointer";
    private static final int REST_MS = 30;

    private final ImagePlus image;
    private final ImageCanvas canvas;
    private final Timer drawing = new Timer(REST_MS, e -> draw());
    private Consumer<PagePoint> listener = p -> {};
    private PagePoint wanted;

    /**
     * @param image with or without a window
     */
    CanvasLink(ImagePlus image) {
        this.image = image;
        this.canvas = image.getCanvas();
        drawing.setRepeats(false);
        if (canvas != null) {
            canvas.addMouseMotionListener(this);
            canvas.addMouseListener(this);
        }
    }

    /** Many moves of the pointer make one drawing. */
    @Override
    public void mark(PagePoint place) {
        wanted = place;
        if (!drawing.isRunning()) {
            drawing.start();
        }
    }

    private void draw() {
        Overlay overlay = image.getOverlay();
        if (overlay == null) {
            return;
        }
        remove(overlay);
        if (wanted != null) {
            PointRoi mark = new PointRoi(wanted.x() + 0.5, wanted.y() + 0.5);
            mark.setName(MARK);
            mark.setPointType(PointRoi.CROSSHAIR);
            mark.setSize(4);
            mark.setStrokeColor(ReviewColors.warning());
            overlay.add(mark);
        }
        image.updateAndDraw();
    }

    private static void remove(Overlay overlay) {
        for (Roi roi : overlay.toArray()) {
            if (MARK.equals(roi.getName())) {
                overlay.remove(roi);
            }
        }
    }

    @Override
    public void reveal(PagePoint place) {
        if (canvas == null) {
            return;
        }
        Rectangle seen = canvas.getSrcRect();
        if (seen.contains(place.x(), place.y())) {
            return;
        }
        int x = clamp((int) place.x() - seen.width / 2, image.getWidth() - seen.width);
        int y = clamp((int) place.y() - seen.height / 2, image.getHeight() - seen.height);
        canvas.setSourceRect(new Rectangle(x, y, seen.width, seen.height));
        canvas.repaint();
    }

    private static int clamp(int value, int most) {
        return Math.max(0, Math.min(most, value));
    }

    @Override
    public void onHover(Consumer<PagePoint> newListener) {
        listener = newListener;
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        Point p = e.getPoint();
        listener.accept(
                new PagePoint(canvas.offScreenXD(p.x) - 0.5, canvas.offScreenYD(p.y) - 0.5));
    }

    @Override
    public void mouseExited(MouseEvent e) {
        listener.accept(null);
    }

    @Override
    public void close() {
        listener = p -> {};
        drawing.stop();
        wanted = null;
        if (image.getOverlay() != null) {
            remove(image.getOverlay());
        }
        if (canvas != null) {
            canvas.removeMouseMotionListener(this);
            canvas.removeMouseListener(this);
        }
    }
}
