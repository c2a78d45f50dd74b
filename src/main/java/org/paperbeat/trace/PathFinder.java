package org.paperbeat.trace;

import java.util.List;
import org.paperbeat.model.StageMonitor;

/**
 * Follows a line through a strip at least cost by dynamic programming: one column to the right per
 * step, up and down inside a column nearly free on ink, dear on paper. Linear in the strip's
 * pixels, for the vertical moves are min-plus sums along the column.
 */
final class PathFinder {
    /**
     * Ink below the first counts as paper, above the second as full ink; shares of stroke ink. The
     * blurred ground between the flanks of a narrow peak must not count as full ink, or the path
     * cuts under the peak.
     */
    private static final float PAPER = 0.12f;

    private static final float FULL = 0.80f;

    /** Ink above this is climbed freely: noise and grid lines make flanks pale in places. */
    private static final float PALE = 0.40f;

    /** Cost of a step under a separator, and of a row there. */
    private static final float HIDDEN_STEP = 0.5f;

    private static final float HIDDEN_CLIMB = 0.002f;

    /** Cost per row moved on ink: dearer and the path would cut under the QRS complexes. */
    private static final float CLIMB_ON_INK = 0.0015f;

    private static final float CLIMB_ON_PAPER = 0.5f;

    /** Cost per row away from home where a trace begins or ends: letters stand there. */
    private static final float END_PULL = 0.005f;

    private static final float MOST_END_PULL = 0.3f;

    /** Cost of a step to the right through a name. */
    private static final float LETTER_STEP = 0.2f;

    /** What a new array holds. */
    private static final byte FROM_LEFT = 0;

    private static final byte FROM_ABOVE = 1;
    private static final byte FROM_BELOW = 2;

    private PathFinder() {}

    /**
     * The cheapest path.
     *
     * @param strip to follow
     * @param strokeInk ink of a full stroke, in (0, 1]
     * @param homeRow row about which the trace runs
     * @param homePull cost per column and row away from it
     * @param freeRows how far from home a trace may begin and end at no cost
     * @param name where letters stand, in frame pixels; null = nowhere
     * @param rivals lines of other regions whose ink is dear
     */
    static InkPath find(
            InkStrip strip,
            float strokeInk,
            double homeRow,
            double homePull,
            double freeRows,
            Lettering.Box name,
            List<Rival> rivals,
            StageMonitor monitor) {
        Pins none = new Pins(strip.columns(), 0);
        return find(strip, strokeInk, homeRow, homePull, freeRows, name, rivals, none, monitor);
    }

    /** The cheapest path through places a person set; else as the other. */
    static InkPath find(
            InkStrip strip,
            float strokeInk,
            double homeRow,
            double homePull,
            double freeRows,
            Lettering.Box name,
            List<Rival> rivals,
            Pins pins,
            StageMonitor monitor) {
        int rows = strip.rows();
        int columns = strip.columns();
        float[] pull = new float[rows];
        for (int r = 0; r < rows; r++) {
            pull[r] = (float) (homePull * Math.abs(r - homeRow));
        }
        byte[][] from = new byte[columns][rows];
        float[] cost = new float[rows];
        addEndPull(cost, homeRow, freeRows);
        float[] paper = new float[rows];
        float[] climb = new float[rows];
        for (int c = 0; c < columns; c++) {
            if ((c & 255) == 0) {
                monitor.check();
            }
            paper(strip.ink()[c], strokeInk, paper, climb);
            if (name != null && c + strip.x0() >= name.left() && c + strip.x0() <= name.right()) {
                addLetters(cost, paper, name.top() - strip.y0(), name.bottom() - strip.y0());
            }
            for (Rival rival : rivals) {
                rival.addTo(cost, strip.x0() + c, strip.y0());
            }
            pins.addTo(cost, c);
            step(cost, paper, climb, pull, from[c]);
        }
        addEndPull(cost, homeRow, freeRows);
        return trace(from, leastIndex(cost));
    }

    private static void addEndPull(float[] cost, double homeRow, double freeRows) {
        for (int r = 0; r < cost.length; r++) {
            float pull = END_PULL * (float) Math.max(0, Math.abs(r - homeRow) - freeRows);
            cost[r] += Math.min(MOST_END_PULL, pull);
        }
    }

    private static void addLetters(float[] cost, float[] paper, int top, int bottom) {
        for (int r = Math.max(0, top); r <= Math.min(cost.length - 1, bottom); r++) {
            cost[r] += LETTER_STEP * (1 - paper[r]);
        }
    }

    private static void paper(float[] ink, float strokeInk, float[] paper, float[] climb) {
        float scale = 1 / ((FULL - PAPER) * strokeInk);
        float offset = PAPER * strokeInk;
        float pale = PALE * strokeInk;
        for (int r = 0; r < paper.length; r++) {
            float m = (ink[r] - offset) * scale;
            paper[r] = m <= 0 ? 1 : m >= 1 ? 0 : 1 - m;
            float v = (pale - ink[r]) / pale;
            climb[r] = CLIMB_ON_INK + (v <= 0 ? 0 : CLIMB_ON_PAPER * v);
            if (ink[r] == InkStrip.HIDDEN) {
                paper[r] = HIDDEN_STEP;
                climb[r] = HIDDEN_CLIMB;
            }
        }
    }

    private static void step(
            float[] cost, float[] paper, float[] climb, float[] pull, byte[] from) {
        int rows = cost.length;
        cost[0] += paper[0] + pull[0];
        float above = cost[0];
        for (int r = 1; r < rows; r++) {
            float enter = cost[r] + paper[r] + pull[r];
            float fall = above + climb[r];
            if (fall < enter) {
                enter = fall;
                from[r] = FROM_ABOVE;
            }
            cost[r] = enter;
            above = enter;
        }
        for (int r = rows - 2; r >= 0; r--) {
            float rise = cost[r + 1] + climb[r];
            if (rise < cost[r]) {
                cost[r] = rise;
                from[r] = FROM_BELOW;
            }
        }
    }

    private static int leastIndex(float[] cost) {
        int best = 0;
        for (int r = 1; r < cost.length; r++) {
            if (cost[r] < cost[best]) {
                best = r;
            }
        }
        return best;
    }

    private static InkPath trace(byte[][] from, int endRow) {
        int columns = from.length;
        int[] crossing = new int[columns];
        int[] top = new int[columns];
        int[] bottom = new int[columns];
        int r = endRow;
        for (int c = columns - 1; c >= 0; c--) {
            crossing[c] = r;
            top[c] = r;
            bottom[c] = r;
            while (from[c][r] != FROM_LEFT) {
                r += from[c][r] == FROM_ABOVE ? -1 : 1;
                top[c] = Math.min(top[c], r);
                bottom[c] = Math.max(bottom[c], r);
            }
        }
        return new InkPath(crossing, top, bottom);
    }
}
