package org.paperbeat.trace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.paperbeat.model.PageImage;

/**
 * Takes away what lies around the sheet: beside it a table or a scanner's lid is dark against the
 * paper, and the sheet's edge, level and long, would be taken for a trace.
 *
 * <p>Squares of a millimetre that are dark all over, which strokes never are, are joined from the
 * picture's border, or from where all is as dark as they are, and go with their rims.
 */
final class Surroundings {
    /** Darkness (of 255) of what may be no paper. */
    private static final int DARK = 40;

    private static final double SQUARE_MM = 1;

    /** No trace runs along the picture's border for so long, mm. */
    private static final double ALONG_MM = 15;

    /** Smaller dark areas may be stamps or letters, mm. */
    private static final double LEAST_MM = 10;

    /** What is darker than this share of the page's paper is lit otherwise or no paper. */
    private static final double PAPER = 0.75;

    /** Rims of squares and strips along the border are no wider, mm. */
    private static final double RIM_MM = 1.5;

    private final byte[] dark;
    private final PageImage page;
    private final int width;
    private final int height;
    private final int square;
    private final int columns;
    private final int rows;
    private final boolean[] solid;
    private final boolean[] joined;

    private Surroundings(byte[] dark, PageImage page, double pxPerMm) {
        this.dark = dark;
        this.page = page;
        width = page.width();
        height = page.height();
        square = (int) Math.max(3, Math.round(SQUARE_MM * pxPerMm));
        columns = width / square;
        rows = height / square;
        solid = new boolean[columns * rows];
        joined = new boolean[columns * rows];
    }

    /**
     * Erases what is around the sheet.
     *
     * @param dark darkness of the page's pixels against the paper, changed in place
     */
    static void erase(byte[] dark, PageImage page, double pxPerMm) {
        Surroundings around = new Surroundings(dark, page, pxPerMm);
        around.markSolid();
        around.joinBorder();
        around.joinTable();
        around.eraseStrips();
        around.eraseJoined();
    }

    private void markSolid() {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                solid[r * columns + c] = isAll(c, r, true);
            }
        }
    }

    /** Whether a square's pixels, every other one, are all dark, or none is. */
    private boolean isAll(int column, int row, boolean wanted) {
        for (int y = row * square; y < (row + 1) * square; y += 2) {
            for (int x = column * square; x < (column + 1) * square; x += 2) {
                if (isDark(y * width + x) != wanted) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isDark(int pixel) {
        return (dark[pixel] & 0xff) > DARK;
    }

    private void joinBorder() {
        joinBorder(columns, 0, 1);
        joinBorder(columns, (rows - 1) * columns, 1);
        joinBorder(rows, 0, columns);
        joinBorder(rows, columns - 1, columns);
    }

    private void joinBorder(int length, int start, int along) {
        int run = 0;
        for (int i = 0; i <= length; i++) {
            if (i < length && solid[start + i * along]) {
                run++;
                continue;
            }
            if (run * SQUARE_MM >= ALONG_MM) {
                join(start + (i - 1) * along);
            }
            run = 0;
        }
    }

    private void joinTable() {
        float paper = Float.NaN;
        for (int i = 0; i < solid.length; i++) {
            if (!solid[i] || joined[i]) {
                continue;
            }
            paper = Float.isNaN(paper) ? paper() : paper;
            if (isBesideTable(i % columns, i / columns, paper)) {
                join(i);
            }
        }
    }

    /** A square between may be half of both. */
    private boolean isBesideTable(int column, int row, float paper) {
        for (int d = -2; d <= 2; d++) {
            if (isBareTable(column + d, row, paper) || isBareTable(column, row + d, paper)) {
                return true;
            }
        }
        return false;
    }

    /** Lightness of the page's paper: three quarters of the pixels are darker. */
    private float paper() {
        int[] lights = new int[solid.length];
        for (int i = 0; i < lights.length; i++) {
            lights[i] = light(i % columns, i / columns);
        }
        Arrays.sort(lights);
        return lights[lights.length * 3 / 4];
    }

    private int light(int column, int row) {
        int middle = square / 2;
        int p = page.argb()[(row * square + middle) * width + column * square + middle];
        return Math.max(p >> 16 & 0xff, Math.max(p >> 8 & 0xff, p & 0xff));
    }

    private boolean isBareTable(int column, int row, float paper) {
        return column >= 0
                && row >= 0
                && column < columns
                && row < rows
                && light(column, row) < PAPER * paper
                && isAll(column, row, false);
    }

    /** Joins an area of solid squares if it is large. */
    private void join(int first) {
        boolean[] area = new boolean[solid.length];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(first);
        area[first] = true;
        int left = columns;
        int right = 0;
        int top = rows;
        int bottom = 0;
        while (!open.isEmpty()) {
            int i = open.remove();
            int c = i % columns;
            int r = i / columns;
            left = Math.min(left, c);
            right = Math.max(right, c);
            top = Math.min(top, r);
            bottom = Math.max(bottom, r);
            for (int k = 0; k < 4; k++) {
                int x = c + (k == 0 ? 1 : k == 1 ? -1 : 0);
                int y = r + (k == 2 ? 1 : k == 3 ? -1 : 0);
                int n = y * columns + x;
                if (x >= 0 && y >= 0 && x < columns && y < rows && solid[n] && !area[n]) {
                    area[n] = true;
                    open.add(n);
                }
            }
        }
        if (Math.max(right - left, bottom - top) * SQUARE_MM >= LEAST_MM) {
            for (int i = 0; i < area.length; i++) {
                joined[i] |= area[i];
            }
        }
    }

    private void eraseJoined() {
        for (int i = 0; i < joined.length; i++) {
            if (joined[i]) {
                eraseRim(i % columns, i / columns, 0, -1);
                eraseRim(i % columns, i / columns, 0, 1);
                eraseRim(i % columns, i / columns, -1, 0);
                eraseRim(i % columns, i / columns, 1, 0);
            }
        }
        for (int i = 0; i < joined.length; i++) {
            for (int y = 0; joined[i] && y < square; y++) {
                int from = (i / columns * square + y) * width + i % columns * square;
                Arrays.fill(dark, from, from + square, (byte) 0);
            }
        }
    }

    /** Erases what is beside a square, if that is the area's end. */
    private void eraseRim(int column, int row, int dx, int dy) {
        int c = column + dx;
        int r = row + dy;
        boolean inside = c >= 0 && r >= 0 && c < columns && r < rows;
        if (inside && joined[r * columns + c]) {
            return;
        }
        int reach = (int) Math.ceil(RIM_MM * square / SQUARE_MM);
        int last = square - 1;
        for (int k = 0; k < square; k++) {
            int x = column * square + (dx == 0 ? k : dx > 0 ? last : 0);
            int y = row * square + (dy == 0 ? k : dy > 0 ? last : 0);
            erase(x, y, dx, dy, reach);
        }
    }

    /** Erases dark pixels from beyond a place on, and the rim after them. */
    private void erase(int x, int y, int dx, int dy, int reach) {
        boolean on = true;
        for (int k = 1; k <= reach && on; k++) {
            int px = x + k * dx;
            int py = y + k * dy;
            if (px < 0 || py < 0 || px >= width || py >= height) {
                return;
            }
            on = isDark(py * width + px);
            dark[py * width + px] = 0;
        }
    }

    /** Strips too thin for a square. */
    private void eraseStrips() {
        int reach = (int) Math.ceil(RIM_MM * square / SQUARE_MM);
        int least = (int) Math.ceil(ALONG_MM * square / SQUARE_MM);
        if (reach >= height) {
            return;
        }
        for (int y : new int[] {0, height - 1}) {
            int run = 0;
            for (int x = 0; x <= width; x++) {
                boolean on = x < width && isDark(y * width + x);
                for (int k = x - run; !on && run >= least && k < x; k++) {
                    int inward = y == 0 ? width : -width;
                    if (!isDark(y * width + k + reach * inward)) {
                        erase(k, y == 0 ? -1 : height, 0, y == 0 ? 1 : -1, reach);
                    }
                }
                run = on ? run + 1 : 0;
            }
        }
    }
}
