package org.paperbeat.ui.canvas;

import org.paperbeat.model.PagePoint;

/**
 * Where the pointer is on the page and what is held down.
 *
 * @param x file pixels, pixel centres at integers
 * @param y file pixels
 * @param tolerancePx how far off a thing the pointer may be and still mean it, file pixels: the
 *     same on the screen at every zoom
 * @param shift whether Shift is down
 * @param alt whether Alt is down
 * @param control whether Ctrl is down
 * @param clicks 2 for the second of two quick clicks
 */
record Spot(
        double x,
        double y,
        double tolerancePx,
        boolean shift,
        boolean alt,
        boolean control,
        int clicks) {

    PagePoint point() {
        return new PagePoint(x, y);
    }

    double distance(double px, double py) {
        return Math.hypot(px - x, py - y);
    }

    double distance(Spot other) {
        return distance(other.x, other.y);
    }

    boolean isNear(PagePoint p) {
        return distance(p.x(), p.y()) <= tolerancePx;
    }
}
