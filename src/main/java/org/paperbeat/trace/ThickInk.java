package org.paperbeat.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.paperbeat.image.Plane;

/**
 * Ink of a pen far thicker than the one the traces are drawn with: handwriting, marker, stamps.
 *
 * <p>A morphological opening with a square twice as wide as a trace (Serra 1982). What remains is
 * strange ink where it spreads to both sides; the merged flanks of a narrow peak and the bars
 * between columns are thick, too, but upright and narrow. Traces are led under strange ink unseen.
 */
final class ThickInk {
    private static final double TIMES_THICKER = 2.1;
    private static final int LEAST_THICK = 4;
    private static final double LEAST_WIDTH_MM = 4;
    private static final double LEAST_HEIGHT_MM = 1;

    /** Thick pieces nearer than this belong together. */
    private static final double GAP_MM = 1.5;

    private static final int MOST_PIECES = 1000;

    /** Soft rim of the strange ink. */
    private static final int RIM = 3;

    /** A line that runs in thick ink for so long is that ink: a trembling trace. */
    private static final double LONGEST_IN_MM = 6;

    private final Plane page;
    private final int thick;
    private final double pxPerMmX;
    private final double pxPerMmY;
    private final BitSet cores;

    private ThickInk(Plane page, Stroke stroke, RegionLine any) {
        this.page = page;
        thick = Math.max(LEAST_THICK, (int) Math.ceil(TIMES_THICKER * 2 * stroke.radius()));
        pxPerMmX = any.frame().pxPerMmX();
        pxPerMmY = any.frame().pxPerMmY();
        cores = cores(stroke.edge());
    }

    /** Pixels of strange ink, row by row. */
    static BitSet find(Plane page, List<RegionLine> lines, Stroke stroke) {
        BitSet strange = new BitSet();
        if (lines.isEmpty()) {
            return strange;
        }
        ThickInk ink = new ThickInk(page, stroke, lines.get(0));
        for (Group group : ink.groups()) {
            if (ink.spreads(group)) {
                BitSet grown = ink.grown(group);
                if (!ink.isTrace(grown, lines)) {
                    strange.or(grown);
                }
            }
        }
        return strange;
    }

    /** Thick pieces near each other: letters of a word. */
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        BitSet left = (BitSet) cores.clone();
        for (int k = left.nextSetBit(0); k >= 0; k = left.nextSetBit(k + 1)) {
            Group group = new Group(piece(left, k));
            if (groups.size() > MOST_PIECES) {
                return List.of();
            }
            Group near = near(groups, group);
            while (near != null) {
                groups.remove(near);
                group.add(near);
                near = near(groups, group);
            }
            groups.add(group);
        }
        return groups;
    }

    private Group near(List<Group> groups, Group group) {
        double gapX = GAP_MM * pxPerMmX;
        double gapY = GAP_MM * pxPerMmY;
        for (Group g : groups) {
            if (g.left - group.right < gapX
                    && group.left - g.right < gapX
                    && g.top - group.bottom < gapY
                    && group.top - g.bottom < gapY) {
                return g;
            }
        }
        return null;
    }

    /** Cores with their bounds. */
    private final class Group {
        private final List<Integer> pixels;
        private int left = Integer.MAX_VALUE;
        private int right;
        private int top = Integer.MAX_VALUE;
        private int bottom;

        Group(List<Integer> pixels) {
            this.pixels = pixels;
            for (int k : pixels) {
                left = Math.min(left, k % page.width());
                right = Math.max(right, k % page.width());
                top = Math.min(top, k / page.width());
                bottom = Math.max(bottom, k / page.width());
            }
        }

        void add(Group other) {
            pixels.addAll(other.pixels);
            left = Math.min(left, other.left);
            right = Math.max(right, other.right);
            top = Math.min(top, other.top);
            bottom = Math.max(bottom, other.bottom);
        }
    }

    /** Lower right corners of all squares that are ink throughout. */
    private BitSet cores(float edge) {
        int w = page.width();
        BitSet found = new BitSet();
        int[] rows = new int[w];
        float[] values = page.values();
        for (int y = 0; y < page.height(); y++) {
            int run = 0;
            int base = y * w;
            for (int x = 0; x < w; x++) {
                run = values[base + x] >= edge ? run + 1 : 0;
                rows[x] = run >= thick ? rows[x] + 1 : 0;
                if (rows[x] >= thick) {
                    found.set(base + x);
                }
            }
        }
        return found;
    }

    /** One connected piece, taken out of what is left. */
    private List<Integer> piece(BitSet left, int first) {
        int w = page.width();
        List<Integer> piece = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(first);
        left.clear(first);
        while (!open.isEmpty()) {
            int k = open.poll();
            piece.add(k);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int n = k + dy * w + dx;
                    if (n >= 0 && left.get(n)) {
                        left.clear(n);
                        open.add(n);
                    }
                }
            }
        }
        return piece;
    }

    private boolean spreads(Group group) {
        return group.right - group.left >= LEAST_WIDTH_MM * pxPerMmX
                && group.bottom - group.top >= LEAST_HEIGHT_MM * pxPerMmY;
    }

    private BitSet grown(Group group) {
        int w = page.width();
        BitSet grown = new BitSet();
        for (int k : group.pixels) {
            int a = Math.max(0, k % w - thick + 1 - RIM);
            int b = Math.min(w - 1, k % w + RIM);
            int from = Math.max(0, k / w - thick + 1 - RIM);
            int to = Math.min(page.height() - 1, k / w + RIM);
            for (int y = from; y <= to; y++) {
                grown.set(y * w + a, y * w + b + 1);
            }
        }
        return grown;
    }

    private boolean isTrace(BitSet ink, List<RegionLine> lines) {
        for (RegionLine line : lines) {
            int first = line.strip().x0();
            int inside = 0;
            for (int c = first; c < first + line.strip().columns(); c++) {
                inside += ink.get(line.crossing(c) * page.width() + c) ? 1 : 0;
            }
            if (inside > LONGEST_IN_MM * pxPerMmX) {
                return true;
            }
        }
        return false;
    }
}
