package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** What a person does to traces. Samples a person changed are HUMAN; no others change. */
public final class TraceEdits {
    private static final String STAGE = "traces";

    private TraceEdits() {}

    private static CommandCall call(String how, String trace, List<PagePoint> points) {
        return CommandCall.of("Correct Trace...")
                .with("how", how)
                .with("lead", trace)
                .with("points", points);
    }

    /**
     * Leads a trace along its ink through points a person set (live-wire).
     *
     * @param points file pixels; one is enough
     */
    public static EditAction snap(String trace, List<PagePoint> points) {
        return snap(trace, points, 0);
    }

    /**
     * As the other, for points set by a hand less sure.
     *
     * @param reachPx how far beside a point the ink may lie; 0 = 0.8 mm
     */
    public static EditAction snap(String trace, List<PagePoint> points, double reachPx) {
        List<PagePoint> anchors = List.copyOf(points);
        return EditAction.of(
                "Correct trace " + trace,
                call("follow", trace, anchors).with("reach", reachPx),
                (before, machine) -> {
                    before.requireTrace(trace);
                    requirePoints(anchors, 1);
                    return edited(before, machine.snap(before, trace, anchors, reachPx));
                });
    }

    /**
     * Draws a trace freehand.
     *
     * @param line file pixels, two at least; the trace follows it wherever it goes
     */
    public static EditAction draw(String trace, List<PagePoint> line) {
        List<PagePoint> points = List.copyOf(line);
        return EditAction.of(
                "Draw trace " + trace,
                call("draw", trace, points),
                (before, machine) -> {
                    Trace old = before.requireTrace(trace);
                    requirePoints(points, 2);
                    return edited(before, new TraceSamples(before.page(), old).along(points));
                });
    }

    /** Erases a trace between two paper times: the page shows nothing there. */
    public static EditAction erase(String trace, double fromSeconds, double toSeconds) {
        return EditAction.of(
                "Erase trace " + trace,
                (before, machine) -> {
                    Trace old = before.requireTrace(trace);
                    TraceSamples samples = new TraceSamples(before.page(), old);
                    return edited(before, samples.erased(fromSeconds, toSeconds));
                });
    }

    /** Erases a trace between the paper times of two places, file pixels. */
    public static EditAction eraseBetween(String trace, PagePoint a, PagePoint b) {
        return EditAction.of(
                "Erase trace " + trace,
                call("erase", trace, List.of(a, b)),
                (before, machine) -> {
                    Trace old = before.requireTrace(trace);
                    Digitization page = before.page();
                    TraceSamples samples = new TraceSamples(page, old);
                    return edited(before, samples.erased(seconds(page, a), seconds(page, b)));
                });
    }

    private static double seconds(Digitization page, PagePoint p) {
        double u = page.calibration().toPaper(p.x(), p.y()).x();
        return (u - page.layout().timeZeroMm()) / page.calibration().paperSpeed().value();
    }

    /** Brushes ink that is no trace; traces that ran there are led anew without it. */
    public static EditAction notInk(Blot blot) {
        return EditAction.of(
                "Not ink",
                CommandCall.of("Correct Trace...")
                        .with("how", "not ink")
                        .with("points", blot.path())
                        .with("brush_width", 2 * blot.radiusPx()),
                (before, machine) -> {
                    PageState state =
                            before.with(before.hand().blotted(blot)).corrected(EditStep.TRACES);
                    Set<String> touched = new LinkedHashSet<>();
                    for (Trace t : before.page().traces()) {
                        if (runsUnder(blot, t)) {
                            touched.add(t.name());
                        }
                    }
                    for (String name : touched) {
                        state = state.with(machine.reread(state, name, blot));
                    }
                    return new Edited(state, Rerun.beats(touched));
                });
    }

    private static boolean runsUnder(Blot blot, Trace t) {
        for (int i = 0; i < t.length(); i++) {
            if (t.source()[i] == Source.MACHINE && blot.covers(t.xPx()[i], t.yPx()[i])) {
                return true;
            }
        }
        return false;
    }

    private static Edited edited(PageState before, Trace trace) {
        PageState after = before.with(trace).corrected(EditStep.TRACES);
        return new Edited(after, Rerun.beats(Set.of(trace.name())));
    }

    private static void requirePoints(List<PagePoint> points, int least) {
        if (points.size() < least) {
            throw new EcgException(STAGE, "There are no points to follow.", "Give x and y pairs.");
        }
    }

    /** Traces of a page whose ink lies nearest to a place, nearest first; for choosing by click. */
    public static List<String> near(Digitization page, double x, double y, double withinPx) {
        record Near(String name, double px) {}
        List<Near> near = new ArrayList<>();
        for (Trace t : page.traces()) {
            double px = TraceSamples.distance(t, x, y);
            if (px <= withinPx) {
                near.add(new Near(t.name(), px));
            }
        }
        near.sort(java.util.Comparator.comparingDouble(Near::px));
        return near.stream().map(Near::name).toList();
    }
}
