package org.paperbeat.ui.review;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.edit.EditStep;

/** A hand over a page's window that stops in the middle of a gesture. */
final class PageHand {
    private static final int MOVES = 12;
    private static final int REST_MS = 40;
    private static final int BETWEEN_CLICKS_MS = 600;

    private final Robot robot;
    private final ImagePlus image;

    PageHand(Robot robot, ImagePlus image) {
        this.robot = robot;
        this.image = image;
    }

    private void point(PagePoint p) {
        ImageCanvas canvas = image.getCanvas();
        Point origin = canvas.getLocationOnScreen();
        robot.mouseMove(
                origin.x + (int) Math.round(canvas.screenXD(p.x() + 0.5)),
                origin.y + (int) Math.round(canvas.screenYD(p.y() + 0.5)));
        rest(REST_MS);
    }

    private void rest(int ms) {
        robot.waitForIdle();
        robot.delay(ms);
    }

    private void step(EditStep step) {
        image.getWindow().toFront();
        image.getCanvas().requestFocus();
        rest(BETWEEN_CLICKS_MS);
        key(KeyEvent.VK_1 + step.ordinal());
    }

    private void key(int code) {
        robot.keyPress(code);
        robot.keyRelease(code);
        rest(REST_MS);
    }

    /** Presses at a place, moves to another and stays there. */
    void take(EditStep step, PagePoint from, PagePoint to) {
        step(step);
        point(from);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int k = 1; k <= MOVES; k++) {
            double t = k / (double) MOVES;
            point(
                    new PagePoint(
                            from.x() + t * (to.x() - from.x()),
                            from.y() + t * (to.y() - from.y())));
        }
    }

    void letGo() {
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        rest(REST_MS);
    }

    void clickAt(EditStep step, PagePoint p) {
        step(step);
        point(p);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        letGo();
        rest(BETWEEN_CLICKS_MS);
    }

    void menuAt(PagePoint p) {
        point(p);
        robot.mousePress(InputEvent.BUTTON3_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON3_DOWN_MASK);
        rest(REST_MS);
    }

    void escape() {
        key(KeyEvent.VK_ESCAPE);
    }
}
