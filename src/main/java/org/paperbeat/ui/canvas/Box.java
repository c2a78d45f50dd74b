package org.paperbeat.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.edit.CommandCall;

/** An upright box on the page, file pixels, and where it is taken hold of. */
record Box(double left, double top, double right, double bottom) {
    /** Sides and corners of a box that a person drags; MIDDLE moves all of it. */
    record Grip(int across, int down) {
        static final Grip MIDDLE = new Grip(0, 0);

        Pointer pointer() {
            if (across == 0) {
                return down == 0 ? Pointer.MOVE : Pointer.RESIZE_DOWN;
            }
            if (down == 0) {
                return Pointer.RESIZE_ACROSS;
            }
            return across == down ? Pointer.RESIZE_FALLING : Pointer.RESIZE_RISING;
        }
    }

    /** The box about a polygon. */
    static Box about(List<PagePoint> polygon) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = left;
        double bottom = right;
        for (PagePoint p : polygon) {
            left = Math.min(left, p.x());
            right = Math.max(right, p.x());
            top = Math.min(top, p.y());
            bottom = Math.max(bottom, p.y());
        }
        return new Box(left, top, right, bottom);
    }

    static Box between(PagePoint a, PagePoint b) {
        return about(List.of(a, b));
    }

    /** Corners clockwise from the top left, no finer than commands write them. */
    List<PagePoint> corners() {
        double l = CommandCall.centi(left);
        double r = CommandCall.centi(right);
        double t = CommandCall.centi(top);
        double b = CommandCall.centi(bottom);
        return List.of(
                new PagePoint(l, t), new PagePoint(r, t), new PagePoint(r, b), new PagePoint(l, b));
    }

    boolean contains(Spot at) {
        return at.x() >= left && at.x() <= right && at.y() >= top && at.y() <= bottom;
    }

    /** What a press at a place takes hold of; null = nothing of this box. */
    Grip grip(Spot at) {
        double near = at.tolerancePx();
        boolean inside =
                at.x() >= left - near
                        && at.x() <= right + near
                        && at.y() >= top - near
                        && at.y() <= bottom + near;
        if (!inside) {
            return null;
        }
        int across =
                Math.abs(at.x() - left) <= near ? -1 : Math.abs(at.x() - right) <= near ? 1 : 0;
        int down = Math.abs(at.y() - top) <= near ? -1 : Math.abs(at.y() - bottom) <= near ? 1 : 0;
        return new Grip(across, down);
    }

    /** The box with a grip moved. */
    Box dragged(Grip grip, double dx, double dy) {
        boolean all = grip.across() == 0 && grip.down() == 0;
        double l = left + (all || grip.across() < 0 ? dx : 0);
        double r = right + (all || grip.across() > 0 ? dx : 0);
        double t = top + (all || grip.down() < 0 ? dy : 0);
        double b = bottom + (all || grip.down() > 0 ? dy : 0);
        return new Box(Math.min(l, r), Math.min(t, b), Math.max(l, r), Math.max(t, b));
    }

    /** The box with sides that were dragged near another box's side put onto it. */
    Box snapped(Grip grip, List<Box> others, double reachPx) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (Box o : others) {
            xs.addAll(List.of(o.left, o.right));
            ys.addAll(List.of(o.top, o.bottom));
        }
        if (grip.across() == 0 && grip.down() == 0) {
            double dx = nearer(shift(left, xs, reachPx), shift(right, xs, reachPx));
            double dy = nearer(shift(top, ys, reachPx), shift(bottom, ys, reachPx));
            return dragged(grip, dx, dy);
        }
        return new Box(
                left + (grip.across() < 0 ? shift(left, xs, reachPx) : 0),
                top + (grip.down() < 0 ? shift(top, ys, reachPx) : 0),
                right + (grip.across() > 0 ? shift(right, xs, reachPx) : 0),
                bottom + (grip.down() > 0 ? shift(bottom, ys, reachPx) : 0));
    }

    private static double nearer(double a, double b) {
        if (a == 0 || b == 0) {
            return a + b;
        }
        return Math.abs(a) < Math.abs(b) ? a : b;
    }

    private static double shift(double side, List<Double> others, double reach) {
        double best = reach;
        double shift = 0;
        for (double o : others) {
            if (Math.abs(o - side) < best) {
                best = Math.abs(o - side);
                shift = o - side;
            }
        }
        return shift;
    }
}
