package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.StageMonitor;

/**
 * Settles which of two lines owns ink that both were led along.
 *
 * <p>Negotiated routing (McMurchie and Ebeling 1995, doi:10.1145/201310.201328): lines that share
 * ink are followed again while the other's ink costs, more for the line whose home is farther away.
 */
final class RowConflicts {
    private static final int ROUNDS = 3;
    private static final double SHARED_MM = 1.5;
    private static final float FOREIGN_PRICE = 0.9f;
    private static final float OWN_PRICE = 0.1f;

    private final List<RegionLine> lines;
    private final Stroke stroke;

    RowConflicts(List<RegionLine> lines, Stroke stroke) {
        this.lines = lines;
        this.stroke = stroke;
    }

    /** Follows lines anew until none goes along another's ink, or a few times. */
    void settle(StageMonitor monitor) {
        for (int round = 0; round < ROUNDS; round++) {
            boolean changed = false;
            for (RegionLine line : lines) {
                List<Rival> rivals = rivals(line);
                if (!rivals.isEmpty()) {
                    line.follow(stroke.ink(), rivals, monitor);
                    changed = true;
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    private List<Rival> rivals(RegionLine line) {
        List<Rival> rivals = new ArrayList<>();
        boolean shares = false;
        int half = (int) Math.ceil(stroke.radius()) + 1;
        for (RegionLine other : lines) {
            if (other == line || other.right() <= line.left() || other.left() >= line.right()) {
                continue;
            }
            int shared = shared(line, other, half);
            boolean mine = nearer(line, other, half);
            shares |= shared > SHARED_MM * line.frame().pxPerMmX();
            rivals.add(other.rival(half, mine ? OWN_PRICE : FOREIGN_PRICE));
        }
        return shares ? rivals : List.of();
    }

    /** Columns in which both paths step along the same ink. */
    private static int shared(RegionLine a, RegionLine b, int half) {
        int n = 0;
        for (int c = first(a, b); c <= last(a, b); c++) {
            if (Math.abs(a.crossing(c) - b.crossing(c)) <= half) {
                n++;
            }
        }
        return n;
    }

    /** Whether the shared ink lies nearer to the first line's home. */
    private static boolean nearer(RegionLine a, RegionLine b, int half) {
        double sum = 0;
        for (int c = first(a, b); c <= last(a, b); c++) {
            double row = b.crossing(c);
            if (Math.abs(a.crossing(c) - row) <= half) {
                sum += Math.abs(row - b.home()) - Math.abs(row - a.home());
            }
        }
        return sum > 0;
    }

    private static int first(RegionLine a, RegionLine b) {
        return Math.max(a.strip().x0(), b.strip().x0());
    }

    private static int last(RegionLine a, RegionLine b) {
        return Math.min(
                a.strip().x0() + a.strip().columns() - 1, b.strip().x0() + b.strip().columns() - 1);
    }

    /**
     * Rows that a line may claim in each of its columns: half the way to a line above or below, and
     * about its own height where a steep stroke of another line crosses it.
     *
     * @return least and greatest frame row per column
     */
    int[][] limits(RegionLine line) {
        int n = line.strip().columns();
        int[] least = new int[n];
        int[] greatest = new int[n];
        java.util.Arrays.fill(least, Integer.MIN_VALUE / 2);
        java.util.Arrays.fill(greatest, Integer.MAX_VALUE / 2);
        for (RegionLine other : lines) {
            if (other != line) {
                limit(line, other, least, greatest);
            }
        }
        return new int[][] {least, greatest};
    }

    private void limit(RegionLine line, RegionLine other, int[] least, int[] greatest) {
        int pen = (int) Math.ceil(stroke.radius()) + 1;
        for (int c = first(line, other); c <= last(line, other); c++) {
            int k = c - line.strip().x0();
            limit(
                    pen,
                    line.top(c),
                    line.bottom(c),
                    other.top(c),
                    other.bottom(c),
                    least,
                    greatest,
                    k);
        }
    }

    /**
     * Narrows the rows of one column of a line for another line in it.
     *
     * @param pen half a stroke's height with a margin
     * @param top least row of the line's path
     * @param bottom greatest row of the line's path
     * @param a least row of the other's path
     * @param b greatest row of the other's path
     */
    static void limit(
            int pen, int top, int bottom, int a, int b, int[] least, int[] greatest, int k) {
        int level = 2 * pen + 1;
        if (a > bottom + level) {
            greatest[k] = Math.min(greatest[k], (a + bottom) / 2);
        } else if (b < top - level) {
            least[k] = Math.max(least[k], (b + top + 1) / 2);
        } else if (bottom - top <= level && b - a > level) {
            greatest[k] = Math.min(greatest[k], bottom + pen);
            least[k] = Math.max(least[k], top - pen);
        }
    }
}
