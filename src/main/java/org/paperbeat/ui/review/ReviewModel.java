package org.paperbeat.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;
import org.paperbeat.pipeline.BeatIntervals;
import org.paperbeat.ui.edit.Attention;
import org.paperbeat.ui.edit.Attentions;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.Item;
import org.paperbeat.ui.edit.PageChange;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageListener;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.edit.Selection;

/**
 * What the parts of the review window show, for Swing's thread: a page's state, what needs a look,
 * intervals, selection, pointer, calipers.
 */
final class ReviewModel implements PageListener {
    private static final double SAME_SECONDS = 0.03;

    private final List<View> views = new ArrayList<>();
    private final Map<String, Map<Beat, BeatLimits>> limits = new HashMap<>();
    private ReviewSubject subject;
    private PageDocument.Subscription subscription;
    private List<Attention> attentions = List.of();
    private Attention attention;
    private Hover hover;
    private Calipers calipers;
    private BeatRef lastBeat;
    private String message = "";
    private String hint = "";

    /** A part of the window. */
    interface View {
        /** The page or its state is another. */
        default void pageChanged() {}

        /** Something else is selected, or is the next thing to look at. */
        default void selectionChanged() {}

        /** The pointer or the calipers moved. */
        default void pointerChanged() {}

        /** There is another message. */
        default void messageChanged() {}
    }

    void add(View view) {
        views.add(view);
    }

    /** Takes another page, or none (null). */
    void show(ReviewSubject next) {
        release();
        subject = next;
        attention = null;
        hover = null;
        lastBeat = null;
        calipers = null;
        message = "";
        if (next != null) {
            subscription = next.document().listen(this);
            next.link().onHover(this::hoverOnPage);
        }
        refresh();
        views.forEach(View::messageChanged);
        attentions.stream().findFirst().ifPresent(this::goTo);
    }

    private void release() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
            subject.link().close();
        }
    }

    /** Ends the model's service. */
    void close() {
        show(null);
    }

    private void refresh() {
        limits.clear();
        attentions = subject == null ? List.of() : Attentions.of(state());
        if (attention != null) {
            attention = find(attention.item());
        }
        views.forEach(View::pageChanged);
        views.forEach(View::selectionChanged);
    }

    private Attention find(Item item) {
        return attentions.stream().filter(a -> a.item().equals(item)).findFirst().orElse(null);
    }

    /** Without ImageJ's window a document tells from the thread of the action. */
    private static void onSwing(Runnable news) {
        if (SwingUtilities.isEventDispatchThread()) {
            news.run();
        } else {
            SwingUtilities.invokeLater(news);
        }
    }

    @Override
    public void pageChanged(PageChange change) {
        onSwing(() -> changed(change));
    }

    private void changed(PageChange change) {
        if (subject == null || subject.document().state() != change.after()) {
            return;
        }
        followBeat();
        List<Attention> before = attentions;
        int index = attention == null ? -1 : attentions.indexOf(attention);
        refresh();
        if (change.kind() == PageChange.Kind.UNDONE) {
            attentions.stream()
                    .filter(a -> before.stream().noneMatch(b -> b.item().equals(a.item())))
                    .findFirst()
                    .ifPresent(this::goTo);
        } else if (index >= 0 && attention == null && !attentions.isEmpty()) {
            // what was looked at is settled: on to the next
            goTo(attentions.get(Math.min(index, attentions.size() - 1)));
        }
    }

    @Override
    public void selectionChanged(Selection selection) {
        onSwing(
                () -> {
                    lastBeat = selection().beat();
                    views.forEach(View::selectionChanged);
                });
    }

    /** A beat that moved a little is still the one selected. */
    private void followBeat() {
        BeatRef old = lastBeat;
        if (old == null || selection().beat() != null || !old.trace().equals(selection().lead())) {
            return;
        }
        state().beats(old.trace()).stream()
                .filter(b -> Math.abs(b.timeSeconds() - old.timeSeconds()) < SAME_SECONDS)
                .findFirst()
                .ifPresent(this::selectBeat);
    }

    ReviewSubject subject() {
        return subject;
    }

    PageState state() {
        return subject.document().state();
    }

    Selection selection() {
        return subject == null ? Selection.NONE : subject.document().selection();
    }

    void select(Selection selection) {
        subject.document().select(selection);
    }

    void selectBeat(Beat beat) {
        select(Selection.beat(BeatRef.of(beat)));
    }

    /** The trace on the strip: the selected lead's, else the one that is read. */
    Optional<Trace> trace() {
        if (subject == null) {
            return Optional.empty();
        }
        String lead = selection().lead();
        return state().trace(lead)
                .or(() -> state().trace(state().page().readingTrace()))
                .or(() -> state().page().traces().stream().findFirst());
    }

    /** The selected beat. */
    Optional<Beat> beat() {
        BeatRef ref = selection().beat();
        return ref == null || subject == null ? Optional.empty() : ref.in(state().page());
    }

    /** Where the waves of a beat lie. */
    BeatLimits limits(Beat beat) {
        return limits.computeIfAbsent(beat.trace(), this::limitsOf)
                .getOrDefault(
                        beat,
                        new BeatLimits(
                                beat.trace(), beat.timeSeconds(), Map.of(), java.util.Set.of()));
    }

    private Map<Beat, BeatLimits> limitsOf(String name) {
        Map<Beat, BeatLimits> found = new HashMap<>();
        state().trace(name)
                .ifPresent(
                        trace -> {
                            List<Beat> beats = state().beats(name);
                            List<BeatLimits> all =
                                    BeatIntervals.of(trace, beats, state().page().limits());
                            for (int k = 0; k < beats.size(); k++) {
                                found.put(beats.get(k), all.get(k));
                            }
                        });
        return found;
    }

    List<Attention> attentions() {
        return attentions;
    }

    /** What the person is asked to look at now. */
    Optional<Attention> attention() {
        return Optional.ofNullable(attention);
    }

    /** Shows a thing to look at: selects it, brings it into view. */
    void goTo(Attention next) {
        attention = next;
        subject.document().step(next.item().step());
        AttentionPlace place = AttentionPlace.of(next, state());
        select(place.selection());
        if (place.page() != null) {
            subject.link().reveal(place.page());
        }
        views.forEach(View::selectionChanged);
    }

    /** Steps through the things to look at. */
    void goOn(int by) {
        if (attentions.isEmpty()) {
            attention = null;
            views.forEach(View::selectionChanged);
            return;
        }
        int at = attention == null ? (by > 0 ? -1 : 0) : attentions.indexOf(attention);
        goTo(attentions.get(Math.floorMod(at + by, attentions.size())));
    }

    Hover hover() {
        return hover;
    }

    /** The pointer is on the strip. */
    void hoverOnStrip(Hover next) {
        hover = next;
        if (subject != null) {
            subject.link().mark(next == null ? null : next.page());
        }
        views.forEach(View::pointerChanged);
    }

    private void hoverOnPage(PagePoint place) {
        hover = place == null || subject == null ? null : PagePlaces.hover(state().page(), place);
        views.forEach(View::pointerChanged);
    }

    Calipers calipers() {
        return calipers;
    }

    void calipers(Calipers next) {
        calipers = next;
        views.forEach(View::pointerChanged);
    }

    /** Does an action, after those before it; what fails is said in a sentence. */
    void perform(EditAction action) {
        if (subject != null) {
            say("");
            subject.document().submit(action);
        }
    }

    @Override
    public void actionFailed(String sentence) {
        onSwing(() -> say(sentence));
    }

    @Override
    public void stepChosen(EditStep step) {
        onSwing(() -> views.forEach(View::selectionChanged));
    }

    /** Says something to the person. */
    void say(String text) {
        message = text;
        views.forEach(View::messageChanged);
    }

    String message() {
        return message;
    }

    /** Says what mouse and keys do on the page now. */
    void hint(String text) {
        hint = text;
        views.forEach(View::messageChanged);
    }

    String hint() {
        return hint;
    }
}
