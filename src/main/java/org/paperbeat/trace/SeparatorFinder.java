package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.paperbeat.image.PaperFrame;

/**
 * Sets aside the bars between columns and the legs of pulses at the ends of leads.
 *
 * <p>A thick bar shows for itself, and so does a leg of a pulse's height. A bar as thin as the
 * trace is believed where most ends of columns on the page have one just alike. What one row has at
 * the end of a column its other rows have too, even where a QRS complex blurs it.
 */
final class SeparatorFinder {
    private static final int LEAST_SUPPORT = 3;

    /** Borders between columns from which on most of them tell whether the page has bars. */
    private static final int LEAST_BORDERS = 3;

    /** Ends nearer than this are the same end of a column, mm. */
    private static final double SAME_END_MM = 1;

    private record Found(RegionLine line, double end, EndBar bar) {
        double offset() {
            return (bar.left() + bar.right()) / 2.0 - end;
        }

        int width() {
            return bar.right() - bar.left();
        }
    }

    private record End(RegionLine line, double column) {}

    private final Stroke stroke;
    private final double pxPerMm;
    private final double pulseRows;
    private final List<End> ends = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    private SeparatorFinder(List<RegionLine> lines, Stroke stroke, PaperFrame frame) {
        this.stroke = stroke;
        pxPerMm = frame.pxPerMmX();
        pulseRows = frame.calibration().gain().value() * frame.pxPerMmY();
        for (RegionLine line : lines) {
            ends.add(new End(line, line.left()));
            ends.add(new End(line, line.right()));
        }
        ends.forEach(this::find);
    }

    private void find(End end) {
        RegionLine line = end.line();
        InkStrip strip = line.padded();
        List<EndBar> bars =
                EndBar.find(strip, end.column(), line.home(), stroke, pxPerMm, pulseRows);
        boolean leg = bars.stream().anyMatch(b -> b.isLeg(stroke.radius(), pulseRows));
        if (end.column() == line.left() && line.region().column() == 0 && !leg) {
            int begin = (int) Math.round(end.column()) - strip.x0();
            PulseLeg pulse = PulseLeg.find(strip, begin, stroke, pxPerMm, pulseRows);
            if (pulse != null) {
                line.hide(pulse.takeOff(strip, stroke));
                return;
            }
        }
        bars.forEach(bar -> found.add(new Found(line, end.column(), bar)));
    }

    static void hide(List<RegionLine> lines, Stroke stroke, PaperFrame frame) {
        new SeparatorFinder(lines, stroke, frame).hide();
    }

    private void hide() {
        found.removeIf(f -> !f.bar().certain() && !supported(f));
        Map<Long, List<Found>> byEnd = new TreeMap<>();
        for (Found f : found) {
            byEnd.computeIfAbsent(key(f.end()), k -> new ArrayList<>()).add(f);
        }
        Set<Long> borders = borders();
        long barred = borders.stream().filter(byEnd::containsKey).count();
        if (borders.size() >= LEAST_BORDERS && 2 * barred < borders.size()) {
            byEnd.keySet().removeAll(borders);
        }
        for (End end : ends) {
            List<Found> alike = byEnd.get(key(end.column()));
            if (alike != null) {
                hide(end, alike);
            }
        }
    }

    /** Ends that two leads of a row share: either all of them have bars or none has. */
    private Set<Long> borders() {
        Set<Long> lefts = new HashSet<>();
        Set<Long> rights = new HashSet<>();
        for (End end : ends) {
            boolean left = end.column() == end.line().left();
            (left ? lefts : rights).add(key(end.column()));
        }
        lefts.retainAll(rights);
        return lefts;
    }

    private long key(double column) {
        return Math.round(column / (SAME_END_MM * pxPerMm));
    }

    private void hide(End end, Collection<Found> alike) {
        int left = (int) Math.round(end.column() + median(alike, f -> f.bar().left() - f.end()));
        int right = (int) Math.round(end.column() + median(alike, f -> f.bar().right() - f.end()));
        boolean own = false;
        for (Found f : alike) {
            if (f.line() == end.line()) {
                own = true;
                end.line().hide(new EndBar(left, right, f.bar().top(), f.bar().bottom(), true));
            }
        }
        if (!own) {
            double height = median(alike, f -> f.bar().bottom() - f.bar().top());
            EndBar blurred = blurred(end, left, right, height);
            if (blurred != null) {
                end.line().hide(blurred);
            }
        }
    }

    /** The bar of an end where only its middle can be made out. */
    private EndBar blurred(End end, int left, int right, double height) {
        InkStrip strip = end.line().padded();
        int c = (left + right) / 2 - strip.x0();
        if (c < 0 || c >= strip.columns()) {
            return null;
        }
        float[] ink = strip.ink()[c];
        int home = (int) end.line().home() - strip.y0();
        int reach = (int) Math.ceil(1.2 * height);
        int best = 0;
        int top = -1;
        for (int r = Math.max(0, home - reach), start = r;
                r <= Math.min(ink.length - 1, home + reach);
                r++) {
            if (ink[r] < stroke.edge()) {
                start = r + 1;
            } else if (r - start > best) {
                best = r - start;
                top = start;
            }
        }
        if (best < 0.7 * height) {
            return null;
        }
        int y = strip.y0() + top;
        return new EndBar(left, right, y - 1, y + best + 1, true);
    }

    private static double median(Collection<Found> found, ToDoubleFunction<Found> what) {
        double[] v = found.stream().mapToDouble(what).sorted().toArray();
        return v[(v.length - 1) / 2];
    }

    private boolean supported(Found f) {
        long alike =
                found.stream()
                        .filter(
                                o ->
                                        Math.abs(o.offset() - f.offset()) < 1
                                                && Math.abs(o.width() - f.width()) < 2)
                        .map(o -> (o.line().region().row() << 16) + Math.round(o.end()))
                        .distinct()
                        .count();
        return alike >= LEAST_SUPPORT;
    }
}
