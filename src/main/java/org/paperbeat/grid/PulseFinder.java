package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;

/**
 * Finds rectangular calibration pulses: two upright strokes of the same height with a level line
 * between their tops, nothing below it, and a baseline at the foot of one of them.
 */
final class PulseFinder {
    private static final float INK = 0.4f;
    private static final float PALE_INK = 0.2f;
    private static final double MIN_HEIGHT_MM = 4;
    private static final double MAX_HEIGHT_MM = 22;
    private static final double MIN_WIDTH_MM = 1.5;
    private static final double MAX_WIDTH_MM = 12;
    private static final double MAX_STROKE_MM = 1.4;
    private static final double LEVEL_MM = 0.6;
    private static final double FEET_MM = 2.5;

    private final float[] ink;
    private final float least;
    private final PaperFrame frame;
    private final int width;
    private final int height;

    PulseFinder(InkMap map) {
        this(map, INK);
    }

    private PulseFinder(InkMap map, float least) {
        this.least = least;
        this.ink = map.ink().values();
        this.frame = map.frame();
        this.width = frame.width();
        this.height = frame.height();
    }

    /** Finds pulses that are blurred or faded, and more often what only looks like one. */
    static PulseFinder ofPale(InkMap map) {
        return new PulseFinder(map, PALE_INK);
    }

    /** An upright stroke, in pixels of the frame. */
    private static final class Stroke {
        int left;
        int right;
        int top;
        int bottom;

        double middle() {
            return (left + right) / 2.0;
        }
    }

    /** All pulses, in no particular order. */
    List<CalibrationPulse> find() {
        List<Stroke> strokes = strokes();
        List<CalibrationPulse> pulses = new ArrayList<>();
        for (Stroke a : strokes) {
            for (Stroke b : strokes) {
                double widthMm = (b.middle() - a.middle()) / frame.pxPerMmX();
                if (widthMm >= MIN_WIDTH_MM && widthMm <= MAX_WIDTH_MM) {
                    CalibrationPulse pulse = pulse(a, b, widthMm);
                    if (pulse != null) {
                        pulses.add(pulse);
                    }
                }
            }
        }
        return pulses;
    }

    private List<Stroke> strokes() {
        List<Stroke> done = new ArrayList<>();
        List<Stroke> open = new ArrayList<>();
        int shortest = (int) (MIN_HEIGHT_MM * frame.pxPerMmY());
        List<List<Run>> runs = runs(shortest);
        for (int x = 0; x < width; x++) {
            List<Stroke> next = new ArrayList<>();
            for (Run run : runs.get(x)) {
                next.add(grow(open, x, run.top(), run.bottom()));
            }
            open.removeAll(next);
            done.addAll(open);
            open = next;
        }
        done.addAll(open);
        done.removeIf(
                s ->
                        s.right - s.left + 1 > Math.max(3, MAX_STROKE_MM * frame.pxPerMmX())
                                || s.bottom - s.top > MAX_HEIGHT_MM * frame.pxPerMmY());
        return done;
    }

    /** Ink below each other in a column, single gaps aside. */
    private record Run(int top, int bottom) {}

    /** The long runs of each column; found row by row, as the pixels lie in memory. */
    private List<List<Run>> runs(int shortest) {
        List<List<Run>> runs = new ArrayList<>();
        for (int x = 0; x < width; x++) {
            runs.add(new ArrayList<>(0));
        }
        int[] top = new int[width];
        Arrays.fill(top, -1);
        for (int y = 0; y <= height; y++) {
            for (int x = 0; x < width; x++) {
                if (isInk(x, y)) {
                    top[x] = top[x] < 0 ? y : top[x];
                } else if (top[x] >= 0 && !isInk(x, y + 1)) {
                    if (y - top[x] >= shortest) {
                        runs.get(x).add(new Run(top[x], y - 1));
                    }
                    top[x] = -1;
                }
            }
        }
        return runs;
    }

    /** First row without ink from y on, single gaps aside. */
    private int runEnd(int x, int y) {
        int end = y;
        while (end < height && (isInk(x, end) || end > y && isInk(x, end + 1))) {
            end++;
        }
        return end;
    }

    private boolean isInk(int x, int y) {
        return y < height && ink[y * width + x] > least;
    }

    private static Stroke grow(List<Stroke> open, int x, int top, int bottom) {
        for (Stroke s : open) {
            if (s.right == x - 1 && top <= s.bottom && bottom >= s.top) {
                s.right = x;
                s.top = Math.min(s.top, top);
                s.bottom = Math.max(s.bottom, bottom);
                return s;
            }
        }
        Stroke s = new Stroke();
        s.left = x;
        s.right = x;
        s.top = top;
        s.bottom = bottom;
        return s;
    }

    private CalibrationPulse pulse(Stroke a, Stroke b, double widthMm) {
        double level = Math.max(2, LEVEL_MM * frame.pxPerMmY());
        double feet = Math.max(3, FEET_MM * frame.pxPerMmY());
        if (Math.abs(a.top - b.top) > level || Math.abs(a.bottom - b.bottom) > feet) {
            return null;
        }
        int top = Math.min(a.top, b.top);
        int bottom = Math.min(a.bottom, b.bottom);
        int plateau = 0;
        int clear = 0;
        int n = 0;
        double thickness = 0;
        for (int x = a.right + 1; x < b.left; x++) {
            n++;
            int lineTop = firstInk(x, top - (int) level, top + (int) level);
            clear += isClear(x, top + (int) (2.5 * level), bottom - (int) (4 * level)) ? 1 : 0;
            if (lineTop >= 0) {
                plateau++;
                thickness += runEnd(x, lineTop) - lineTop;
            }
        }
        boolean even = n >= 2 && plateau >= 0.9 * n && clear >= 0.85 * n;
        if (!even || !isFree(a, b, top, level) || !hasBaseline(a, b, bottom, level)) {
            return null;
        }
        double line = thickness / plateau;
        if (line > MAX_STROKE_MM * frame.pxPerMmY() + 1) {
            return null;
        }
        double heightMm = (bottom - top + 1 - line) / frame.pxPerMmY();
        return new CalibrationPulse(
                frame.u(a.middle()), frame.v(top + line / 2), widthMm, heightMm);
    }

    private int firstInk(int x, int from, int to) {
        for (int y = Math.max(0, from); y <= Math.min(height - 1, to); y++) {
            if (isInk(x, y)) {
                return y;
            }
        }
        return -1;
    }

    private boolean isClear(int x, int from, int to) {
        return from >= to || firstInk(x, from, to) < 0;
    }

    /** No ink right above the plateau: the strokes end there. */
    private boolean isFree(Stroke a, Stroke b, int top, double level) {
        int ink = 0;
        for (int x = a.left; x <= b.right; x++) {
            ink += isClear(x, top - (int) (3 * level), top - (int) level - 1) ? 0 : 1;
        }
        return ink <= 0.2 * (b.right - a.left + 1);
    }

    /** Ink goes on at the foot of the pulse, to one side at least. */
    private boolean hasBaseline(Stroke a, Stroke b, int bottom, double level) {
        int reach = (int) Math.max(3, 0.5 * frame.pxPerMmX());
        return covered(a.left - reach, a.left - 1, bottom, level) >= 0.7
                || covered(b.right + 1, b.right + reach, bottom, level) >= 0.7;
    }

    private double covered(int from, int to, int bottom, double level) {
        int n = 0;
        int inked = 0;
        for (int x = Math.max(0, from); x <= Math.min(width - 1, to); x++) {
            n++;
            inked +=
                    firstInk(x, bottom - (int) (4 * level), bottom + (int) (2 * level)) >= 0
                            ? 1
                            : 0;
        }
        return n == 0 ? 0 : inked / (double) n;
    }
}
