package org.paperbeat.trace;

import java.util.Arrays;
import org.paperbeat.image.Plane;

/**
 * A rectangle of the rectified page as a working copy, column by column: value of frame column
 * {@code x0 + i}, row {@code y0 + j} at {@code ink[i][j]}.
 *
 * @param x0 first frame column
 * @param y0 first frame row
 * @param ink columns of rows; may be changed by whoever made the strip
 */
record InkStrip(int x0, int y0, float[][] ink) {
    /** Value of pixels under something else's ink: the trace may pass there unseen. */
    static final float HIDDEN = -1;

    /** Copies a rectangle, cut to the page. */
    static InkStrip of(Plane page, int left, int top, int right, int bottom) {
        int x0 = Math.max(0, Math.min(page.width() - 1, left));
        int x1 = Math.max(x0, Math.min(page.width() - 1, right));
        int y0 = Math.max(0, Math.min(page.height() - 1, top));
        int y1 = Math.max(y0, Math.min(page.height() - 1, bottom));
        float[][] ink = new float[x1 - x0 + 1][y1 - y0 + 1];
        float[] values = page.values();
        for (int y = y0; y <= y1; y++) {
            int k = y * page.width() + x0;
            for (int i = 0; i < ink.length; i++) {
                ink[i][y - y0] = values[k + i];
            }
        }
        return new InkStrip(x0, y0, ink);
    }

    /** The columns between two frame columns, both included; shares the ink. */
    InkStrip columns(int left, int right) {
        int from = Math.max(0, Math.min(ink.length - 1, left - x0));
        int to = Math.max(from, Math.min(ink.length - 1, right - x0));
        return new InkStrip(x0 + from, y0, Arrays.copyOfRange(ink, from, to + 1));
    }

    /** The rows between two frame rows, both included; a copy. */
    InkStrip rows(int top, int bottom) {
        int from = Math.max(0, Math.min(rows() - 1, top - y0));
        int to = Math.max(from, Math.min(rows() - 1, bottom - y0));
        float[][] part = new float[ink.length][];
        for (int c = 0; c < part.length; c++) {
            part[c] = Arrays.copyOfRange(ink[c], from, to + 1);
        }
        return new InkStrip(x0, y0 + from, part);
    }

    int columns() {
        return ink.length;
    }

    int rows() {
        return ink[0].length;
    }
}
