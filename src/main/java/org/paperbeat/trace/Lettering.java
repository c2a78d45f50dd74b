package org.paperbeat.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;

/**
 * Where the names of the leads are printed, so that traces that touch them are not led along their
 * letters.
 *
 * <p>A page prints all its names at the same place beside the beginning of the lead. Free-standing
 * letters tell where; the same place is then closed to sideways movement at every lead, so that a
 * QRS complex may still pass through a name that it touches.
 */
final class Lettering {
    private static final double BEFORE_MM = 3;
    private static final double AFTER_MM = 17;
    private static final double ABOVE_MM = 14;
    private static final double BELOW_MM = 14;
    private static final double LEAST_HEIGHT_MM = 1.2;
    private static final double GREATEST_HEIGHT_MM = 6;
    private static final double SAME_LINE_MM = 1.5;
    private static final double MARGIN_MM = 0.4;

    /** Width of a capital with its gap, in heights. */
    private static final double LETTER_PITCH = 1.1;

    private static final int LEAST_SUPPORT = 3;

    /** Share of the names that lack a letter where first letters are not free. */
    private static final double MOST = 0.8;

    /** A letter: place against its lead's beginning and row, and size, mm. */
    private record Letter(LeadRegion region, double u, double v, double width, double height) {}

    /** A rectangle of the frame. */
    record Box(int left, int top, int right, int bottom) {}

    private final PaperFrame frame;
    private final PageLayout layout;
    private final List<Letter> name;

    private Lettering(PaperFrame frame, PageLayout layout, List<Letter> name) {
        this.frame = frame;
        this.layout = layout;
        this.name = name;
    }

    /**
     * Looks for the names of a page.
     *
     * @param threshold ink of a letter
     */
    static Lettering of(InkMap map, PageLayout layout, float threshold) {
        List<Letter> letters = new ArrayList<>();
        for (LeadRegion region : layout.regions()) {
            letters.addAll(free(map, layout, region, threshold));
        }
        return new Lettering(map.frame(), layout, commonLine(letters, layout));
    }

    /** Where a region's name stands; null where the page's names were not found. */
    Box box(LeadRegion region) {
        if (name.isEmpty()) {
            return null;
        }
        List<Letter> own = name.stream().filter(l -> l.region().row() == region.row()).toList();
        List<Letter> line = own.isEmpty() ? name : own;
        double home = rowHome(layout, region);
        double top = median(line, Letter::v);
        double height = median(line, Letter::height);
        double start = name.stream().mapToDouble(Letter::u).min().orElse(0);
        start -= joined(start) ? Math.max(0, Math.min(LETTER_PITCH * height, start)) : 0;
        double width = region.lead().label().length() * LETTER_PITCH * height;
        double left = start(layout, frame, region) + start;
        return new Box(
                (int) Math.floor(frame.column(left - MARGIN_MM)),
                (int) Math.floor(frame.row(home + top - MARGIN_MM)),
                (int) Math.ceil(frame.column(left + width + MARGIN_MM)),
                (int) Math.ceil(frame.row(home + top + height + MARGIN_MM)));
    }

    /** Whether most names lack a letter: separators or traces touch their first ones. */
    private boolean joined(double start) {
        int names = 0;
        int lacking = 0;
        for (LeadRegion region : name.stream().map(Letter::region).distinct().toList()) {
            double height = median(name, Letter::height);
            int letters = region.lead().label().length();
            double end = start + letters * LETTER_PITCH * height;
            long free = name.stream().filter(l -> l.region() == region && l.u() < end).count();
            names++;
            lacking += free < letters ? 1 : 0;
        }
        return lacking >= MOST * names;
    }

    private static double median(
            List<Letter> letters, java.util.function.ToDoubleFunction<Letter> what) {
        double[] v = letters.stream().mapToDouble(what).sorted().toArray();
        return v[v.length / 2];
    }

    /** The line of text that the letters of most leads share; empty where there is none. */
    private static List<Letter> commonLine(List<Letter> letters, PageLayout layout) {
        List<Letter> best = List.of();
        long most = Math.min(LEAST_SUPPORT, Math.max(1, layout.regions().size() / 2)) - 1;
        for (Letter seed : letters) {
            List<Letter> line =
                    letters.stream()
                            .filter(
                                    l ->
                                            Math.abs(l.v() - seed.v()) < SAME_LINE_MM
                                                    && Math.abs(l.height() / seed.height() - 1)
                                                            < 0.25
                                                    && l.u() > seed.u() - SAME_LINE_MM)
                            .toList();
            long support = line.stream().map(Letter::region).distinct().count();
            boolean starts =
                    line.stream()
                                    .filter(l -> Math.abs(l.u() - seed.u()) < SAME_LINE_MM)
                                    .map(Letter::region)
                                    .distinct()
                                    .count()
                            > support / 2;
            if (support > most && starts) {
                most = support;
                best = line;
            }
        }
        return best;
    }

    private static double rowHome(PageLayout layout, LeadRegion region) {
        double[] homes =
                layout.regions().stream()
                        .filter(r -> r.row() == region.row())
                        .mapToDouble(LeadRegion::baselineMm)
                        .sorted()
                        .toArray();
        return homes[homes.length / 2];
    }

    private static double start(PageLayout layout, PaperFrame frame, LeadRegion region) {
        double speed = frame.calibration().paperSpeed().value();
        return layout.timeZeroMm() + region.startSeconds() * speed;
    }

    /** Free-standing pieces of ink of letter size near the beginning of a lead. */
    private static List<Letter> free(
            InkMap map, PageLayout layout, LeadRegion region, float threshold) {
        PaperFrame frame = map.frame();
        double start = start(layout, frame, region);
        double home = rowHome(layout, region);
        InkStrip window =
                InkStrip.of(
                        map.ink(),
                        (int) frame.column(start - BEFORE_MM),
                        (int) frame.row(home - ABOVE_MM),
                        (int) frame.column(start + AFTER_MM),
                        (int) frame.row(home + BELOW_MM));
        List<Letter> letters = new ArrayList<>();
        for (int[] box : components(window, threshold)) {
            double height = (box[3] - box[1] + 1) / frame.pxPerMmY();
            double width = (box[2] - box[0] + 1) / frame.pxPerMmX();
            boolean inside =
                    box[0] > 0
                            && box[1] > 0
                            && box[2] < window.columns() - 1
                            && box[3] < window.rows() - 1;
            if (inside
                    && height >= LEAST_HEIGHT_MM
                    && height <= GREATEST_HEIGHT_MM
                    && width <= 1.6 * height) {
                double u = frame.u(window.x0() + box[0]) - start;
                double v = frame.v(window.y0() + box[1]) - home;
                letters.add(new Letter(region, u, v, width, height));
            }
        }
        letters.sort(Comparator.comparingDouble(Letter::u));
        return letters;
    }

    /** Bounding boxes (left, top, right, bottom) of pieces of ink, eight-connected. */
    private static List<int[]> components(InkStrip strip, float threshold) {
        int rows = strip.rows();
        boolean[] seen = new boolean[strip.columns() * rows];
        List<int[]> boxes = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int k = 0; k < seen.length; k++) {
            if (seen[k] || strip.ink()[k / rows][k % rows] < threshold) {
                continue;
            }
            int[] box = {strip.columns(), rows, -1, -1};
            seen[k] = true;
            open.add(k);
            while (!open.isEmpty()) {
                grow(strip, threshold, seen, open, box);
            }
            boxes.add(box);
        }
        return boxes;
    }

    private static void grow(
            InkStrip strip, float threshold, boolean[] seen, ArrayDeque<Integer> open, int[] box) {
        int rows = strip.rows();
        int k = open.poll();
        int c = k / rows;
        int r = k % rows;
        box[0] = Math.min(box[0], c);
        box[1] = Math.min(box[1], r);
        box[2] = Math.max(box[2], c);
        box[3] = Math.max(box[3], r);
        for (int x = Math.max(0, c - 1); x <= Math.min(strip.columns() - 1, c + 1); x++) {
            for (int y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y++) {
                if (!seen[x * rows + y] && strip.ink()[x][y] >= threshold) {
                    seen[x * rows + y] = true;
                    open.add(x * rows + y);
                }
            }
        }
    }

    /** Whether names were found at all. */
    boolean found() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return name.isEmpty()
                ? "none"
                : Arrays.toString(
                        new double[] {
                            median(name, Letter::u), median(name, Letter::v),
                            median(name, Letter::height), name.size()
                        });
    }
}
