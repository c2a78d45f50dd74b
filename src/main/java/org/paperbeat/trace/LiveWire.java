package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;

/**
 * Leads one trace along its ink again, through places a person set.
 *
 * <p>Live-wire (Mortensen and Barrett 1995, doi:10.1145/218380.218442): the cheapest path between
 * anchors. Here the path is the tracer's own, through the whole lead at once, the other traces' ink
 * dear; what is taken of it reaches from where it leaves the old line to where it joins it again.
 */
public final class LiveWire {
    private static final double CORRIDOR_MM = 30;
    private static final double ANCHOR_ROOM_MM = 10;
    private static final double HOME_PULL_PER_MM = 0.003;
    private static final double FREE_END_MM = 3;
    private static final double PIN_REACH_MM = 0.8;
    private static final double BESIDE_PIN_MM = 1;
    private static final double JOIN_MM = 1.2;
    private static final float RIVAL_PRICE = 0.5f;
    private static final float USUAL_INK = 0.8f;

    private final InkMap map;
    private final PaperFrame frame;
    private final PageLayout layout;
    private final List<Trace> traces;

    /**
     * @param map of the page
     * @param layout its leads
     * @param traces all of them as they are; not to be crossed for nothing
     */
    public LiveWire(InkMap map, PageLayout layout, List<Trace> traces) {
        this.map = map;
        this.frame = map.frame();
        this.layout = layout;
        this.traces = traces;
    }

    /**
     * A stretch of a trace found anew.
     *
     * @param firstIndex sample of the trace it begins with
     * @param v paper mm of its samples; NaN where the page shows nothing
     * @param confidence of its samples
     */
    public record Stretch(int firstIndex, double[] v, float[] confidence) {}

    /**
     * Follows a trace anew.
     *
     * @param name of the trace
     * @param anchors file pixels the line passes; may be empty
     * @param fromSeconds paper time from which it is taken in any case
     * @param toSeconds paper time to which it is taken in any case
     * @param reachPx how far beside an anchor the ink may lie, file pixels; no less than 0.8 mm
     */
    public Stretch follow(
            String name,
            List<PagePoint> anchors,
            double fromSeconds,
            double toSeconds,
            double reachPx) {
        double reach = Math.max(reachPx, PIN_REACH_MM * frame.pxPerMmY());
        Trace old = traces.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
        LeadRegion region =
                layout.regions().stream()
                        .filter(r -> r.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        DrawnLine line = DrawnLine.of(old, layout, frame);
        List<PagePoint> pins = anchors.stream().map(this::inFrame).toList();
        InkStrip strip = strip(region, line, pins);
        InkPath before = line.path(strip);
        Stroke stroke = stroke(strip, before, line);
        List<Rival> rivals = rivals(old, strip, stroke);
        InkPath path = path(region, strip, stroke, rivals, pins(strip, line, pins, reach));
        int from = (int) Math.floor(column(fromSeconds)) - strip.x0();
        int to = (int) Math.ceil(column(toSeconds)) - strip.x0();
        Joint joint = new Joint(before, path, line.made(strip), stroke, joinColumns());
        int a = joint.left(Math.max(0, Math.min(strip.columns() - 1, from)));
        int b = joint.right(Math.max(0, Math.min(strip.columns() - 1, to)));
        return stretch(
                old,
                read(strip, path, stroke, rivals, pins, reach, a, b),
                strip.x0() + a,
                strip.x0() + b);
    }

    private int joinColumns() {
        return Math.max(3, (int) Math.round(JOIN_MM * frame.pxPerMmX()));
    }

    private double column(double seconds) {
        double speed = frame.calibration().paperSpeed().value();
        return frame.column(layout.timeZeroMm() + seconds * speed);
    }

    private PagePoint inFrame(PagePoint pixel) {
        PagePoint p = frame.calibration().toPaper(pixel.x(), pixel.y());
        return new PagePoint(frame.column(p.x()), frame.row(p.y()));
    }

    private InkStrip strip(LeadRegion region, DrawnLine line, List<PagePoint> pins) {
        double home = frame.row(region.baselineMm());
        double corridor = CORRIDOR_MM * frame.pxPerMmY();
        double room = ANCHOR_ROOM_MM * frame.pxPerMmY();
        double top = home - corridor;
        double bottom = home + corridor;
        for (PagePoint pin : pins) {
            top = Math.min(top, pin.y() - room);
            bottom = Math.max(bottom, pin.y() + room);
        }
        InkStrip strip =
                InkStrip.of(
                        map.ink(),
                        (int) Math.floor(line.left()),
                        (int) top,
                        (int) Math.ceil(line.right()),
                        (int) bottom);
        if (strip.columns() < 2 || strip.rows() < 2) {
            throw new EcgException("traces", "The lead has no width.", "Make its box larger.");
        }
        return strip;
    }

    /** How the line is drawn, measured where it runs now. */
    private static Stroke stroke(InkStrip strip, InkPath before, DrawnLine line) {
        if (line.isEmpty()) {
            return new Stroke(USUAL_INK, 1, false);
        }
        float ink = Stroke.ink(strip, before);
        StrokeEdges edges = StrokeEdges.of(strip, before, ink / 2, null, 0, false);
        double radius = Stroke.radius(edges);
        boolean hard = Stroke.hard(strip, before, ink);
        return new Stroke(ink, Double.isNaN(radius) ? 1 : radius, hard);
    }

    private List<Rival> rivals(Trace own, InkStrip strip, Stroke stroke) {
        int half = (int) Math.ceil(stroke.radius()) + 1;
        List<Rival> rivals = new ArrayList<>();
        for (Trace t : traces) {
            DrawnLine line = DrawnLine.of(t, layout, frame);
            boolean beside = line.right() > strip.x0();
            beside &= line.left() < strip.x0() + strip.columns();
            if (t != own && beside && !line.isEmpty()) {
                rivals.add(new Rival(strip.x0(), strip.y0(), line.path(strip), half, RIVAL_PRICE));
            }
        }
        return rivals;
    }

    /** The person's places, and what the person made before. */
    private static Pins pins(
            InkStrip strip, DrawnLine line, List<PagePoint> anchors, double reach) {
        Pins pins = new Pins(strip.columns(), reach);
        line.pinHuman(pins, strip, anchors);
        for (PagePoint p : anchors) {
            pins.set((int) Math.round(p.x()) - strip.x0(), p.y() - strip.y0());
        }
        return pins;
    }

    private InkPath path(
            LeadRegion region, InkStrip strip, Stroke stroke, List<Rival> rivals, Pins pins) {
        return PathFinder.find(
                strip,
                stroke.ink(),
                frame.row(region.baselineMm()) - strip.y0(),
                HOME_PULL_PER_MM / frame.pxPerMmY(),
                FREE_END_MM * frame.pxPerMmY(),
                null,
                rivals,
                pins,
                StageMonitor.NONE);
    }

    /** Reads the curve between two columns as the tracer does. */
    private Reading read(
            InkStrip whole,
            InkPath path,
            Stroke stroke,
            List<Rival> rivals,
            List<PagePoint> pins,
            double reach,
            int a,
            int b) {
        int pad = (int) Math.ceil(4 * stroke.radius()) + 4;
        int from = Math.max(0, Math.min(a - pad, whole.columns() - 2));
        int to = Math.min(whole.columns() - 1, Math.max(b + pad, from + 1));
        InkStrip strip = whole.columns(whole.x0() + from, whole.x0() + to);
        InkPath part = cut(path, from, to);
        int[][] limits = limits(strip, part, rivals, stroke);
        int notch = (int) Math.ceil(2 * stroke.radius()) + 1;
        StrokeEdges edges =
                StrokeEdges.of(strip, part, stroke.edge(), limits, notch, stroke.hard());
        double[] y = Centreline.of(edges, stroke.radius());
        if (!stroke.hard()) {
            y = StrokeFit.refine(strip, y, stroke, limits);
        }
        float[] confidence = Reading.confidence(y, edges, stroke.radius());
        pass(y, strip, pins, reach + 1);
        for (int i = 0; i < y.length; i++) {
            y[i] += strip.y0();
        }
        Curve curve = new Curve(strip.x0() + edges.x0(), edges.step(), y);
        return new Reading(curve.continued(List.of()), confidence, edges);
    }

    /** Leads a curve through pins where there is no ink, straight from the ink beside them. */
    private void pass(double[] y, InkStrip strip, List<PagePoint> pins, double reach) {
        int beside = (int) (BESIDE_PIN_MM * frame.pxPerMmX() * StrokeEdges.PER_COLUMN);
        for (PagePoint pin : pins) {
            int k = (int) Math.round((pin.x() - strip.x0()) * StrokeEdges.PER_COLUMN);
            double row = pin.y() - strip.y0();
            if (k < 0 || k >= y.length || Math.abs(y[k] - row) <= reach) {
                continue;
            }
            Arrays.fill(y, Math.max(0, k - beside), Math.min(y.length, k + beside), Double.NaN);
            y[k] = row;
        }
    }

    private static InkPath cut(InkPath path, int from, int to) {
        return new InkPath(
                Arrays.copyOfRange(path.crossing(), from, to + 1),
                Arrays.copyOfRange(path.top(), from, to + 1),
                Arrays.copyOfRange(path.bottom(), from, to + 1));
    }

    private static int[][] limits(InkStrip strip, InkPath path, List<Rival> rivals, Stroke stroke) {
        int n = strip.columns();
        int[] least = new int[n];
        int[] greatest = new int[n];
        Arrays.fill(least, Integer.MIN_VALUE / 2);
        Arrays.fill(greatest, Integer.MAX_VALUE / 2);
        int pen = (int) Math.ceil(stroke.radius()) + 1;
        for (Rival rival : rivals) {
            for (int k = 0; k < n; k++) {
                int c = strip.x0() + k - rival.x0();
                int other = rival.path().top()[c];
                if (other <= rival.path().bottom()[c]) {
                    RowConflicts.limit(
                            pen,
                            path.top()[k] + strip.y0(),
                            path.bottom()[k] + strip.y0(),
                            other + rival.y0(),
                            rival.path().bottom()[c] + rival.y0(),
                            least,
                            greatest,
                            k);
                }
            }
        }
        return new int[][] {least, greatest};
    }

    private Stretch stretch(Trace old, Reading reading, int fromColumn, int toColumn) {
        int first = -1;
        int n = 0;
        for (int i = 0; i < old.length(); i++) {
            double c = column(old.timeSeconds(i));
            if (c >= fromColumn - 0.5 && c <= toColumn + 0.5) {
                first = first < 0 ? i : first;
                n++;
            }
        }
        double[] v = new double[n];
        float[] confidence = new float[n];
        for (int k = 0; k < n; k++) {
            double c = column(old.timeSeconds(first + k));
            v[k] = frame.v(reading.curve().at(c));
            confidence[k] = reading.confidenceAt(c);
        }
        return new Stretch(first, v, confidence);
    }
}
