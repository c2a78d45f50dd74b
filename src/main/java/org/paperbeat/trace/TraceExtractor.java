package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.Quality;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.TraceOptions;

/**
 * Follows the line of every lead region and reads it as a signal.
 *
 * <p>First every region's line is followed roughly, which tells how the page's traces are drawn.
 * Then what is no trace (separators, pulses, names) is set aside and the lines are followed again,
 * all against each other; the edges of each stroke give the curve it was drawn along.
 */
public final class TraceExtractor {
    private static final float FIRST_GUESS_INK = 0.8f;
    private static final float LETTER_INK = 0.4f;

    /** Traces paler than this are measured again: darker things may have led the first path. */
    private static final float PALE_INK = 0.6f;

    /**
     * Reads all traces of a page, one per region, in the layout's order. What the page does not
     * show is NaN.
     */
    public List<Trace> extract(
            InkMap ink, PageLayout layout, TraceOptions options, StageMonitor monitor) {
        PaperFrame frame = ink.frame();
        List<RegionLine> lines = new ArrayList<>();
        for (LeadRegion region : layout.regions()) {
            lines.add(new RegionLine(ink, layout, region));
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        name(lines, Lettering.of(ink, layout, LETTER_INK));
        Stroke stroke = measured(lines, FIRST_GUESS_INK, monitor);
        if (stroke.ink() < PALE_INK) {
            name(lines, Lettering.of(ink, layout, stroke.edge()));
            stroke = measured(lines, stroke.ink(), monitor);
        }
        SeparatorFinder.hide(lines, stroke, frame);
        BitSet strange = ThickInk.find(ink.ink(), lines, stroke);
        lines.forEach(line -> line.hide(strange));
        ColumnBreaks breaks = new ColumnBreaks(ink.ink(), frame, stroke, monitor);
        breaks.refine(lines);
        for (RegionLine line : lines) {
            PaleStrokes.darken(line.padded(), stroke, frame.pxPerMmY());
            line.follow(stroke.ink(), List.of(), monitor);
        }
        if (stroke.hard()) {
            new BorderInk(ink.ink(), lines, stroke, monitor).settle();
        }
        breaks.overlap();
        List<Trace> traces = new ArrayList<>();
        Tangles tangles = new Tangles(ink.ink(), lines, stroke, strange);
        List<Reading> readings = read(lines, stroke, tangles, monitor);
        LineQuality quality = new LineQuality(ink.ink(), lines, readings, stroke.edge(), strange);
        for (int i = 0; i < readings.size(); i++) {
            TraceSampler sampler = new TraceSampler(layout, lines.get(i), options);
            Quality q = tangles.doubted(lines.get(i), quality.of(i, readings.get(i)));
            traces.add(sampler.sample(readings.get(i), q));
        }
        return traces;
    }

    /** Settles what ink is whose, and reads the lines. */
    private static List<Reading> read(
            List<RegionLine> lines, Stroke stroke, Tangles tangles, StageMonitor monitor) {
        RowConflicts conflicts = new RowConflicts(lines, stroke);
        conflicts.settle(monitor);
        tangles.settle(monitor);
        List<Reading> readings = new ArrayList<>();
        for (RegionLine line : lines) {
            monitor.check();
            readings.add(line.read(stroke, conflicts.limits(line)));
            monitor.progress("Reading traces", 0.5 + 0.5 * readings.size() / lines.size());
        }
        tangles.read(readings);
        return readings;
    }

    private static void name(List<RegionLine> lines, Lettering names) {
        lines.forEach(line -> line.name(names.box(line.region())));
    }

    /** Follows all lines roughly; how they are drawn. */
    private static Stroke measured(List<RegionLine> lines, float guess, StageMonitor monitor) {
        for (RegionLine line : lines) {
            line.measure(guess, monitor);
            monitor.progress("Reading traces", 0.4 * lines.indexOf(line) / lines.size());
        }
        return typical(lines);
    }

    /** The median of how the lines are drawn. */
    private static Stroke typical(List<RegionLine> lines) {
        double[] ink = lines.stream().mapToDouble(l -> l.stroke().ink()).sorted().toArray();
        double[] radius =
                lines.stream()
                        .mapToDouble(l -> l.stroke().radius())
                        .filter(r -> !Double.isNaN(r))
                        .sorted()
                        .toArray();
        if (ink.length == 0) {
            return new Stroke(1, 1, false);
        }
        double half = radius.length == 0 ? 1 : radius[radius.length / 2];
        boolean hard = lines.stream().filter(l -> l.stroke().hard()).count() * 2 > ink.length;
        return new Stroke((float) ink[ink.length / 2], half, hard);
    }

    /** Median of the known values; NaN where there is none. */
    static double median(float[] values) {
        float[] known = new float[values.length];
        int n = 0;
        for (float v : values) {
            if (!Float.isNaN(v)) {
                known[n++] = v;
            }
        }
        Arrays.sort(known, 0, n);
        return n == 0 ? Double.NaN : known[n / 2];
    }
}
