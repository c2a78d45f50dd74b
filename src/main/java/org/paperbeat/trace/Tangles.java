package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Quality;
import org.paperbeat.model.StageMonitor;

/**
 * Finds the columns where ink that belongs to no line joins ink that does, and lets the lines there
 * be led anew together.
 */
final class Tangles {
    private static final double LEAST_STRAY_MM = 1.5;
    private static final double MARGIN_MM = 1.2;
    private static final double CALM_MM = 2;
    private static final double WIDEST_MM = 12;
    private static final double CORRIDOR_MM = 30;

    private static final int LEAST_BEATS = 4;

    /** Beats that run into other lines from which on a line needs a look. */
    private static final int DOUBTFUL = 2;

    private static final double DOUBT = 0.45;

    private final Plane page;
    private final List<RegionLine> lines;
    private final Stroke stroke;
    private final BitSet strange;
    private final BitSet claimed = new BitSet();
    private final BitSet stray = new BitSet();
    private final List<Tangle> tangles = new ArrayList<>();
    private final int top;
    private final int bottom;
    private final double pxPerMmX;
    private final double pxPerMmY;

    Tangles(Plane page, List<RegionLine> lines, Stroke stroke, BitSet strange) {
        this.page = page;
        this.lines = lines;
        this.stroke = stroke;
        pxPerMmX = lines.get(0).frame().pxPerMmX();
        pxPerMmY = lines.get(0).frame().pxPerMmY();
        double least = lines.stream().mapToDouble(RegionLine::home).min().orElse(0);
        double greatest = lines.stream().mapToDouble(RegionLine::home).max().orElse(0);
        top = (int) Math.max(0, least - CORRIDOR_MM * pxPerMmY);
        bottom = (int) Math.min(page.height() - 1, greatest + CORRIDOR_MM * pxPerMmY);
        this.strange = strange;
    }

    /** Reads the lines again where they are entangled. */
    void read(List<Reading> readings) {
        for (Tangle t : tangles) {
            TangleFit fit =
                    new TangleFit(
                            InkStrip.of(page, t.left(), top, t.right(), bottom), t.lines(), stroke);
            for (int k = 0; k < t.lines().size(); k++) {
                int i = lines.indexOf(t.lines().get(k));
                readings.set(i, fit.into(k, readings.get(i)));
            }
        }
    }

    /** A line's quality, less where beat after beat runs into other lines. */
    Quality doubted(RegionLine line, Quality quality) {
        long times = tangles.stream().filter(t -> t.lines().contains(line)).count();
        if (times < DOUBTFUL) {
            return quality;
        }
        List<String> reasons = new ArrayList<>(quality.reasons());
        reasons.add("Its strokes run into those of other lines.");
        return new Quality(DOUBT * quality.value(), reasons);
    }

    /** Leads the lines anew wherever they left ink over. */
    void settle(StageMonitor monitor) {
        claim();
        boolean[] strayed = strayColumns();
        int c = 0;
        while (c < page.width()) {
            if (!strayed[c]) {
                c++;
                continue;
            }
            int left = calm(c, -1);
            int right = calm(c, 1);
            while (c <= right && c < page.width()) {
                c++;
            }
            if (right - left < WIDEST_MM * pxPerMmX) {
                monitor.check();
                settle(left, right, monitor);
            }
        }
        tangles.forEach(Tangle::search);
        compare();
        tangles.forEach(Tangle::search);
        tangles.forEach(Tangle::take);
    }

    private void settle(int left, int right, StageMonitor monitor) {
        TangleInk ink = new TangleInk(page, left, right, top, bottom, stroke.edge());
        TangleInk tangled = ink.none();
        Set<RegionLine> here = new HashSet<>();
        int width = page.width();
        int k = stray.nextSetBit(top * width + left);
        while (k >= 0 && k / width <= bottom) {
            int x = k % width;
            if (x < left || x > right) {
                // on to where the next row of these columns begins, however far that is
                k = stray.nextSetBit((x < left ? k / width : k / width + 1) * width + left);
                continue;
            }
            TangleInk piece = ink.takePiece(x, k / width);
            List<RegionLine> of = lines(piece);
            if (of.size() > 1) {
                tangled.add(piece);
                here.addAll(of);
            }
            k = stray.nextSetBit(k + 1);
        }
        if (!here.isEmpty()) {
            List<RegionLine> sorted = new ArrayList<>(here);
            sorted.sort(Comparator.comparingDouble(RegionLine::home));
            tangles.add(new Tangle(sorted, tangled, stroke, monitor));
        }
    }

    /** Lines that pass through a piece of ink from its first column to its last. */
    private List<RegionLine> lines(TangleInk piece) {
        List<RegionLine> here = new ArrayList<>();
        for (RegionLine line : lines) {
            int first = line.strip().x0();
            int last = first + line.strip().columns() - 1;
            boolean whole = first < piece.left() && last > piece.right();
            if (whole && piece.meets(line.part(piece.left(), piece.right()))) {
                here.add(line);
            }
        }
        return here;
    }

    /** Beats of one line look alike: what most of them reach is offered to the others. */
    private void compare() {
        CalmBeats calm = new CalmBeats(windows(), tangles, pxPerMmY);
        for (RegionLine line : lines) {
            List<double[]> kinds = calm.kinds(line);
            if (!kinds.isEmpty()) {
                tangles.forEach(t -> t.usual(line, kinds));
                continue;
            }
            List<int[]> reach = new ArrayList<>();
            for (Tangle t : tangles) {
                int[] r = t.reach(line);
                if (r != null) {
                    reach.add(r);
                }
            }
            if (reach.size() < LEAST_BEATS) {
                continue;
            }
            double up = reach.stream().mapToInt(r -> r[0]).sorted().toArray()[reach.size() / 2];
            double down = reach.stream().mapToInt(r -> r[1]).sorted().toArray()[reach.size() / 2];
            for (Tangle t : tangles) {
                t.usual(line, List.of(new double[] {up, down}));
            }
        }
    }

    /** Columns in which some line has steep strokes, as first and last ones. */
    private List<int[]> windows() {
        List<int[]> windows = new ArrayList<>();
        for (int c = 0; c < page.width(); c++) {
            if (isSteep(c)) {
                int left = calm(c, -1);
                int right = calm(c, 1);
                if (right - left < WIDEST_MM * pxPerMmX) {
                    windows.add(new int[] {left, right});
                }
                c = right;
            }
        }
        return windows;
    }

    private void claim() {
        claimed.or(strange);
        int pen = (int) Math.ceil(2 * stroke.radius()) + 2;
        for (RegionLine line : lines) {
            int first = line.strip().x0();
            int last = first + line.strip().columns() - 1;
            for (int c = first; c <= last; c++) {
                int from = Math.max(0, line.top(c) - pen);
                int to = Math.min(page.height() - 1, line.bottom(c) + pen);
                int a = Math.max(0, c - pen);
                int b = Math.min(page.width(), c + pen + 1);
                for (int y = from; y <= to; y++) {
                    claimed.set(y * page.width() + a, y * page.width() + b);
                }
            }
            line.claimAsides(claimed, page.width());
        }
    }

    /** Marks long upright pieces of ink that no line accounts for; the columns they are in. */
    private boolean[] strayColumns() {
        boolean[] columns = new boolean[page.width()];
        int least = (int) (LEAST_STRAY_MM * pxPerMmY);
        int[] run = new int[page.width()];
        for (int y = top; y <= bottom + 1; y++) {
            int base = y * page.width();
            for (int c = 0; c < run.length; c++) {
                boolean ink = y <= bottom && page.values()[base + c] >= stroke.edge();
                if (ink && !claimed.get(base + c)) {
                    run[c]++;
                } else if (run[c] > 0) {
                    if (run[c] >= least && touches(c, y - run[c], y - 1)) {
                        columns[c] = true;
                        for (int r = y - run[c]; r < y; r++) {
                            stray.set(r * page.width() + c);
                        }
                    }
                    run[c] = 0;
                }
            }
        }
        return columns;
    }

    /** Whether ink of some line touches a piece of a column. */
    private boolean touches(int column, int from, int to) {
        for (int x = Math.max(0, column - 1); x <= Math.min(page.width() - 1, column + 1); x++) {
            for (int y = Math.max(0, from - 1); y <= Math.min(page.height() - 1, to + 1); y++) {
                int k = y * page.width() + x;
                if (claimed.get(k) && page.values()[k] >= stroke.edge()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The nearest column from which on no stroke is steep. */
    private int calm(int column, int direction) {
        int quiet = 0;
        int margin = (int) Math.ceil(MARGIN_MM * pxPerMmX);
        int c = column;
        while (c > 1 && c < page.width() - 2 && quiet < margin) {
            c += direction;
            quiet = isSteep(c) ? 0 : quiet + 1;
        }
        return c;
    }

    private boolean isSteep(int column) {
        for (RegionLine line : lines) {
            int first = line.strip().x0();
            if (column >= first
                    && column < first + line.strip().columns()
                    && line.bottom(column) - line.top(column) > CALM_MM * pxPerMmY) {
                return true;
            }
        }
        return false;
    }
}
