package org.paperbeat.ui.edit;

import java.util.List;
import org.paperbeat.model.PagePoint;

/**
 * Ink that is no trace (a stamp, handwriting), as a person brushed over it.
 *
 * @param path of the brush's middle, file pixels
 * @param radiusPx of the brush, file pixels
 */
public record Blot(List<PagePoint> path, double radiusPx) {
    public Blot {
        path = List.copyOf(path);
        if (path.isEmpty() || !(radiusPx > 0)) {
            throw new IllegalArgumentException("a blot has a place and a size");
        }
    }

    /** Whether the brush went over a pixel. */
    public boolean covers(double x, double y) {
        PagePoint last = path.get(0);
        for (PagePoint p : path) {
            if (distance(x, y, last, p) <= radiusPx) {
                return true;
            }
            last = p;
        }
        return false;
    }

    private static double distance(double x, double y, PagePoint a, PagePoint b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - a.x()) * dx + (y - a.y()) * dy) / square;
        double t = Math.max(0, Math.min(1, along));
        return Math.hypot(x - a.x() - t * dx, y - a.y() - t * dy);
    }
}
