package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.model.StageMonitor;

/** The ways a line may take through a tangle. */
final class CourseFinder {
    private static final double LEAST_EXCURSION_MM = 1;
    private static final double SAME_TIP_MM = 0.7;
    private static final int SAME_COLUMNS = 3;

    /** Pixels without ink that a way may pass beside those of the present way. */
    private static final int MOST_WHITE = 12;

    /** So many more may be passed by a way whose other half is not known yet. */
    private static final int REACH_WHITE = 20;

    /** Columns to either side over which a way's rows are averaged. */
    private static final int SMOOTH = 2;

    private static final int MOST_TIPS = 100;

    /** Pairs of tips tried for a line: on crowded pages their number would know no bound. */
    private static final int MOST_PAIRS = 400;

    private final TangleInk ink;
    private final Stroke stroke;
    private final StageMonitor monitor;
    private final List<TangleInk.Tip> upperTips;
    private final List<TangleInk.Tip> lowerTips;

    CourseFinder(TangleInk ink, Stroke stroke, StageMonitor monitor) {
        this.ink = ink;
        this.stroke = stroke;
        this.monitor = monitor;
        upperTips = ink.tips(1);
        lowerTips = ink.tips(-1);
    }

    /** The line's present way first, then others. */
    List<Course> courses(RegionLine line) {
        List<Course> courses = new ArrayList<>();
        courses.add(course(line.part(ink.left(), ink.right())));
        int level = (line.crossing(ink.left() - 1) + line.crossing(ink.right())) / 2;
        addAll(line, courses, near(line, upperTips, level, -1), near(line, lowerTips, level, 1));
        add(line, MOST_WHITE + courses.get(0).white(), List.of(), courses);
        return courses;
    }

    /** Adds the ways through one tip above, one below, or one of each. */
    private void addAll(
            RegionLine line,
            List<Course> courses,
            List<TangleInk.Tip> above,
            List<TangleInk.Tip> below) {
        int white = MOST_WHITE + courses.get(0).white();
        List<TangleInk.Tip> reachedAbove = new ArrayList<>();
        List<TangleInk.Tip> reachedBelow = new ArrayList<>();
        add(line, white, above, courses, reachedAbove);
        add(line, white, below, courses, reachedBelow);
        int ups = reachedAbove.size();
        int downs = reachedBelow.size();
        while (ups * downs > MOST_PAIRS) {
            if (ups > downs) {
                ups--;
            } else {
                downs--;
            }
        }
        // nearest first: the farthest are left out
        for (TangleInk.Tip up : reachedAbove.subList(0, ups)) {
            for (TangleInk.Tip down : reachedBelow.subList(0, downs)) {
                if (up.column() != down.column()) {
                    add(line, white, List.of(up, down), courses);
                }
            }
        }
    }

    /** Adds the ways through one tip each; which tips can be reached. */
    private void add(
            RegionLine line,
            int white,
            List<TangleInk.Tip> tips,
            List<Course> courses,
            List<TangleInk.Tip> reached) {
        for (TangleInk.Tip tip : tips) {
            if (add(line, white, List.of(tip), courses)) {
                reached.add(tip);
            }
        }
    }

    /**
     * Adds ways of a usual height.
     *
     * @param up rows above the level
     * @param down rows below the level
     */
    void addUsual(RegionLine line, List<Course> courses, double up, double down) {
        int level = (line.crossing(ink.left() - 1) + line.crossing(ink.right())) / 2;
        double least = LEAST_EXCURSION_MM * line.frame().pxPerMmY();
        addAll(
                line,
                courses,
                up < least ? List.of() : ink.places((int) (level - up)),
                down < least ? List.of() : ink.places((int) (level + down)));
    }

    private boolean add(
            RegionLine line, int white, List<TangleInk.Tip> through, List<Course> courses) {
        boolean inner = add(line, white, through, false, courses);
        boolean outer = !through.isEmpty() && add(line, white, through, true, courses);
        return inner || outer;
    }

    private boolean add(
            RegionLine line,
            int white,
            List<TangleInk.Tip> through,
            boolean outward,
            List<Course> courses) {
        Course c = course(line.part(ink.left(), ink.right(), through, outward, stroke, monitor));
        if (c.white() > white) {
            return c.white() <= white + REACH_WHITE;
        }
        for (Course known : courses) {
            if (known.top() == c.top()
                    && known.bottom() == c.bottom()
                    && known.travel() == c.travel()
                    && Arrays.equals(known.claim(), c.claim())) {
                return true;
            }
        }
        courses.add(c);
        return true;
    }

    private Course course(InkPath path) {
        int pen = (int) Math.ceil(stroke.radius());
        int travel = 0;
        int top = Integer.MAX_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (int c = 0; c < path.top().length; c++) {
            travel += path.bottom()[c] - path.top()[c];
            top = Math.min(top, path.top()[c]);
            bottom = Math.max(bottom, path.bottom()[c]);
        }
        int first = ink.firstWord(top - 2 * pen);
        int width = (int) Math.round(2 * stroke.radius());
        long[] claim = ink.near(path, pen, width, first, ink.endWord(bottom + 2 * pen));
        return new Course(
                path, first, claim, ink.white(path), travel, bend(path), top, bottom, shape(path));
    }

    private static float[] shape(InkPath path) {
        int[] row = path.crossing();
        int n = row.length;
        float[] own = new float[n];
        for (int c = 0; c < n; c++) {
            float level = row[0] + (row[n - 1] - row[0]) * (float) c / (n - 1);
            int a = path.top()[c];
            int b = path.bottom()[c];
            int before = row[Math.max(0, c - 1)];
            boolean peak = a < Math.min(before, row[c]);
            boolean valley = b > Math.max(before, row[c]);
            own[c] = (peak ? a : valley ? b : (a + b) / 2f) - level;
        }
        float[] shape = new float[n];
        for (int c = 0; c < n; c++) {
            int from = Math.max(0, c - SMOOTH);
            int to = Math.min(n - 1, c + SMOOTH);
            for (int k = from; k <= to; k++) {
                shape[c] += own[k] / (to - from + 1);
            }
        }
        return shape;
    }

    private static int bend(InkPath path) {
        int bend = 0;
        int[] row = path.crossing();
        for (int c = 2; c < row.length; c++) {
            bend += Math.abs(row[c] - 2 * row[c - 1] + row[c - 2]);
        }
        return bend;
    }

    /** Tips on one side of a line's level that it may reach. */
    private static List<TangleInk.Tip> near(
            RegionLine line, List<TangleInk.Tip> tips, int level, int side) {
        double pxPerMm = line.frame().pxPerMmY();
        List<TangleInk.Tip> near = new ArrayList<>();
        for (TangleInk.Tip tip : tips) {
            double away = side * (tip.row() - level) / pxPerMm;
            if (away < LEAST_EXCURSION_MM || away > line.strip().rows() / 2.0 / pxPerMm) {
                continue;
            }
            double same = SAME_TIP_MM * pxPerMm;
            if (near.stream().noneMatch(t -> isNear(t, tip, same))) {
                near.add(tip);
            }
        }
        near.sort(Comparator.comparingInt(t -> Math.abs(t.row() - level)));
        return near.subList(0, Math.min(near.size(), MOST_TIPS));
    }

    private static boolean isNear(TangleInk.Tip a, TangleInk.Tip b, double rows) {
        return Math.abs(a.row() - b.row()) < rows
                && Math.abs(a.column() - b.column()) < SAME_COLUMNS;
    }
}
