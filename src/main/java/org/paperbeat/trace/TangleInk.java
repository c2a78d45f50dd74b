package org.paperbeat.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.image.Plane;

/** Some columns of the page as a bit per pixel: ink or none. */
final class TangleInk {
    private static final int LEAST_POCKET = 3;

    private final int left;
    private final int right;
    private final int top;
    private final int rows;
    private final int words;
    private final long[] bits;

    /** A place where ink begins or ends in the white between strokes. */
    record Tip(int column, int row) {}

    /**
     * @param left first frame column
     * @param right last frame column
     * @param top first frame row
     * @param bottom last frame row
     * @param edge least ink that counts
     */
    TangleInk(Plane page, int left, int right, int top, int bottom, float edge) {
        this.left = left;
        this.right = right;
        this.top = top;
        rows = bottom - top + 1;
        words = (right - left) / Long.SIZE + 1;
        bits = new long[rows * words];
        for (int y = 0; y < rows; y++) {
            int base = (top + y) * page.width();
            for (int x = left; x <= right; x++) {
                if (page.values()[base + x] >= edge) {
                    set(bits, x, top + y);
                }
            }
        }
    }

    private TangleInk(TangleInk other, long[] bits) {
        left = other.left;
        right = other.right;
        top = other.top;
        rows = other.rows;
        words = other.words;
        this.bits = bits;
    }

    /** The same columns and rows without ink. */
    TangleInk none() {
        return new TangleInk(this, new long[bits.length]);
    }

    /** Takes in a piece of the same columns and rows. */
    void add(TangleInk piece) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= piece.bits[i];
        }
    }

    /** The piece of ink in which a place lies, which is taken out. */
    TangleInk takePiece(int column, int row) {
        TangleInk piece = none();
        if (!at(column, row)) {
            return piece;
        }
        ArrayDeque<Tip> open = new ArrayDeque<>();
        open.add(new Tip(column, row));
        while (!open.isEmpty()) {
            Tip t = open.poll();
            for (int y = t.row() - 1; y <= t.row() + 1; y++) {
                for (int x = t.column() - 1; x <= t.column() + 1; x++) {
                    if (at(x, y)) {
                        bits[word(x, y)] &= ~(1L << (x - left));
                        piece.set(piece.bits, x, y);
                        open.add(new Tip(x, y));
                    }
                }
            }
        }
        return piece;
    }

    /** Whether a path that begins at the first column passes ink. */
    boolean meets(InkPath path) {
        for (int c = 0; c < path.top().length; c++) {
            for (int y = path.top()[c]; y <= path.bottom()[c]; y++) {
                if (at(left + c, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    int top() {
        return top;
    }

    int bottom() {
        return top + rows - 1;
    }

    /** Words of a row after each other, row after row. */
    long[] bits() {
        return bits;
    }

    boolean at(int column, int row) {
        return column >= left
                && column <= right
                && row >= top
                && row < top + rows
                && (bits[word(column, row)] >> (column - left) & 1) != 0;
    }

    private int word(int column, int row) {
        return (row - top) * words + (column - left) / Long.SIZE;
    }

    private void set(long[] to, int column, int row) {
        to[word(column, row)] |= 1L << (column - left);
    }

    /** First word of a row, or of the nearest there is. */
    int firstWord(int row) {
        return (Math.max(top, Math.min(bottom(), row)) - top) * words;
    }

    /** First word after a row, or after the nearest there is. */
    int endWord(int row) {
        return firstWord(row) + words;
    }

    /**
     * The ink that a path which begins at the first column explains, from a word of the ink to
     * another.
     *
     * @param pen half a stroke's thickness with a margin
     * @param width a stroke's thickness
     */
    long[] near(InkPath path, int pen, int width, int firstWord, int endWord) {
        long[] near = new long[endWord - firstWord];
        for (int c = 0; c < path.top().length; c++) {
            int x = left + c;
            int from = Math.max(top, path.top()[c] - pen);
            int to = Math.min(bottom(), path.bottom()[c] + pen);
            for (int y = from; y <= to; y++) {
                int a = x;
                int b = x;
                while (x - a < pen && at(a - 1, y)) {
                    a--;
                }
                while (b - x < pen && at(b + 1, y)) {
                    b++;
                }
                if (b - a > width && at(x, y)) {
                    a = Math.max(a, x - width / 2);
                    b = Math.min(b, x + width / 2);
                }
                for (int k = a; k <= b; k++) {
                    near[word(k, y) - firstWord] |= 1L << (k - left);
                }
            }
        }
        for (int i = 0; i < near.length; i++) {
            near[i] &= bits[firstWord + i];
        }
        return near;
    }

    /** Pixels of a path that are no ink. */
    int white(InkPath path) {
        int white = 0;
        for (int c = 0; c < path.top().length; c++) {
            for (int y = path.top()[c]; y <= path.bottom()[c]; y++) {
                white += at(left + c, y) ? 0 : 1;
            }
        }
        return white;
    }

    /**
     * Where white between or outside strokes ends on ink below it (direction 1) or above it (-1):
     * the tips of what comes from there.
     */
    List<Tip> tips(int direction) {
        List<Tip> tips = new ArrayList<>();
        for (int y = top; y <= bottom(); y++) {
            int x = left;
            while (x <= right) {
                if (!at(x, y) || isInk(x, y, direction)) {
                    x++;
                    continue;
                }
                int from = x;
                while (x <= right && at(x, y) && !isInk(x, y, direction)) {
                    x++;
                }
                // the white above must end here, not go on beside the ink
                boolean open = !isHigher(from - 1, y, direction) && !isHigher(x, y, direction);
                if (open) {
                    tips.add(new Tip((from + x - 1) / 2, y));
                }
            }
        }
        return tips;
    }

    /** Columns that are ink in a row. */
    List<Tip> places(int row) {
        List<Tip> places = new ArrayList<>();
        for (int x = left + 1; x < right; x++) {
            if (at(x, row)) {
                places.add(new Tip(x, row));
            }
        }
        return places;
    }

    /** Whether there is ink in one of the pixels that lie before a pixel. */
    private boolean isInk(int x, int y, int direction) {
        for (int k = 1; k <= LEAST_POCKET; k++) {
            if (at(x, y - k * direction)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a neighbour is ink that began one row before without being a stroke itself. */
    private boolean isHigher(int x, int y, int direction) {
        return at(x, y - direction) && !isInk(x, y - direction, direction);
    }
}
