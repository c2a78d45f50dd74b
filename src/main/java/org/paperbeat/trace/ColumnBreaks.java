package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.StageMonitor;

/**
 * Where one lead ends and the next begins on pages without separators: there the line of a row
 * jumps, in all rows at the same place. The layout knows the place to a millimetre; the jump shows
 * it to a pixel, and a QRS complex beside it goes to its own lead.
 */
final class ColumnBreaks {
    private static final double SEARCH_MM = 2;
    private static final double ROWS_MM = 30;

    /** A jump over less paper than this may be noise, mm. */
    private static final double LEAST_JUMP_MM = 0.5;

    /** A jump that only one row shows. */
    private static final double LEAST_LONE_JUMP_MM = 1.5;

    /** Columns are equal to this, mm. */
    private static final double EQUAL_MM = 0.6;

    /** A line ruled from row to row is looked for so far beside a break. */
    private static final double RULED_MM = 1.5;

    private static final double RULED_SHARE = 0.5;

    /** Rows must agree to this, mm. */
    private static final double AGREE_MM = 0.25;

    private final Plane page;
    private final PaperFrame frame;
    private final Stroke stroke;
    private final StageMonitor monitor;
    private final List<Border> moved = new ArrayList<>();

    /** A place where a row's line jumps. */
    private record Jump(int column, int rows) {}

    private record Border(RegionLine before, RegionLine after) {}

    ColumnBreaks(Plane page, PaperFrame frame, Stroke stroke, StageMonitor monitor) {
        this.page = page;
        this.frame = frame;
        this.stroke = stroke;
        this.monitor = monitor;
    }

    /** Moves the ends of lines to where the page shows breaks. */
    void refine(List<RegionLine> lines) {
        Map<Long, List<Border>> borders = new TreeMap<>();
        Set<Long> barred = new TreeSet<>();
        double same = AGREE_MM * frame.pxPerMmX();
        for (RegionLine a : lines) {
            for (RegionLine b : lines) {
                if (a.region().row() != b.region().row() || Math.abs(a.right() - b.left()) > same) {
                    continue;
                }
                long key = Math.round(b.left() / (4 * same));
                if (lines.stream().anyMatch(l -> l.hasBarNear(b.left()))) {
                    barred.add(key);
                } else {
                    borders.computeIfAbsent(key, k -> new ArrayList<>()).add(new Border(a, b));
                }
            }
        }
        // where most columns are ruled all are: a bar not seen lies under a QRS complex
        if (barred.size() < borders.size() || barred.isEmpty()) {
            move(borders.values());
        }
    }

    /** Moves borders to their breaks, and those without one to where equal columns put them. */
    private void move(Collection<List<Border>> borders) {
        List<Double> broken = new ArrayList<>();
        for (List<Border> border : borders) {
            broken.add(breakOf(border));
        }
        SimpleRegression equal = equalColumns(borders, broken);
        int k = 0;
        for (List<Border> border : borders) {
            double column = broken.get(k++);
            if (Double.isNaN(column) && equal != null) {
                column = equal.predict(border.get(0).after().region().column());
            }
            boolean near =
                    Math.abs(column - border.get(0).after().left()) <= SEARCH_MM * frame.pxPerMmX();
            if (near) {
                boolean ruled = ruled(border, column);
                for (Border b : border) {
                    b.before().moveRight(column);
                    b.after().moveLeft(ruled ? column : column - stroke.radius());
                    if (!ruled) {
                        moved.add(b);
                    }
                }
            }
        }
    }

    /** Whether a line is ruled from row to row beside a break. */
    private boolean ruled(List<Border> border, double column) {
        double[] homes = border.stream().mapToDouble(b -> b.after().home()).sorted().toArray();
        int top = (int) homes[0];
        int rows = (int) homes[homes.length - 1] - top + 1;
        int reach = (int) Math.ceil(RULED_MM * frame.pxPerMmX());
        int last = Math.min(page.width() - 1, (int) column + reach);
        for (int c = Math.max(0, (int) column - reach); c <= last; c++) {
            int ink = 0;
            for (int r = top; r < top + rows; r++) {
                ink += page.values()[r * page.width() + c] >= stroke.edge() ? 1 : 0;
            }
            if (rows > 1 && ink > RULED_SHARE * rows) {
                return true;
            }
        }
        return false;
    }

    /**
     * Lets the lines of columns without bars go on by the pen's radius: some programs draw columns
     * that overlap, and each lead is shown as far as its own ink goes.
     */
    void overlap() {
        int half = (int) Math.ceil(stroke.radius()) + 1;
        Set<RegionLine> last = new LinkedHashSet<>();
        moved.forEach(b -> last.add(b.after()));
        moved.forEach(b -> last.remove(b.before()));
        for (Border b : moved) {
            List<Rival> next = List.of(b.after().rival(half, 1));
            b.before().goOn(stroke.radius(), stroke.ink(), next, monitor);
        }
        last.forEach(line -> line.goOn(stroke.radius(), stroke.ink(), List.of(), monitor));
    }

    /** Columns of equal width through the page's ends and breaks; null where they are not equal. */
    private SimpleRegression equalColumns(Collection<List<Border>> borders, List<Double> broken) {
        double[] place = new double[borders.size() + 2];
        Arrays.fill(place, Double.NaN);
        int k = 0;
        for (List<Border> border : borders) {
            int column = border.get(0).after().region().column();
            if (column < 1 || column > borders.size()) {
                return null;
            }
            place[column] = broken.get(k++);
            if (column == 1) {
                place[0] = border.get(0).before().left();
            }
            if (column == borders.size()) {
                place[column + 1] = border.get(0).after().right();
            }
        }
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < place.length; i++) {
            if (!Double.isNaN(place[i])) {
                line.addData(i, place[i]);
            }
        }
        for (int i = 0; i < place.length; i++) {
            if (Math.abs(line.predict(i) - place[i]) > EQUAL_MM * frame.pxPerMmX()) {
                return null;
            }
        }
        return line.getN() > 1 ? line : null;
    }

    /** Where most rows that jump jump; NaN where they do not tell. */
    private double breakOf(List<Border> border) {
        List<Jump> jumps = new ArrayList<>();
        for (Border b : border) {
            Jump jump = jump(b);
            if (jump != null) {
                jumps.add(jump);
            }
        }
        Jump best = null;
        int most = 0;
        for (Jump j : jumps) {
            int agree = 0;
            for (Jump o : jumps) {
                boolean near = Math.abs(o.column() - j.column()) <= AGREE_MM * frame.pxPerMmX();
                agree += near ? 1 : 0;
            }
            if (agree > most || agree == most && best != null && j.rows() > best.rows()) {
                most = agree;
                best = j;
            }
        }
        if (best == null || most * 2 <= jumps.size()) {
            return Double.NaN;
        }
        boolean lone = most == 1 && best.rows() < LEAST_LONE_JUMP_MM * frame.pxPerMmY();
        return lone ? Double.NaN : best.column();
    }

    /** The greatest jump of a row's line near a border; null where it runs on. */
    private Jump jump(Border border) {
        int at = (int) Math.round(border.after().left());
        int reach = (int) Math.ceil(SEARCH_MM * frame.pxPerMmX());
        double home = (border.before().home() + border.after().home()) / 2;
        int high = (int) (ROWS_MM * frame.pxPerMmY());
        InkStrip strip =
                InkStrip.of(page, at - reach, (int) home - high, at + reach, (int) home + high);
        InkPath path =
                PathFinder.find(
                        strip, stroke.ink(), home - strip.y0(), 0, high, null, List.of(), monitor);
        int best = -1;
        int rows = (int) (LEAST_JUMP_MM * frame.pxPerMmY());
        for (int c = 0; c < strip.columns(); c++) {
            int paper = 0;
            for (int r = path.top()[c]; r <= path.bottom()[c]; r++) {
                paper += strip.ink()[c][r] < stroke.edge() ? 1 : 0;
            }
            if (paper > rows) {
                rows = paper;
                best = c;
            }
        }
        return best < 0 ? null : new Jump(strip.x0() + best, rows);
    }
}
