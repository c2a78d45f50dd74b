package org.paperbeat.trace;

/**
 * Takes away a line drawn along a picture's edge, as plotting programs and scanners leave. It is
 * level and long like a resting trace, but no trace runs along the very edge of its picture.
 */
final class EdgeFrame {
    /** Darkness (of 255) of what may be a line. */
    private static final int DARK = 40;

    private static final double WIDEST_MM = 0.8;

    /** A line within so many pixels of the edge is a frame. */
    private static final int HUGGING = 2;

    /** Share of an edge that a frame's line covers. */
    private static final double LINE = 0.7;

    /** Share below which a row beside the line is no part of it. */
    private static final double BESIDE = 0.3;

    private final byte[] dark;
    private final int width;
    private final int height;

    private EdgeFrame(byte[] dark, int width, int height) {
        this.dark = dark;
        this.width = width;
        this.height = height;
    }

    /**
     * Erases the lines along the four edges.
     *
     * @param dark darkness against the paper, {@code width * height}, changed in place
     */
    static void erase(byte[] dark, int width, int height, double pxPerMm) {
        EdgeFrame frame = new EdgeFrame(dark, width, height);
        int depth = Math.min(Math.min(width, height) / 4, (int) Math.ceil(WIDEST_MM * pxPerMm));
        frame.erase(width, depth, 0, width, 1);
        frame.erase(width, depth, (height - 1) * width, -width, 1);
        frame.erase(height, depth, 0, 1, width);
        frame.erase(height, depth, width - 1, -1, width);
    }

    /**
     * One edge.
     *
     * @param length pixels along it
     * @param start index of its first pixel
     * @param inward index step to the next line of pixels
     * @param along index step along a line
     */
    private void erase(int length, int depth, int start, int inward, int along) {
        int line = -1;
        for (int k = 0; k <= Math.min(HUGGING, depth - 1) && line < 0; k++) {
            line = share(length, start + k * inward, along) > LINE ? k : -1;
        }
        if (line < 0) {
            return;
        }
        int end = line + 1;
        while (end < depth && share(length, start + end * inward, along) > BESIDE) {
            end++;
        }
        for (int k = 0; k < end; k++) {
            for (int i = 0; i < length; i++) {
                dark[start + k * inward + i * along] = 0;
            }
        }
    }

    private double share(int length, int start, int along) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += (dark[start + i * along] & 0xff) > DARK ? 1 : 0;
        }
        return count / (double) length;
    }
}
