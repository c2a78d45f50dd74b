package org.paperbeat.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.ui.edit.Blot;
import org.paperbeat.ui.edit.CommandCall;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.Selection;
import org.paperbeat.ui.edit.TraceEdits;
import org.paperbeat.ui.review.Choice;

/**
 * Traces: click pins, drag follows the ink, Shift draws, Alt erases, a brush marks what is no ink.
 */
final class TraceGestures extends Gestures {
    private static final double WAYPOINT_MM = 6;
    private static final double REACH_TOLERANCES = 1.2;
    private static final double BRUSH_MM = 1.5;
    private static final double BRUSH_FACTOR = 1.4;
    private static final double LEAST_BRUSH_MM = 0.4;
    private static final double MOST_BRUSH_MM = 15;

    private enum Kind {
        NONE,
        PIN,
        FOLLOW,
        DRAW,
        ERASE,
        BRUSH
    }

    private final List<PagePoint> path = new ArrayList<>();
    private Kind kind = Kind.NONE;
    private boolean brush;
    private boolean eraser;
    private double brushMm = BRUSH_MM;
    private Spot pressed;
    private String lead;
    private Trace preview;
    private Spot over;

    TraceGestures(PageDocument document, Desk desk) {
        super(document, desk);
    }

    @Override
    String hint() {
        if (brush) {
            return String.format(
                    Locale.ROOT,
                    "Not ink: drag over stamps or handwriting, [ ] %.1f mm wide, B back",
                    2 * brushMm);
        }
        if (eraser) {
            return "Eraser: drag along a trace to leave a gap, E back";
        }
        return "Traces: click pin, drag follow ink, Shift draw, E or Alt erase, B not-ink brush";
    }

    @Override
    Pointer pointer(Spot at) {
        return brush || target(at) != null ? Pointer.CROSS : Pointer.DEFAULT;
    }

    private String target(Spot at) {
        return state().page().traces().isEmpty()
                ? null
                : new LeadTarget(state(), document.selection())
                        .at(at)
                        .filter(n -> state().trace(n).isPresent())
                        .orElse(null);
    }

    @Override
    void hover(Spot at) {
        over = at;
        if (brush) {
            desk.repaint();
        }
    }

    @Override
    void press(Spot at) {
        cancel();
        over = at;
        pressed = at;
        path.add(at.point());
        if (brush || at.control()) {
            kind = Kind.BRUSH;
            desk.repaint();
            return;
        }
        lead = target(at);
        if (lead == null) {
            desk.say("No trace is there: press on a lead, or extract the traces first.");
            return;
        }
        document.select(Selection.lead(lead));
        kind = Kind.PIN;
    }

    @Override
    void drag(Spot at) {
        over = at;
        if (kind == Kind.NONE || (kind == Kind.PIN && isClick(pressed, at))) {
            return;
        }
        if (kind == Kind.PIN) {
            boolean gap = eraser || pressed.alt();
            kind = gap ? Kind.ERASE : pressed.shift() ? Kind.DRAW : Kind.FOLLOW;
        }
        if (kind == Kind.FOLLOW) {
            follow(at);
        } else {
            path.add(at.point());
        }
        desk.repaint();
    }

    private void follow(Spot at) {
        double step = WAYPOINT_MM * pxPerMm();
        PagePoint last = path.get(path.size() - 1);
        List<PagePoint> anchors = new ArrayList<>(path);
        anchors.add(at.point());
        if (Math.abs(at.x() - last.x()) > step) {
            path.add(at.point());
        }
        String name = lead;
        double reach = reach(at);
        document.glimpse(
                (s, machine) -> machine.snap(s, name, anchors, reach),
                seen -> {
                    if (kind == Kind.FOLLOW && name.equals(lead)) {
                        preview = seen;
                        desk.repaint();
                    }
                });
    }

    private static double reach(Spot at) {
        return CommandCall.centi(REACH_TOLERANCES * at.tolerancePx());
    }

    private double pxPerMm() {
        PageCalibration c = state().page().calibration();
        return c == null ? 8 : c.pxPerMmX();
    }

    @Override
    void release(Spot at) {
        EditAction action = action(at);
        cancel();
        if (action != null) {
            document.submit(action);
        }
        desk.repaint();
    }

    private EditAction action(Spot at) {
        double reach = reach(at);
        return switch (kind) {
            case NONE -> null;
            case PIN -> eraser ? null : TraceEdits.snap(lead, List.of(pressed.point()), reach);
            case FOLLOW -> {
                path.add(at.point());
                yield TraceEdits.snap(lead, List.copyOf(path), reach);
            }
            case DRAW -> TraceEdits.draw(lead, List.copyOf(path));
            case ERASE -> TraceEdits.eraseBetween(lead, pressed.point(), at.point());
            case BRUSH -> TraceEdits.notInk(new Blot(path, CommandCall.centi(brushMm * pxPerMm())));
        };
    }

    private double seconds(Spot at) {
        PageCalibration c = state().page().calibration();
        double u = c.toPaper(at.x(), at.y()).x();
        return (u - state().page().layout().timeZeroMm()) / c.paperSpeed().value();
    }

    @Override
    List<Choice> choices(Spot at) {
        List<Choice> all = new ArrayList<>();
        String under = target(at);
        if (under != null) {
            document.select(Selection.lead(under));
            all.add(
                    Choice.of(
                            "Lead " + under.replace('_', ' ') + " along the ink here",
                            "click",
                            () ->
                                    document.submit(
                                            TraceEdits.snap(
                                                    under, List.of(at.point()), reach(at)))));
            all.add(Choice.LINE);
        }
        all.add(mode('E', eraser ? "Eraser off" : "Eraser: drag to leave a gap", at));
        all.add(mode('B', brush ? "Brush off" : "Brush: this is not ink", at));
        return all;
    }

    private Choice mode(char key, String label, Spot at) {
        return Choice.of(label, "" + key, () -> key(new Press(key, Press.Key.LETTER), at));
    }

    @Override
    boolean key(Press press, Spot at) {
        switch (press.upper()) {
            case 'B' -> {
                brush = !brush;
                eraser = false;
            }
            case 'E' -> {
                eraser = !eraser;
                brush = false;
            }
            case '[' -> brushMm = Math.max(LEAST_BRUSH_MM, brushMm / BRUSH_FACTOR);
            case ']' -> brushMm = Math.min(MOST_BRUSH_MM, brushMm * BRUSH_FACTOR);
            default -> {
                return false;
            }
        }
        desk.say(hint());
        desk.repaint();
        return true;
    }

    @Override
    void cancel() {
        document.forgetGlimpses();
        kind = Kind.NONE;
        path.clear();
        lead = null;
        preview = null;
    }

    @Override
    List<Mark> sketch() {
        List<Mark> marks = new ArrayList<>();
        String shown = lead != null ? lead : document.selection().lead();
        if (shown != null && state().trace(shown).isPresent()) {
            marks.addAll(lines(state().trace(shown).get(), false, Mark.Tone.GLOW));
        }
        switch (kind) {
            case FOLLOW -> {
                if (preview != null) {
                    marks.addAll(lines(preview, true, Mark.Tone.PREVIEW));
                }
                path.forEach(p -> marks.add(Mark.handle(p, Mark.Tone.PREVIEW)));
            }
            case DRAW -> marks.add(Mark.line(List.copyOf(path), Mark.Tone.PREVIEW));
            case ERASE -> marks.add(erased());
            case BRUSH ->
                    marks.add(
                            Mark.band(List.copyOf(path), 2 * brushMm * pxPerMm(), Mark.Tone.GONE));
            default -> {
                // nothing has begun
            }
        }
        if (brush && over != null && kind == Kind.NONE) {
            marks.add(Mark.band(List.of(over.point()), 2 * brushMm * pxPerMm(), Mark.Tone.GONE));
        }
        return marks;
    }

    /** The part of the trace that is going to be erased. */
    private Mark erased() {
        Trace t = state().requireTrace(lead);
        double a = Math.min(seconds(pressed), seconds(over));
        double b = Math.max(seconds(pressed), seconds(over));
        List<PagePoint> gone = new ArrayList<>();
        for (int i = 0; i < t.length(); i++) {
            double s = t.timeSeconds(i);
            if (s >= a && s <= b && !Float.isNaN(t.yPx()[i])) {
                gone.add(new PagePoint(t.xPx()[i], t.yPx()[i]));
            }
        }
        return Mark.band(gone, pxPerMm(), Mark.Tone.GONE);
    }

    /** A trace as lines. */
    private static List<Mark> lines(Trace t, boolean humanOnly, Mark.Tone tone) {
        List<Mark> lines = new ArrayList<>();
        List<PagePoint> run = new ArrayList<>();
        for (int i = 0; i < t.length(); i++) {
            boolean shown =
                    !Float.isNaN(t.yPx()[i]) && (!humanOnly || t.source()[i] == Source.HUMAN);
            if (shown) {
                run.add(new PagePoint(t.xPx()[i], t.yPx()[i]));
            } else if (!run.isEmpty()) {
                lines.add(Mark.line(List.copyOf(run), tone));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            lines.add(Mark.line(List.copyOf(run), tone));
        }
        return lines;
    }
}
