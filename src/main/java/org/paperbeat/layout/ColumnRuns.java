package org.paperbeat.layout;

import java.util.Arrays;
import org.paperbeat.image.InkComponents;
import org.paperbeat.image.InkComponents.Component;
import org.paperbeat.image.ReducedInk;

/** Vertical runs of ink in every column of the small ink map, with the piece each belongs to. */
final class ColumnRuns {
    /** A piece of ink at least this wide is (part of) a trace, not a letter, mm. */
    private static final double TRACE_MM = 9;

    private final ReducedInk ink;
    private final boolean[] longPiece;
    private final int[] first;
    private final int[] top;
    private final int[] bottom;
    private final int[] label;
    private int count;

    ColumnRuns(ReducedInk ink) {
        this.ink = ink;
        InkComponents pieces = InkComponents.of(ink.plane(), ink.threshold());
        longPiece = new boolean[pieces.list().size()];
        for (int i = 0; i < longPiece.length; i++) {
            Component c = pieces.list().get(i);
            longPiece[i] = c.width() / ink.pxPerMmX() >= TRACE_MM;
        }
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
