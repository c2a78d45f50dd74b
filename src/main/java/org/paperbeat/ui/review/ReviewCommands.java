package org.paperbeat.ui.review;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Trace;
import org.paperbeat.ui.edit.Attention;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.LeadEdits;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageEdits;

/** What the keys do to a page. */
final class ReviewCommands {
    private static final double POINTER_SECONDS = 0.01;

    private final ReviewModel model;
    private final Component anchor;

    /**
     * @param anchor where menus open
     */
    ReviewCommands(ReviewModel model, Component anchor) {
        this.model = model;
        this.anchor = anchor;
    }

    void bind(ReviewActions actions) {
        actions.put(ReviewKey.ACCEPT, this::accept);
        actions.put(ReviewKey.ACCEPT_STEP, this::acceptStep);
        actions.put(ReviewKey.GO_ON, () -> model.goOn(1));
        actions.put(ReviewKey.GO_BACK, () -> model.goOn(-1));
        for (EditStep step : EditStep.values()) {
            actions.put(StepsPanel.key(step), () -> goTo(step));
        }
        actions.put(ReviewKey.MENU, this::menu);
        actions.put(ReviewKey.NORMAL, () -> relabel(AamiClass.N));
        actions.put(ReviewKey.SUPRAVENTRICULAR, () -> relabel(AamiClass.S));
        actions.put(ReviewKey.VENTRICULAR, () -> relabel(AamiClass.V));
        actions.put(ReviewKey.FUSION, () -> relabel(AamiClass.F));
        actions.put(ReviewKey.UNCLASSIFIABLE, () -> relabel(AamiClass.Q));
        actions.put(ReviewKey.SYMBOL, this::chooseSymbol);
        actions.put(ReviewKey.ADD, this::addBeat);
        actions.put(ReviewKey.DELETE, this::deleteBeat);
        actions.put(ReviewKey.EARLIER, () -> nudge(-1));
        actions.put(ReviewKey.LATER, () -> nudge(1));
        actions.put(ReviewKey.RENAME, this::chooseLead);
        actions.put(ReviewKey.POINT_LEFT, () -> point(-POINTER_SECONDS));
        actions.put(ReviewKey.POINT_RIGHT, () -> point(POINTER_SECONDS));
        actions.put(ReviewKey.UNDO, () -> back(true));
        actions.put(ReviewKey.REDO, () -> back(false));
    }

    /** Accepts what is looked at; without such a thing shows the first. */
    private void accept() {
        Optional<Attention> now = model.attention();
        if (now.isPresent()) {
            model.perform(PageEdits.accept(now.get().item()));
        } else {
            model.goOn(1);
        }
    }

    private void acceptStep() {
        model.attention()
                .ifPresent(
                        now ->
                                model.perform(
                                        PageEdits.acceptAll(now.item().step(), model.state())));
    }

    private void goTo(EditStep step) {
        model.attentions().stream()
                .filter(a -> a.item().step() == step)
                .findFirst()
                .ifPresentOrElse(model::goTo, () -> settled(step));
    }

    private void settled(EditStep step) {
        model.subject().document().step(step);
        model.say(step.label() + ": nothing left to look at.");
    }

    /** What can be done in the step in work, to what is selected. */
    private void menu() {
        if (model.subject() == null) {
            return;
        }
        PageDocument document = model.subject().document();
        PageChoices choices = new PageChoices(document);
        boolean calibrated = model.state().page().calibration() != null;
        List<Choice> own = new ArrayList<>();
        switch (document.step()) {
            case CALIBRATION -> own.addAll(choices.scales());
            case LEADS, TRACES -> model.trace().ifPresent(t -> own.addAll(choices.lead(t.name())));
            case BEATS -> model.beat().ifPresent(b -> own.addAll(choices.beat(b)));
        }
        if (calibrated && document.step() == EditStep.LEADS) {
            own.add(choices.layout());
        }
        ChoiceMenu.show(PageChoices.groups(List.of(own, choices.history())), anchor, 10, 10);
    }

    private void withBeat(Consumer<Beat> action) {
        model.beat().ifPresentOrElse(action, () -> model.say("Select a beat first."));
    }

    private void relabel(AamiClass aami) {
        withBeat(b -> relabel(b, BeatSymbol.of(aami)));
    }

    private void relabel(Beat beat, BeatSymbol symbol) {
        model.perform(BeatEdits.relabel(List.of(BeatRef.of(beat)), symbol));
    }

    private void chooseSymbol() {
        withBeat(
                b -> {
                    JPopupMenu menu = new JPopupMenu();
                    for (BeatSymbol s : BeatSymbol.values()) {
                        String words = s.name().toLowerCase(java.util.Locale.ROOT);
                        JMenuItem item = new JMenuItem(s.code() + "   " + words.replace('_', ' '));
                        item.addActionListener(e -> relabel(b, s));
                        menu.add(item);
                    }
                    menu.show(anchor, 10, 10);
                });
    }

    private void addBeat() {
        Hover h = model.hover();
        if (h == null || h.trace() == null) {
            model.say("Point at the place on the strip first.");
            return;
        }
        model.perform(BeatEdits.add(h.trace(), h.seconds(), BeatSymbol.NORMAL));
    }

    private void deleteBeat() {
        withBeat(b -> model.perform(BeatEdits.delete(List.of(BeatRef.of(b)))));
    }

    private void nudge(int samples) {
        withBeat(
                b -> {
                    double rate =
                            model.state().trace(b.trace()).map(Trace::samplingRateHz).orElse(500.0);
                    double to = b.timeSeconds() + samples / rate;
                    model.perform(BeatEdits.move(BeatRef.of(b), to));
                });
    }

    private void chooseLead() {
        Optional<String> name = model.trace().map(Trace::name);
        if (name.isEmpty()) {
            model.say("Select a lead first.");
            return;
        }
        boolean rhythm = name.get().contains("_rhythm");
        JPopupMenu menu = new JPopupMenu();
        for (Lead lead : Lead.values()) {
            JMenuItem item = new JMenuItem(lead.label());
            item.addActionListener(e -> model.perform(LeadEdits.rename(name.get(), lead, rhythm)));
            menu.add(item);
        }
        menu.show(anchor, 10, 10);
    }

    private void point(double bySeconds) {
        model.trace()
                .ifPresent(
                        t -> {
                            Hover h = model.hover();
                            boolean here = h != null && t.name().equals(h.trace());
                            double from = here ? h.seconds() : start(t);
                            double to = from + bySeconds;
                            model.hoverOnStrip(
                                    new Hover(t.name(), to, PagePlaces.of(t, to).orElse(null)));
                        });
    }

    private double start(Trace t) {
        return model.beat().map(Beat::timeSeconds).orElse(t.timeSeconds(0));
    }

    private void back(boolean undo) {
        if (model.subject() != null) {
            model.say("");
            PageDocument document = model.subject().document();
            if (undo) {
                document.submitUndo();
            } else {
                document.submitRedo();
            }
        }
    }
}
