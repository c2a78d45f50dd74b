package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.image.InkComponents;
import org.paperbeat.image.InkComponents.Component;
import org.paperbeat.image.ReducedInk;

/** Vertical runs of ink in every column of the small ink map, with the piece each belongs to. */
final class ColumnRuns {
    /** A piece of ink at least this wide is (part of) a trace, not a letter, mm. */
    private static final double TRACE_MM = 9;

    /** Pieces of a broken level line are at least this wide, mm. */
    private static final double LEVEL_MM = 2.2;

    /** Half width of a square that no line fills, mm. */
    private static final double SOLID_MM = 0.9;

    private static final double SOLID_SHARE = 0.3;

    private final ReducedInk ink;
    private final float threshold;
    private final List<Component> pieces;
    private final boolean[] longPiece;
    private final int[] first;
    private final int[] top;
    private final int[] bottom;
    private final int[] label;
    private int count;

    ColumnRuns(ReducedInk ink) {
        this.ink = ink;
        this.threshold = ink.threshold();
        InkComponents pieces = InkComponents.of(ink.plane(), threshold);
        this.pieces = pieces.list();
        longPiece = new boolean[pieces.list().size()];
        for (int i = 0; i < longPiece.length; i++) {
            Component c = pieces.list().get(i);
            longPiece[i] = c.width() / ink.pxPerMmX() >= TRACE_MM;
        }
        dropSolid(pieces);
        int w = ink.plane().width();
        int h = ink.plane().height();
        int[] labels = paint(pieces, w, h);
        first = new int[w + 1];
        int capacity = 16;
        for (int r = 0; r < pieces.runs(); r++) {
            capacity += pieces.runTo(r) - pieces.runFrom(r) + 1;
        }
        top = new int[capacity];
        bottom = new int[capacity];
        label = new int[capacity];
        for (int x = 0; x < w; x++) {
            first[x] = count;
            scan(labels, x, w, h);
        }
        first[w] = count;
    }

    /** Black areas beside the page, stamps and the like are no lines. */
    private void dropSolid(InkComponents pieces) {
        int dx = (int) Math.max(2, Math.round(SOLID_MM * ink.pxPerMmX()));
        int dy = (int) Math.max(2, Math.round(SOLID_MM * ink.pxPerMmY()));
        int[] all = new int[longPiece.length];
        int[] solid = new int[longPiece.length];
        for (int r = 0; r < pieces.runs(); r++) {
            int x = (pieces.runFrom(r) + pieces.runTo(r)) / 2;
            int length = pieces.runTo(r) - pieces.runFrom(r) + 1;
            all[pieces.runLabel(r)] += length;
            solid[pieces.runLabel(r)] += isSolid(x, pieces.runRow(r), dx, dy) ? length : 0;
        }
        for (int i = 0; i < all.length; i++) {
            longPiece[i] &= solid[i] <= SOLID_SHARE * all[i];
        }
    }

    private boolean isSolid(int x, int y, int dx, int dy) {
        int w = ink.plane().width();
        int h = ink.plane().height();
        if (x < dx || y < dy || x + dx >= w || y + dy >= h) {
            return false;
        }

        for (int j = -dy; j <= dy; j += dy) {
            for (int i = -dx; i <= dx; i += dx) {
                if (ink.plane().get(x + i, y + j) < threshold) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] paint(InkComponents pieces, int w, int h) {
        int[] labels = new int[w * h];
        for (int r = 0; r < pieces.runs(); r++) {
            int base = pieces.runRow(r) * w;
            Arrays.fill(
                    labels,
                    base + pieces.runFrom(r),
                    base + pieces.runTo(r) + 1,
                    pieces.runLabel(r) + 1);
        }
        return labels;
    }

    private void scan(int[] labels, int x, int w, int h) {
        int y = 0;
        while (y < h) {
            int l = labels[y * w + x];
            if (l == 0) {
                y++;
                continue;
            }
            int start = y;
            while (y < h && labels[y * w + x] != 0) {
                y++;
            }
            top[count] = start;
            bottom[count] = y - 1;
            label[count] = l - 1;
            count++;
        }
    }

    /** Whether a run belongs to a piece that is wide for its height, as no letter or pulse is. */
    boolean isLevelPiece(int run) {
        Component c = pieces.get(label[run]);
        double wide = c.width() / ink.pxPerMmX();
        return wide >= LEVEL_MM && wide > 1.5 * c.height() / ink.pxPerMmY();
    }

    /** Wide pieces of ink. */
    List<Component> traces() {
        List<Component> traces = new ArrayList<>();
        for (int i = 0; i < longPiece.length; i++) {
            if (longPiece[i]) {
                traces.add(pieces.get(i));
            }
        }
        return traces;
    }

    ReducedInk ink() {
        return ink;
    }

    int width() {
        return ink.plane().width();
    }

    int height() {
        return ink.plane().height();
    }

    /** Index of a column's first run; its last is {@code begin(x + 1) - 1}. */
    int begin(int x) {
        return first[x];
    }

    int top(int run) {
        return top[run];
    }

    int bottom(int run) {
        return bottom[run];
    }

    double middle(int run) {
        return (top[run] + bottom[run]) / 2.0;
    }

    int thickness(int run) {
        return bottom[run] - top[run] + 1;
    }

    /** Whether a run belongs to a piece wide enough to be a trace. */
    boolean isTrace(int run) {
        return longPiece[label[run]];
    }
}
