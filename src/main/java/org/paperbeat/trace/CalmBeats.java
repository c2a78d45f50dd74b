package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * How far each line reaches above and below its level where some line of the page has a steep
 * stroke at that time and this one is not entangled: what its beats look like.
 */
final class CalmBeats {
    private static final int LEAST_BEATS = 2;
    private static final int MOST_KINDS = 3;
    private static final double SAME_MM = 1.5;

    private final List<int[]> windows;
    private final List<Tangle> tangles;
    private final double pxPerMm;

    /**
     * @param windows first and last columns of beats on the page
     */
    CalmBeats(List<int[]> windows, List<Tangle> tangles, double pxPerMm) {
        this.windows = windows;
        this.tangles = tangles;
        this.pxPerMm = pxPerMm;
    }

    /**
     * The kinds of beats that a line has where it is by itself, the most frequent first.
     *
     * @return rows above and below the level, per kind; empty where too few beats are seen
     */
    List<double[]> kinds(RegionLine line) {
        List<double[]> kinds = new ArrayList<>();
        int beats = 0;
        for (int[] w : windows) {
            if (isCalm(line, w)) {
                beats++;
                count(reach(line, w), kinds);
            }
        }
        kinds.sort((a, b) -> Double.compare(b[2], a[2]));
        return beats < LEAST_BEATS
                ? List.of()
                : kinds.subList(0, Math.min(MOST_KINDS, kinds.size()));
    }

    private void count(double[] reach, List<double[]> kinds) {
        for (double[] kind : kinds) {
            double off = Math.abs(kind[0] - reach[0]) + Math.abs(kind[1] - reach[1]);
            if (off < SAME_MM * pxPerMm) {
                double n = kind[2]++;
                kind[0] += (reach[0] - kind[0]) / (n + 1);
                kind[1] += (reach[1] - kind[1]) / (n + 1);
                return;
            }
        }
        kinds.add(new double[] {reach[0], reach[1], 1});
    }

    private boolean isCalm(RegionLine line, int[] window) {
        int first = line.strip().x0();
        int last = first + line.strip().columns() - 1;
        if (first >= window[0] || last <= window[1]) {
            return false;
        }
        for (Tangle t : tangles) {
            if (t.lines().contains(line) && t.left() <= window[1] && t.right() >= window[0]) {
                return false;
            }
        }
        return true;
    }

    private static double[] reach(RegionLine line, int[] window) {
        double level = (line.crossing(window[0] - 1) + line.crossing(window[1])) / 2.0;
        double up = 0;
        double down = 0;
        for (int c = window[0]; c <= window[1]; c++) {
            up = Math.max(up, level - line.top(c));
            down = Math.max(down, line.bottom(c) - level);
        }
        return new double[] {up, down};
    }
}
