package org.paperbeat.beat;

import java.util.ArrayList;
import java.util.List;

/** The slope of a smoothed line, and the walks on it that find where a wave begins and ends. */
final class WaveSlopes {
    private final double[] slope;

    WaveSlopes(double[] slope) {
        this.slope = slope;
    }

    int length() {
        return slope.length;
    }

    double steepness(int i) {
        return Math.abs(slope[i]);
    }

    /** Steepest place in [from, to]; -1 where there is none. */
    int steepest(int from, int to) {
        int best = -1;
        for (int i = Math.max(0, from); i <= Math.min(slope.length - 1, to); i++) {
            if (best < 0 || steepness(i) > steepness(best)) {
                best = i;
            }
        }
        return best;
    }

    /** Places in [from, to] steeper than both neighbours and than a limit, in time order. */
    List<Integer> flanks(int from, int to, double limit) {
        List<Integer> found = new ArrayList<>();
        for (int i = Math.max(1, from); i <= Math.min(slope.length - 2, to); i++) {
            if (steepness(i) >= limit
                    && steepness(i) > steepness(i - 1)
                    && steepness(i) >= steepness(i + 1)) {
                found.add(i);
            }
        }
        return found;
    }

    /**
     * Walks from a flank outwards until the line is nearly level, or about to rise again: the first
     * place that is less steep than a share of the flank, or less steep than both neighbours. The
     * crossing of the threshold is interpolated.
     *
     * @param step -1 to the wave's onset, 1 to its end
     * @return index, not a whole number; the border where the walk reaches it
     */
    double levelFrom(int flank, int step, double share, int border) {
        double threshold = share * steepness(flank);
        int i = flank;
        while (i != border && i + step >= 0 && i + step < slope.length) {
            int next = i + step;
            if (steepness(next) < threshold || slope[next] * slope[i] <= 0) {
                double drop = steepness(i) - steepness(next);
                double part = drop > 0 ? (steepness(i) - threshold) / drop : 1;
                return i + step * Math.max(0, Math.min(1, part));
            }
            if (steepness(next) > steepness(i) && i != flank) {
                return i;
            }
            i = next;
        }
        return i;
    }

    boolean rises(int i) {
        return slope[i] > 0;
    }
}
