package org.paperbeat.ui.canvas;

import ij.IJ;
import ij.gui.ImageCanvas;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import javax.swing.SwingUtilities;
import org.paperbeat.ui.review.ChoiceMenu;

/**
 * The tool's menu on a canvas, in the place of ImageJ's while the tool is in use. ImageJ asks tools
 * only after it has opened its own menu, so that this listens for itself.
 */
final class CanvasMenu extends MouseAdapter {
    private CanvasMenu() {}

    /** Puts the menu on a canvas, once. */
    static void putOn(ImageCanvas canvas) {
        boolean there =
                canvas == null
                        || Arrays.stream(canvas.getMouseListeners())
                                .anyMatch(CanvasMenu.class::isInstance);
        if (!there) {
            CanvasMenu menu = new CanvasMenu();
            canvas.addMouseListener(menu);
            canvas.addMouseMotionListener(menu);
            canvas.disablePopupMenu(isInUse());
        }
    }

    private static boolean isInUse() {
        return IJ.getInstance() != null && PaperBeatTool.NAME.equals(IJ.getToolName());
    }

    /** The person may have taken another tool meanwhile. */
    private static void giveWay(MouseEvent e) {
        ((ImageCanvas) e.getComponent()).disablePopupMenu(isInUse());
    }

    @Override
    public void mouseEntered(MouseEvent e) {
        giveWay(e);
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        giveWay(e);
    }

    @Override
    public void mousePressed(MouseEvent e) {
        // some systems tell of a menu on release only: the right button is enough
        if (isInUse() && (e.isPopupTrigger() || SwingUtilities.isRightMouseButton(e))) {
            ImageCanvas canvas = (ImageCanvas) e.getComponent();
            PaperBeatTool.choices(canvas.getImage(), e)
                    .ifPresent(all -> ChoiceMenu.show(all, canvas, e.getX(), e.getY()));
        }
    }
}
