package org.paperbeat.trace;

import org.paperbeat.model.StageMonitor;

/**
 * What is straight and long along the paper's axes: the grid, where it is as dark as the trace.
 *
 * <p>Two running ranks, along the row and along the column, laid one over the other. A trace
 * crosses a row or column of pixels only here and there and leaves their ranks alone; the column's
 * window is far longer than any QRS complex is tall, for else tall strokes would pass as grid
 * lines.
 */
final class GridLines {
    private static final double ROW_WINDOW_MM = 90;
    private static final double COLUMN_WINDOW_MM = 200;

    /** A line is there in two thirds of its window: QRS complexes of several rows are not. */
    private static final double RANK = 0.35;

    private static final double STEP_MM = 1;

    /** Both ranks at least this dark: two lines cross here. */
    private static final int CROSSING = 25;

    /** Columns handled together, for the memory's sake. */
    private static final int BAND = 16;

    private final int width;
    private final int height;
    private final byte[] rows;
    private final byte[] columns;
    private final int share;

    private GridLines(int width, int height, byte[] rows, byte[] columns, int share) {
        this.width = width;
        this.height = height;
        this.rows = rows;
        this.columns = columns;
        this.share = share;
    }

    /**
     * Finds the lines of a page.
     *
     * @param dark darkness, {@code width * height} bytes
     */
    static GridLines of(
            byte[] dark,
            int width,
            int height,
            double pxPerMmX,
            double pxPerMmY,
            StageMonitor monitor) {
        byte[] rows = new byte[dark.length];
        byte[] columns = new byte[dark.length];
        alongRows(dark, width, height, pxPerMmX, rows, monitor);
        alongColumns(dark, width, height, pxPerMmY, columns, monitor);
        return new GridLines(width, height, rows, columns, crossingShare(dark, rows, columns));
    }

    /**
     * Darkness of the lines at a pixel, of 255. Renderers draw crossings as dark as one line; ink
     * on paper lets through each line's share of the light: how much of that this page shows was
     * measured.
     */
    int at(int index) {
        int a = rows[index] & 0xff;
        int b = columns[index] & 0xff;
        int one = Math.max(a, b);
        int both = a + b - (a * b + 127) / 255;
        return one + ((both - one) * share >> 5);
    }

    /** Whether a good part of the page lies on lines darker than a limit. */
    boolean darkerThan(int limit, double part) {
        int n = 0;
        for (int i = 0; i < rows.length; i += 7) {
            if (at(i) > limit) {
                n++;
            }
        }
        return n > part * rows.length / 7;
    }

    /** Takes upright lines darker than a limit off ink. */
    void eraseColumns(float[] ink, int limit) {
        for (int i = 0; i < ink.length; i++) {
            int g = columns[i] & 0xff;
            if (g > limit) {
                ink[i] = Math.max(0, ink[i] - g / 255f);
            }
        }
    }

    /**
     * Closes the gaps that lines leave in ink that crosses them: what is ink on both sides of a
     * line is ink on it.
     *
     * @param ink without the lines, changed in place
     * @param limit darkness of a line that leaves gaps
     * @param reach widest line, px
     */
    void bridge(float[] ink, int limit, int reach) {
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1, i = y * width + 1; x < width - 1; x++, i++) {
                if ((rows[i] & 0xff) > limit) {
                    ink[i] = Math.max(ink[i], across(ink, rows, i, width, limit, reach));
                }
                if ((columns[i] & 0xff) > limit) {
                    ink[i] = Math.max(ink[i], across(ink, columns, i, 1, limit, reach));
                }
            }
        }
    }

    /** The lesser ink of the nearest pixels off the line to either side. */
    private static float across(
            float[] ink, byte[] lines, int i, int stride, int limit, int reach) {
        int before = i - stride;
        int after = i + stride;
        for (int k = 1; k < reach && before >= stride && (lines[before] & 0xff) > limit; k++) {
            before -= stride;
        }
        for (int k = 1;
                k < reach && after < ink.length - stride && (lines[after] & 0xff) > limit;
                k++) {
            after += stride;
        }
        return Math.min(ink[before], ink[after]);
    }

    /** Median of the extra darkness where lines cross, in 1/32 of what two inks would give. */
    private static int crossingShare(byte[] dark, byte[] rows, byte[] columns) {
        int[] histogram = new int[33];
        int total = 0;
        for (int i = 0; i < rows.length; i++) {
            int a = rows[i] & 0xff;
            int b = columns[i] & 0xff;
            if (a < CROSSING || b < CROSSING) {
                continue;
            }
            int one = Math.max(a, b);
            int extra = 32 * ((dark[i] & 0xff) - one) / Math.max(1, a + b - a * b / 255 - one);
            histogram[Math.max(0, Math.min(32, extra))]++;
            total++;
        }
        int share = 0;
        for (int seen = histogram[0]; seen * 2 < total; seen += histogram[++share]) {
            // walks to the median
        }
        return share;
    }

    private static void alongRows(
            byte[] dark,
            int width,
            int height,
            double pxPerMm,
            byte[] lines,
            StageMonitor monitor) {
        int half = half(ROW_WINDOW_MM, pxPerMm, width);
        int step = step(pxPerMm);
        byte[] line = new byte[width];
        byte[] out = new byte[width];
        RunningMedian median = new RunningMedian(RANK);
        for (int y = 0; y < height; y++) {
            if ((y & 63) == 0) {
                monitor.check();
            }
            System.arraycopy(dark, y * width, line, 0, width);
            median.filter(line, half, step, out);
            System.arraycopy(out, 0, lines, y * width, width);
        }
    }

    private static void alongColumns(
            byte[] dark,
            int width,
            int height,
            double pxPerMm,
            byte[] lines,
            StageMonitor monitor) {
        int half = half(COLUMN_WINDOW_MM, pxPerMm, height);
        int step = step(pxPerMm);
        byte[][] band = new byte[BAND][height];
        byte[] out = new byte[height];
        RunningMedian median = new RunningMedian(RANK);
        for (int x0 = 0; x0 < width; x0 += BAND) {
            monitor.check();
            int n = Math.min(BAND, width - x0);
            for (int y = 0, k = x0; y < height; y++, k += width) {
                for (int i = 0; i < n; i++) {
                    band[i][y] = dark[k + i];
                }
            }
            for (int i = 0; i < n; i++) {
                median.filter(band[i], half, step, out);
                System.arraycopy(out, 0, band[i], 0, height);
            }
            for (int y = 0, k = x0; y < height; y++, k += width) {
                for (int i = 0; i < n; i++) {
                    lines[k + i] = band[i][y];
                }
            }
        }
    }

    private static int half(double windowMm, double pxPerMm, int length) {
        return Math.max(1, Math.min((int) Math.round(windowMm * pxPerMm / 2), length));
    }

    private static int step(double pxPerMm) {
        return Math.max(1, (int) Math.round(STEP_MM * pxPerMm));
    }
}
