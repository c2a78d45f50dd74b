package org.paperbeat.ui.canvas;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageCanvas;
import java.awt.AWTException;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import org.paperbeat.model.PagePoint;

/** A person's hand at mouse and keyboard, over one image's window. */
final class Hand {
    private static final long PATIENCE_MS = 30_000;

    private final Robot robot;
    private final ImagePlus image;

    Hand(ImagePlus image) throws AWTException {
        this.image = image;
        robot = new Robot();
        robot.setAutoDelay(15);
        image.getWindow().toFront();
        image.getCanvas().requestFocus();
        await("window in front", () -> image.getCanvas().isShowing());
    }

    private Point screen(PagePoint p) {
        ImageCanvas canvas = image.getCanvas();
        Point origin = canvas.getLocationOnScreen();
        return new Point(
                origin.x + (int) Math.round(canvas.screenXD(p.x() + 0.5)),
                origin.y + (int) Math.round(canvas.screenYD(p.y() + 0.5)));
    }

    void point(PagePoint p) {
        Point s = screen(p);
        robot.mouseMove(s.x, s.y);
    }

    void click(PagePoint p) {
        point(p);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        pause();
    }

    void doubleClick(PagePoint p) {
        point(p);
        for (int i = 0; i < 2; i++) {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        pause();
    }

    /** Presses at the first place, moves to the others, releases at the last. */
    void drag(PagePoint... way) {
        point(way[0]);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int k = 1; k < way.length; k++) {
            for (int i = 1; i <= 6; i++) {
                double t = i / 6.0;
                point(
                        new PagePoint(
                                way[k - 1].x() + t * (way[k].x() - way[k - 1].x()),
                                way[k - 1].y() + t * (way[k].y() - way[k - 1].y())));
            }
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        pause();
    }

    void hold(int key) {
        robot.keyPress(key);
    }

    void let(int key) {
        robot.keyRelease(key);
    }

    void key(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
        pause();
    }

    /** Letters and digits; capitals with Shift. */
    void type(String text) {
        for (char c : text.toCharArray()) {
            if (Character.isUpperCase(c)) {
                hold(KeyEvent.VK_SHIFT);
            }
            robot.keyPress(KeyEvent.getExtendedKeyCodeForChar(c));
            robot.keyRelease(KeyEvent.getExtendedKeyCodeForChar(c));
            if (Character.isUpperCase(c)) {
                let(KeyEvent.VK_SHIFT);
            }
        }
        pause();
    }

    void pause() {
        robot.waitForIdle();
    }

    static void await(String what, BooleanSupplier reached) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!reached.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            IJ.wait(20);
        }
    }
}
