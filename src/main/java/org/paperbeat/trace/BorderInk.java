package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.paperbeat.image.Plane;
import org.paperbeat.model.StageMonitor;

/**
 * Leads lines to the ink at the border of two columns that none of them took.
 *
 * <p>Where no bar stands between two leads of a row, the second may begin above or below the end of
 * the first, with a QRS complex even, and its path then begins on the first one's tail. Upright ink
 * that was left over tells that. Each of the two lines is led through the tips of that ink, and the
 * way that leaves least is taken.
 */
final class BorderInk {
    /** Columns to either side of a border that are looked at. */
    private static final double WINDOW_MM = 0.7;

    /** Lines whose ends are nearer than this meet at one border. */
    private static final double SAME_BORDER_MM = 1.2;

    private static final double LEAST_RUN_MM = 1.5;

    /** Paper that a new way may cross beyond what the old one crossed. */
    private static final double MOST_WHITE_MM = 0.4;

    /** Share of the ink left over that a new way must explain. */
    private static final double LEAST_SHARE = 0.5;

    private final Plane page;
    private final List<RegionLine> lines;
    private final Stroke stroke;
    private final StageMonitor monitor;
    private final int pen;

    BorderInk(Plane page, List<RegionLine> lines, Stroke stroke, StageMonitor monitor) {
        this.page = page;
        this.lines = lines;
        this.stroke = stroke;
        this.monitor = monitor;
        pen = (int) Math.ceil(stroke.radius()) + 1;
    }

    /** Some columns of the page about a border, and the lines that may own what is left there. */
    private record Border(int left, int right, int top, int bottom, List<RegionLine> owners) {
        int columns() {
            return right - left + 1;
        }
    }

    void settle() {
        for (RegionLine line : lines) {
            settle(line, line.right());
            if (before(line) == null) {
                settle(line, line.left());
            }
        }
    }

    private RegionLine before(RegionLine line) {
        for (RegionLine other : lines) {
            if (other != line && meets(other, line)) {
                return other;
            }
        }
        return null;
    }

    private boolean meets(RegionLine first, RegionLine second) {
        double near = SAME_BORDER_MM * first.frame().pxPerMmX();
        return first.region().row() == second.region().row()
                && Math.abs(first.right() - second.left()) < near;
    }

    private void settle(RegionLine line, double at) {
        if (lines.stream().anyMatch(l -> l.hasBarNear(at))) {
            return;
        }
        List<RegionLine> owners = new ArrayList<>(List.of(line));
        if (at == line.right()) {
            lines.stream().filter(l -> l != line && meets(line, l)).forEach(owners::add);
        }
        int window = (int) Math.ceil(WINDOW_MM * line.frame().pxPerMmX());
        int top = page.height() - 1;
        int bottom = 0;
        for (RegionLine owner : owners) {
            top = Math.min(top, owner.strip().y0());
            bottom = Math.max(bottom, owner.strip().y0() + owner.strip().rows() - 1);
        }
        Border border =
                new Border(
                        Math.max(0, (int) at - window),
                        Math.min(page.width() - 1, (int) at + window),
                        top,
                        bottom,
                        owners);
        BitSet stray = stray(border);
        if (!stray.isEmpty()) {
            settle(border, stray);
        }
    }

    private void settle(Border border, BitSet stray) {
        int[] tips = {stray.nextSetBit(0), stray.length() - 1};
        double least = left(border).cardinality() - LEAST_SHARE * stray.cardinality();
        RegionLine best = null;
        int bestTip = 0;
        for (RegionLine owner : border.owners()) {
            InkPath before = owner.path();
            double white = white(owner, border) + MOST_WHITE_MM * owner.frame().pxPerMmY();
            for (int tip : tips) {
                int row = border.top() + tip / border.columns();
                int column = middle(border, stray, tip / border.columns());
                if (!owner.lead(column, row, stroke.ink(), monitor)) {
                    continue;
                }
                double left = left(border).cardinality();
                if (left < least && white(owner, border) <= white) {
                    least = left;
                    best = owner;
                    bestTip = tip;
                }
                owner.unlead(column, before);
            }
        }
        if (best != null) {
            int row = border.top() + bestTip / border.columns();
            best.lead(
                    middle(border, stray, bestTip / border.columns()), row, stroke.ink(), monitor);
        }
    }

    /** Frame column in the middle of the first piece of stray ink of a row. */
    private static int middle(Border border, BitSet stray, int row) {
        int first = stray.nextSetBit(row * border.columns());
        int last = Math.min(stray.nextClearBit(first), (row + 1) * border.columns()) - 1;
        return border.left() + (first + last) / 2 % border.columns();
    }

    /** Rows of a path in the window where there is no ink. */
    private int white(RegionLine line, Border border) {
        int white = 0;
        for (int c = border.left(); c <= border.right(); c++) {
            if (line.covers(c)) {
                for (int r = line.top(c); r <= line.bottom(c); r++) {
                    white += page.values()[r * page.width() + c] < stroke.edge() ? 1 : 0;
                }
            }
        }
        return white;
    }

    /** Upright ink of a window that no line took, where it joins ink of the border's lines. */
    private BitSet stray(Border border) {
        BitSet left = left(border);
        BitSet stray = new BitSet();
        int least = (int) (LEAST_RUN_MM * border.owners().get(0).frame().pxPerMmY());
        int w = border.columns();
        int rows = border.bottom() - border.top() + 1;
        for (int c = 0; c < w; c++) {
            int run = 0;
            for (int r = 0; r <= rows; r++) {
                if (r < rows && left.get(r * w + c)) {
                    run++;
                    continue;
                }
                if (run >= least && touches(border, border.left() + c, border.top() + r, run)) {
                    for (int k = r - run; k < r; k++) {
                        stray.set(k * w + c);
                    }
                }
                run = 0;
            }
        }
        return stray;
    }

    /** Whether a run that ends above a row joins what the border's lines took. */
    private boolean touches(Border border, int column, int end, int run) {
        for (RegionLine line : border.owners()) {
            for (int c = column - pen; c <= column + pen; c++) {
                if (line.covers(c)
                        && line.top(c) - 2 * pen <= end
                        && line.bottom(c) + 2 * pen >= end - run) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ink of a window that no line took; a bit per pixel. */
    private BitSet left(Border border) {
        int w = border.columns();
        BitSet left = new BitSet();
        for (int r = border.top(); r <= border.bottom(); r++) {
            for (int c = border.left(); c <= border.right(); c++) {
                if (page.values()[r * page.width() + c] >= stroke.edge()) {
                    left.set((r - border.top()) * w + c - border.left());
                }
            }
        }
        for (RegionLine line : lines) {
            for (int c = border.left() - pen; c <= border.right() + pen; c++) {
                if (line.covers(c)) {
                    clear(left, border, c, line.top(c) - pen, line.bottom(c) + pen);
                }
            }
        }
        return left;
    }

    private void clear(BitSet left, Border border, int column, int top, int bottom) {
        int a = Math.max(0, column - pen - border.left());
        int b = Math.min(border.columns(), column + pen + 1 - border.left());
        int to = Math.min(border.bottom(), bottom);
        for (int r = Math.max(border.top(), top); r <= to && a < b; r++) {
            int row = (r - border.top()) * border.columns();
            left.clear(row + a, row + b);
        }
    }
}
