package org.paperbeat.ij;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.Overlay;
import ij.gui.Roi;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** A transparent sheet over a canvas on which a tool draws, in sizes of the screen. */
public final class CanvasLayer extends Roi {
    /** Draws on the sheet. */
    @FunctionalInterface
    public interface Painter {
        /**
         * Draws.
         *
         * @param canvas tells where image pixels are on the screen
         */
        void paint(Graphics2D g, ImageCanvas canvas);
    }

    private final transient Painter painter;

    /** A sheet that is painted by someone. */
    public CanvasLayer(Painter painter) {
        super(0, 0, 1, 1);
        this.painter = painter;
        setName("PaperBeat tool");
        Elements.LAYER.mark(this);
    }

    /** Lays the sheet over an image, once. */
    public void layOver(ImagePlus image) {
        Overlay overlay = image.getOverlay();
        if (overlay == null || !overlay.contains(this)) {
            Overlay with = overlay == null ? new Overlay() : overlay.create();
            if (overlay != null) {
                for (Roi roi : overlay.toArray()) {
                    with.add(roi);
                }
            }
            with.add(this);
            image.setOverlay(with);
        }
    }

    /** Takes the sheet away. */
    public void takeOff(ImagePlus image) {
        Overlay overlay = image.getOverlay();
        if (overlay != null && overlay.contains(this)) {
            Overlay without = overlay.create();
            for (Roi roi : overlay.toArray()) {
                if (roi != this) {
                    without.add(roi);
                }
            }
            image.setOverlay(without);
        }
    }

    @Override
    public void drawOverlay(Graphics g) {
        draw(g);
    }

    @Override
    public void draw(Graphics g) {
        ImagePlus shown = getImage();
        ImageCanvas canvas = shown == null ? null : shown.getCanvas();
        if (canvas != null && g instanceof Graphics2D) {
            Graphics2D own = (Graphics2D) g.create();
            own.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            painter.paint(own, canvas);
            own.dispose();
        }
    }

    /** Nobody takes hold of it. */
    @Override
    public boolean contains(int x, int y) {
        return false;
    }

    @Override
    public boolean containsPoint(double x, double y) {
        return false;
    }
}
