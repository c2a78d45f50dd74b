package org.paperbeat.ui.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.Selection;
import org.paperbeat.ui.edit.TraceEdits;
import org.paperbeat.ui.review.Choice;
import org.paperbeat.ui.review.PageChoices;

/** Beats: click selects, drag moves, double-click adds, keys label, Delete deletes. */
final class BeatGestures extends Gestures {
    private static final double HIT = 1.8;
    private static final double NEAR_TRACE = 4;
    private static final String CLASS_KEYS = "NSVFQ";

    private Spot pressed;
    private Beat taken;
    private Double toSeconds;

    BeatGestures(PageDocument document, Desk desk) {
        super(document, desk);
    }

    @Override
    String hint() {
        return "Beats: click select, drag move, double-click add, N S V F Q label, Del delete";
    }

    @Override
    Pointer pointer(Spot at) {
        return under(at).isPresent() ? Pointer.HAND : Pointer.CROSS;
    }

    private Optional<Beat> under(Spot at) {
        return state().page().beats().stream()
                .filter(b -> at.distance(b.xPx(), b.yPx()) <= HIT * at.tolerancePx())
                .min(Comparator.comparingDouble(b -> at.distance(b.xPx(), b.yPx())));
    }

    @Override
    void press(Spot at) {
        cancel();
        Optional<Beat> hit = under(at);
        if (hit.isEmpty()) {
            if (at.clicks() > 1) {
                add(at);
            } else {
                document.select(
                        new LeadTarget(state(), Selection.NONE)
                                .at(at)
                                .map(Selection::lead)
                                .orElse(Selection.NONE));
            }
            return;
        }
        pressed = at;
        taken = hit.get();
        document.select(Selection.beat(BeatRef.of(taken)));
    }

    private void add(Spot at) {
        Optional<Trace> on = trace(at);
        if (on.isEmpty()) {
            desk.say("Point at a trace to add a beat.");
            return;
        }
        Trace t = on.get();
        double at0 = seconds(t, at);
        double tip = at.shift() ? at0 : BeatEdits.tip(t, at0);
        document.submit(BeatEdits.add(t.name(), tip, null));
        document.glimpse(
                (s, machine) -> s.beats(t.name()),
                beats ->
                        beats.stream()
                                .min(
                                        Comparator.comparingDouble(
                                                b -> Math.abs(b.timeSeconds() - tip)))
                                .ifPresent(b -> document.select(Selection.beat(BeatRef.of(b)))));
    }

    /** The trace pointed at; the one whose beats count goes first. */
    private Optional<Trace> trace(Spot at) {
        List<String> near =
                TraceEdits.near(state().page(), at.x(), at.y(), NEAR_TRACE * at.tolerancePx());
        String reading = state().page().readingTrace();
        String name = near.contains(reading) ? reading : near.isEmpty() ? boxAt(at) : near.get(0);
        return name == null ? Optional.empty() : state().trace(name);
    }

    private String boxAt(Spot at) {
        return new LeadTarget(state(), Selection.NONE).at(at).orElse(null);
    }

    /** Paper time of the trace's sample that is nearest across. */
    private static double seconds(Trace t, Spot at) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < t.length(); i++) {
            // a little of the height, so that a turned page goes by its trace, too
            double d = Math.abs(t.xPx()[i] - at.x()) + 0.02 * Math.abs(t.yPx()[i] - at.y());
            if (d < least) {
                least = d;
                best = i;
            }
        }
        return t.timeSeconds(best);
    }

    @Override
    void drag(Spot at) {
        if (taken == null || (toSeconds == null && isClick(pressed, at))) {
            return;
        }
        Trace t = state().trace(taken.trace()).orElse(null);
        if (t != null) {
            double free = seconds(t, at);
            toSeconds = at.shift() ? free : BeatEdits.tip(t, free);
            desk.repaint();
        }
    }

    @Override
    void release(Spot at) {
        if (taken != null && toSeconds != null && toSeconds != taken.timeSeconds()) {
            BeatRef to = new BeatRef(taken.trace(), toSeconds);
            document.submit(BeatEdits.move(BeatRef.of(taken), toSeconds));
            document.glimpse((s, machine) -> to, ref -> document.select(Selection.beat(ref)));
        }
        cancel();
        desk.repaint();
    }

    @Override
    boolean key(Press press, Spot at) {
        Selection selection = document.selection();
        if (press.key() == Press.Key.INSERT || "IA".indexOf(press.upper()) >= 0) {
            add(at);
            return true;
        }
        if (press.key() == Press.Key.LEFT || press.key() == Press.Key.RIGHT) {
            next(press.key() == Press.Key.RIGHT ? 1 : -1);
            return true;
        }
        boolean label = press.letter() > 0 && CLASS_KEYS.indexOf(press.upper()) >= 0;
        boolean any = "XY".indexOf(press.upper()) >= 0;
        if (!label && !any && press.key() != Press.Key.DELETE) {
            return false;
        }
        if (selection.beat() == null) {
            desk.say("Click a beat first.");
        } else if (label) {
            label(selection.beat(), String.valueOf(press.upper()));
        } else if (any) {
            desk.ask(
                    "Symbol (N L R e j A a J S V E F / f Q):",
                    typed -> label(selection.beat(), typed.strip()));
        } else {
            document.submit(BeatEdits.delete(List.of(selection.beat())));
            next(1);
        }
        return true;
    }

    @Override
    List<Choice> choices(Spot at) {
        PageChoices choices = new PageChoices(document);
        Optional<Beat> beat = under(at);
        if (beat.isPresent()) {
            document.select(Selection.beat(BeatRef.of(beat.get())));
            return choices.beat(beat.get());
        }
        return trace(at)
                .map(t -> List.of(Choice.of("Add a beat here", "I", () -> add(at))))
                .orElse(List.of());
    }

    private void label(BeatRef beat, String code) {
        Optional<BeatSymbol> symbol = BeatSymbol.ofCode(code);
        if (symbol.isEmpty()) {
            desk.say("\"" + code + "\" is no beat symbol.");
        } else {
            document.submit(BeatEdits.relabel(List.of(beat), symbol.get()));
        }
    }

    private void next(int step) {
        BeatRef now = document.selection().beat();
        String trace = now == null ? state().page().readingTrace() : now.trace();
        List<Beat> beats = trace == null ? List.of() : state().beats(trace);
        if (beats.isEmpty()) {
            return;
        }
        int i = step > 0 ? 0 : beats.size() - 1;
        for (int k = 0; now != null && k < beats.size(); k++) {
            if (now.is(beats.get(k))) {
                i = Math.max(0, Math.min(beats.size() - 1, k + step));
            }
        }
        document.select(Selection.beat(BeatRef.of(beats.get(i))));
    }

    @Override
    void cancel() {
        pressed = null;
        taken = null;
        toSeconds = null;
    }

    @Override
    List<Mark> sketch() {
        List<Mark> marks = new ArrayList<>();
        BeatRef selected = document.selection().beat();
        if (selected != null) {
            selected.in(state().page())
                    .ifPresent(
                            b ->
                                    marks.add(
                                            Mark.ring(
                                                    new PagePoint(b.xPx(), b.yPx()),
                                                    Mark.Tone.SELECTED)));
        }
        if (taken != null && toSeconds != null) {
            state().trace(taken.trace())
                    .ifPresent(t -> marks.add(Mark.ring(place(t), Mark.Tone.PREVIEW)));
        }
        return marks;
    }

    private PagePoint place(Trace t) {
        int i = (int) Math.round(toSeconds * t.samplingRateHz()) - t.firstSampleIndex();
        i = Math.max(0, Math.min(t.length() - 1, i));
        return new PagePoint(t.xPx()[i], t.yPx()[i]);
    }
}
