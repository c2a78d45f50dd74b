package org.paperbeat.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Connected pieces of ink (8-neighbours), kept as horizontal runs.
 *
 * <p>One pass over runs with union-find (after Rosenfeld and Pfaltz 1966,
 * doi:10.1145/321356.321357).
 */
public final class InkComponents {

    /**
     * One piece of ink; bounds inclusive.
     *
     * @param left first column
     * @param top first row
     * @param right last column
     * @param bottom last row
     * @param pixels number of pixels
     */
    public record Component(int left, int top, int right, int bottom, int pixels) {
        public int width() {
            return right - left + 1;
        }

        public int height() {
            return bottom - top + 1;
        }
    }

    private final int height;
    private int count;
    private int[] from = new int[4096];
    private int[] to = new int[4096];
    private int[] row = new int[4096];
    private int[] parent = new int[4096];
    private final int[] firstOfRow;
    private int[] labels;
    private final List<Component> list = new ArrayList<>();

    private InkComponents(int height) {
        this.height = height;
        this.firstOfRow = new int[height + 1];
    }

    /** Pieces of pixels at or above a threshold. */
    public static InkComponents of(Plane ink, float threshold) {
        InkComponents c = new InkComponents(ink.height());
        for (int y = 0; y < ink.height(); y++) {
            c.firstOfRow[y] = c.count;
            int base = y * ink.width();
            int x = 0;
            while (x < ink.width()) {
                if (ink.values()[base + x] < threshold) {
                    x++;
                    continue;
                }
                int start = x;
                while (x < ink.width() && ink.values()[base + x] >= threshold) {
                    x++;
                }
                c.addRun(start, x - 1, y);
            }
        }
        c.firstOfRow[ink.height()] = c.count;
        c.joinRows();
        c.gather();
        return c;
    }

    private void addRun(int start, int end, int y) {
        if (count == from.length) {
            int n = 2 * count;
            from = Arrays.copyOf(from, n);
            to = Arrays.copyOf(to, n);
            row = Arrays.copyOf(row, n);
            parent = Arrays.copyOf(parent, n);
        }
        from[count] = start;
        to[count] = end;
        row[count] = y;
        parent[count] = count;
        count++;
    }

    private void joinRows() {
        for (int y = 1; y < height; y++) {
            int a = firstOfRow[y - 1];
            int b = firstOfRow[y];
            while (a < firstOfRow[y] && b < firstOfRow[y + 1]) {
                if (from[a] <= to[b] + 1 && from[b] <= to[a] + 1) {
                    union(a, b);
                }
                if (to[a] < to[b]) {
                    a++;
                } else {
                    b++;
                }
            }
        }
    }

    private void union(int a, int b) {
        int ra = root(a);
        int rb = root(b);
        parent[Math.max(ra, rb)] = Math.min(ra, rb);
    }

    private int root(int a) {
        int r = a;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    private void gather() {
        labels = new int[count];
        int[] index = new int[count];
        Arrays.fill(index, -1);
        List<int[]> boxes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int r = root(k);
            if (index[r] < 0) {
                index[r] = boxes.size();
                boxes.add(new int[] {from[k], row[k], to[k], row[k], 0});
            }
            int[] b = boxes.get(index[r]);
            b[0] = Math.min(b[0], from[k]);
            b[2] = Math.max(b[2], to[k]);
            b[3] = Math.max(b[3], row[k]);
            b[4] += to[k] - from[k] + 1;
            labels[k] = index[r];
        }
        for (int[] b : boxes) {
            list.add(new Component(b[0], b[1], b[2], b[3], b[4]));
        }
    }

    /** All pieces, in order of their first run. */
    public List<Component> list() {
        return list;
    }

    /** Number of runs. */
    public int runs() {
        return count;
    }

    /** First column of a run. */
    public int runFrom(int run) {
        return from[run];
    }

    /** Last column of a run. */
    public int runTo(int run) {
        return to[run];
    }

    /** Row of a run. */
    public int runRow(int run) {
        return row[run];
    }

    /** Index of a run's piece in {@link #list()}. */
    public int runLabel(int run) {
        return labels[run];
    }
}
