package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;

/**
 * A few columns in which the strokes of several lines are one piece of ink, usually a QRS complex
 * that all rows of a page have at the same time.
 *
 * <p>Every line is given some courses it may take, each to another tip of the ink above and below
 * it; the combination is sought that leaves least ink unexplained. A line is a graph over time, so
 * it cannot step back from an inner flank to an outer one: that tells which flanks belong together.
 * The courses of single lines and of neighbours are exchanged while that helps.
 */
final class Tangle {
    /** Ink passed over where there is none, against ink left unexplained. */
    private static final double WHITE_PRICE = 1;

    /** Rows moved, against ink left unexplained. */
    private static final double TRAVEL_PRICE = 0.01;

    /** Lines so many places apart are bettered together. */
    private static final int TOGETHER = 2;

    /** Rows that the slope changes by from column to column, against ink left unexplained. */
    private static final double BEND_PRICE = 0.05;

    /** Rows and columns that the leads' laws are broken by, against ink left unexplained. */
    private static final double LAW_PRICE = 0.5;

    private static final double MOST_BROKEN_MM = 7.5;

    /** Rows that a beat differs from the line's others, against ink left unexplained. */
    private static final double UNUSUAL_PRICE = 0.5;

    private static final double MOST_UNUSUAL_MM = 10;

    /** Ink, as a length of stroke, that another course must explain beyond the present one. */
    private static final double LEAST_GAIN_MM = 1.5;

    /**
     * The same where pixels are ink or paper: merged strokes have no flanks to tell apart there.
     */
    private static final double HARD_GAIN_MM = 8;

    private static final int ROUNDS = 6;

    private final List<RegionLine> lines;
    private final List<List<Course>> courses = new ArrayList<>();
    private final TangleInk ink;
    private final double strokeWidth;
    private final double pxPerMm;
    private final double leastGain;
    private final int[] chosen;
    private final CourseFinder finder;
    private final List<int[]> lawLines = new ArrayList<>();
    private final List<double[]> lawFactors = new ArrayList<>();
    private final List<List<double[]>> usual = new ArrayList<>();

    /**
     * @param lines from the top of the page, all covering the columns
     * @param ink of the columns
     */
    Tangle(List<RegionLine> lines, TangleInk ink, Stroke stroke, StageMonitor monitor) {
        this.lines = lines;
        this.ink = ink;
        pxPerMm = lines.get(0).frame().pxPerMmY();
        leastGain = stroke.hard() ? HARD_GAIN_MM : LEAST_GAIN_MM;
        strokeWidth = Math.max(1, 2 * stroke.radius());
        chosen = new int[lines.size()];
        finder = new CourseFinder(ink, stroke, monitor);
        for (RegionLine line : lines) {
            courses.add(finder.courses(line));
            usual.add(List.of());
        }
        addLaws();
    }

    private void addLaws() {
        EinthovenCheck.LAWS.forEach(this::add);
        for (int a = 0; a < chosen.length; a++) {
            for (int b = a + 1; b < chosen.length; b++) {
                if (lead(a) == lead(b) && lead(a) != Lead.UNKNOWN) {
                    lawLines.add(new int[] {a, b});
                    lawFactors.add(new double[] {1, -1});
                }
            }
        }
    }

    private Lead lead(int line) {
        return lines.get(line).region().lead();
    }

    private void add(EinthovenCheck.Law law) {
        int[] of = new int[law.factors().size()];
        double[] factor = new double[of.length];
        int n = 0;
        for (Map.Entry<Lead, Double> e : law.factors().entrySet()) {
            for (int k = 0; k < chosen.length && n < of.length; k++) {
                boolean inverted = lead(k) == Lead.MINUS_AVR && e.getKey() == Lead.AVR;
                if (lead(k) == e.getKey() || inverted) {
                    of[n] = k;
                    factor[n++] = inverted ? -e.getValue() : e.getValue();
                    break;
                }
            }
        }
        if (n == of.length) {
            lawLines.add(of);
            lawFactors.add(factor);
        }
    }

    /** How far the courses chosen are from the laws that some lines take part in. */
    private double broken(int a, int b) {
        double sum = 0;
        for (int i = 0; i < lawLines.size(); i++) {
            int[] of = lawLines.get(i);
            boolean concerned = false;
            for (int k : of) {
                concerned |= k == a || k == b;
            }
            sum += concerned ? broken(of, lawFactors.get(i)) : 0;
        }
        return LAW_PRICE * sum;
    }

    private double broken(int[] of, double[] factor) {
        double sum = 0;
        for (int c = 0; c <= ink.right() - ink.left(); c++) {
            double v = 0;
            for (int k = 0; k < of.length; k++) {
                v += factor[k] * course(of[k]).shape()[c];
            }
            sum += Math.min(MOST_BROKEN_MM * pxPerMm, Math.abs(v));
        }
        return sum;
    }

    /** Rows that a line reaches above and below its level. */
    int[] reach(RegionLine line) {
        int k = lines.indexOf(line);
        return k < 0 ? null : new int[] {course(k).up(), course(k).down()};
    }

    /**
     * Tells what a line usually reaches.
     *
     * @param kinds rows above and below its level, per kind of beat
     */
    void usual(RegionLine line, List<double[]> kinds) {
        int k = lines.indexOf(line);
        if (k >= 0) {
            usual.set(k, kinds);
            kinds.forEach(kind -> finder.addUsual(line, courses.get(k), kind[0], kind[1]));
        }
    }

    private double unusual(int k, Course c) {
        double least = usual.get(k).isEmpty() ? 0 : MOST_UNUSUAL_MM * pxPerMm;
        for (double[] kind : usual.get(k)) {
            least = Math.min(least, Math.abs(c.up() - kind[0]) + Math.abs(c.down() - kind[1]));
        }
        return UNUSUAL_PRICE * least;
    }

    /** Lets the lines take their courses; without clear gain a line stays where it was. */
    void take() {
        for (int k = 0; k < chosen.length; k++) {
            if (chosen[k] != 0) {
                keep(k);
            }
        }
        for (int k = 0; k < chosen.length; k++) {
            if (chosen[k] != 0) {
                lines.get(k).splice(ink.left(), course(k).path());
            }
        }
    }

    /** Chooses a course for every line, beginning with what is chosen. */
    void search() {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int k = 0; k < chosen.length; k++) {
                changed |= improve(k);
            }
            for (int d = 1; d <= TOGETHER; d++) {
                for (int k = 0; k + d < chosen.length; k++) {
                    changed |= improve(k, k + d);
                }
            }
        }
    }

    private boolean improve(int a, int b) {
        long[] others = leftBy(a, b);
        int beforeA = chosen[a];
        int beforeB = chosen[b];
        int bestA = beforeA;
        int bestB = beforeB;
        double[] prices = prices(b);
        double[] atLeast = atLeast(b, prices, others);
        double cheapest = Arrays.stream(atLeast).min().orElse(0);
        double least = Double.MAX_VALUE;
        for (int i = -1; i < courses.get(a).size(); i++) {
            chosen[a] = i < 0 ? beforeA : i;
            Course c = course(a);
            double price = price(a, c) - c.gain(others) / strokeWidth;
            if (price + cheapest >= least) {
                continue;
            }
            long[] rest = others.clone();
            c.take(rest);
            for (int j = 0; j < prices.length; j++) {
                if (price + atLeast[j] >= least) {
                    continue;
                }
                chosen[b] = j;
                double both = price + prices[j] - course(b).gain(rest) / strokeWidth;
                if (both < least) {
                    both += broken(a, b);
                }
                if (both < least - 1e-6) {
                    least = both;
                    bestA = chosen[a];
                    bestB = j;
                }
            }
        }
        chosen[a] = bestA;
        chosen[b] = bestB;
        return chosen[a] != beforeA || chosen[b] != beforeB;
    }

    private double[] prices(int line) {
        return courses.get(line).stream().mapToDouble(c -> price(line, c)).toArray();
    }

    /** The least that a line's courses may cost whatever a neighbour takes of the ink first. */
    private double[] atLeast(int line, double[] prices, long[] ink) {
        double[] least = prices.clone();
        for (int j = 0; j < least.length; j++) {
            least[j] -= courses.get(line).get(j).gain(ink) / strokeWidth;
        }
        return least;
    }

    List<RegionLine> lines() {
        return lines;
    }

    int left() {
        return ink.left();
    }

    int right() {
        return ink.right();
    }

    private Course course(int k) {
        return courses.get(k).get(chosen[k]);
    }

    private void keep(int k) {
        long[] others = leftBy(k, k);
        int now = chosen[k];
        double price = price(k, course(k)) - course(k).gain(others) / strokeWidth + broken(k, k);
        chosen[k] = 0;
        double then = price(k, course(k)) - course(k).gain(others) / strokeWidth + broken(k, k);
        chosen[k] = then - price < leastGain * pxPerMm ? 0 : now;
    }

    /** The ink that the courses of all lines but two leave. */
    private long[] leftBy(int a, int b) {
        long[] left = ink.bits().clone();
        for (int i = 0; i < chosen.length; i++) {
            if (i != a && i != b) {
                course(i).take(left);
            }
        }
        return left;
    }

    private boolean improve(int k) {
        long[] others = leftBy(k, k);
        int before = chosen[k];
        int best = before;
        double least = Double.MAX_VALUE;
        for (int i = -1; i < courses.get(k).size(); i++) {
            chosen[k] = i < 0 ? before : i;
            Course c = course(k);
            double price = price(k, c) - c.gain(others) / strokeWidth + broken(k, k);
            if (price < least - 1e-6) {
                least = price;
                best = chosen[k];
            }
        }
        chosen[k] = best;
        return chosen[k] != before;
    }

    private double price(int line, Course course) {
        return WHITE_PRICE * course.white()
                + TRAVEL_PRICE * course.travel()
                + BEND_PRICE * course.bend()
                + unusual(line, course);
    }
}
