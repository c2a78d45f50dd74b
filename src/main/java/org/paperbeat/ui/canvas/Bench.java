package org.paperbeat.ui.canvas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.PageChange;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageListener;
import org.paperbeat.ui.edit.Selection;
import org.paperbeat.ui.review.Choice;
import org.paperbeat.ui.review.PageChoices;

/** One page under the tool: the gestures of its steps, and a line that is being typed. */
final class Bench implements PageListener, AutoCloseable {
    /** What the window gives. */
    interface Surface {
        void repaint();

        void say(String sentence);
    }

    private final PageDocument document;
    private final Surface surface;
    private final Map<EditStep, Gestures> gestures = new EnumMap<>(EditStep.class);
    private final PageDocument.Subscription listening;
    private Spot over = new Spot(0, 0, 1, false, false, false, 0);
    private String prompt;
    private StringBuilder typed;
    private Consumer<String> taker;

    Bench(PageDocument document, Surface surface) {
        this.document = document;
        this.surface = surface;
        Desk desk = new Typewriter();
        gestures.put(EditStep.CALIBRATION, new CalibrationGestures(document, desk));
        gestures.put(EditStep.LEADS, new LeadGestures(document, desk));
        gestures.put(EditStep.TRACES, new TraceGestures(document, desk));
        gestures.put(EditStep.BEATS, new BeatGestures(document, desk));
        listening = document.listen(this);
    }

    private final class Typewriter implements Desk {
        @Override
        public void repaint() {
            surface.repaint();
        }

        @Override
        public void say(String sentence) {
            surface.say(sentence);
        }

        @Override
        public void ask(String what, Consumer<String> into) {
            prompt = what;
            typed = new StringBuilder();
            taker = into;
            surface.say(what + " type, then Enter (Esc = forget)");
            surface.repaint();
        }
    }

    PageDocument document() {
        return document;
    }

    private Gestures now() {
        return gestures.get(document.step());
    }

    String hint() {
        return document.state().page().calibration() == null
                        && document.step() != EditStep.CALIBRATION
                ? "Digitize the page first, or press 1 to calibrate it by hand"
                : now().hint();
    }

    void tellHint() {
        surface.say(hint());
    }

    Pointer hover(Spot at) {
        over = at;
        now().hover(at);
        return now().pointer(at);
    }

    void press(Spot at) {
        over = at;
        forgetTyping();
        now().press(at);
        surface.repaint();
    }

    void drag(Spot at) {
        over = at;
        now().drag(at);
    }

    void release(Spot at) {
        over = at;
        now().release(at);
    }

    /** Whether a line is being typed: then all keys belong to it. */
    boolean isTyping() {
        return taker != null;
    }

    /** A letter of the line. */
    void type(char letter) {
        typed.append(letter);
        surface.repaint();
    }

    void eraseLetter() {
        typed.setLength(Math.max(0, typed.length() - 1));
        surface.repaint();
    }

    /** Ends the line. */
    void enter() {
        Consumer<String> into = taker;
        String line = typed.toString();
        forgetTyping();
        into.accept(line);
    }

    private void forgetTyping() {
        taker = null;
        typed = null;
        prompt = null;
        surface.repaint();
    }

    /** Forgets what has begun. */
    void escape() {
        forgetTyping();
        now().cancel();
        surface.say(hint());
    }

    boolean key(Press press) {
        int step = "1234".indexOf(press.letter());
        if (press.letter() > 0 && step >= 0) {
            document.step(EditStep.values()[step]);
            return true;
        }
        return now().key(press, over);
    }

    /** What a menu at a place offers: what lies there first, the page's steps last. */
    List<Choice> choices(Spot at) {
        over = at;
        now().cancel();
        surface.repaint();
        List<Choice> steps = new ArrayList<>();
        for (EditStep step : EditStep.values()) {
            String key = String.valueOf(step.ordinal() + 1);
            steps.add(Choice.of(step.label(), key, () -> document.step(step)));
        }
        return PageChoices.groups(
                List.of(
                        now().choices(at),
                        List.of(Choice.menu("Work on", steps)),
                        new PageChoices(document).history()));
    }

    void undo() {
        now().cancel();
        document.submitUndo();
    }

    void redo() {
        now().cancel();
        document.submitRedo();
    }

    List<Mark> sketch() {
        List<Mark> marks = new ArrayList<>(now().sketch());
        if (taker != null) {
            marks.add(
                    Mark.label(
                            new PagePoint(over.x(), over.y()),
                            prompt + " " + typed + "_",
                            Mark.Tone.SELECTED));
        }
        return marks;
    }

    @Override
    public void pageChanged(PageChange change) {
        String what =
                switch (change.kind()) {
                    case DONE -> change.name();
                    case UNDONE -> "Undone: " + change.name();
                    case REDONE -> "Done again: " + change.name();
                };
        surface.say(what);
        surface.repaint();
    }

    @Override
    public void selectionChanged(Selection selection) {
        surface.repaint();
    }

    @Override
    public void stepChosen(EditStep step) {
        gestures.values().forEach(Gestures::cancel);
        forgetTyping();
        surface.say(hint());
    }

    @Override
    public void actionFailed(String sentence) {
        surface.say(sentence);
        surface.repaint();
    }

    @Override
    public void documentClosed() {
        close();
    }

    @Override
    public void close() {
        gestures.values().forEach(Gestures::cancel);
        listening.close();
    }
}
