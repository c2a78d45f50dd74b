package org.paperbeat.ui.canvas;

import java.util.List;
import org.paperbeat.model.PagePoint;

/**
 * Something sketched over the page while a person works.
 *
 * @param kind of shape
 * @param points file pixels
 * @param tone what it means
 * @param widthPx of a line in file pixels; 0 = thin on the screen
 * @param text of a label; empty for others
 */
record Mark(Kind kind, List<PagePoint> points, Tone tone, double widthPx, String text) {
    enum Kind {
        LINE,
        OUTLINE,
        HANDLE,
        RING,
        LABEL
    }

    enum Tone {
        GRID,
        GLOW,
        HOVER,
        SELECTED,
        PREVIEW,
        GONE
    }

    static Mark line(List<PagePoint> points, Tone tone) {
        return new Mark(Kind.LINE, points, tone, 0, "");
    }

    static Mark band(List<PagePoint> points, double widthPx, Tone tone) {
        return new Mark(Kind.LINE, points, tone, widthPx, "");
    }

    static Mark outline(List<PagePoint> points, Tone tone) {
        return new Mark(Kind.OUTLINE, points, tone, 0, "");
    }

    static Mark handle(PagePoint at, Tone tone) {
        return new Mark(Kind.HANDLE, List.of(at), tone, 0, "");
    }

    static Mark ring(PagePoint at, Tone tone) {
        return new Mark(Kind.RING, List.of(at), tone, 0, "");
    }

    static Mark label(PagePoint at, String text, Tone tone) {
        return new Mark(Kind.LABEL, List.of(at), tone, 0, text);
    }
}
