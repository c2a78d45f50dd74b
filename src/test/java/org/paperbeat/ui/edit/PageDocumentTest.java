package org.paperbeat.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.EcgException;

class PageDocumentTest {
    private final StillMachine machine = new StillMachine();
    private final PageDocument document = document(machine);
    private final PageState start = document.state();

    static PageDocument document(Machine machine) {
        PageState state = PageState.of(FakePage.digitized(FakePage.info("page.png", 1, 1)));
        return new PageDocument(state, () -> machine, Runnable::run);
    }

    private static BeatRef beat(double seconds) {
        return new BeatRef("II_rhythm", seconds);
    }

    @Test
    void undoAndRedoTakeEveryActionBackAndForth() {
        document.apply(BeatEdits.relabel(List.of(beat(1.5)), BeatSymbol.VENTRICULAR_PREMATURE));
        document.apply(BeatEdits.delete(List.of(beat(2.5))));
        document.apply(PageEdits.note("smudged"));
        PageState end = document.state();
        assertThat(document.history()).containsExactly("Label beat V", "Delete beat", "Note");
        assertThat(document.undoName()).contains("Note");
        assertThat(document.undo()).isTrue();
        assertThat(document.undo()).isTrue();
        assertThat(document.redoName()).contains("Delete beat");
        assertThat(document.undo()).isTrue();
        assertThat(document.undo()).isFalse();
        assertThat(document.state()).isSameAs(start);
        while (document.redo()) {
            assertThat(document.undoName()).isPresent();
        }
        assertThat(document.state()).isSameAs(end);
        assertThat(document.redo()).isFalse();
    }

    @Test
    void aNewActionForgetsWhatWasTakenBack() {
        document.apply(PageEdits.note("a"));
        document.undo();
        document.apply(PageEdits.note("b"));
        assertThat(document.redoName()).isEmpty();
        assertThat(document.state().hand().note()).isEqualTo("b");
    }

    @Test
    void anActionThatFailsChangesNothing() {
        assertThatThrownBy(() -> document.apply(BeatEdits.delete(List.of(beat(1.7)))))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("1.700 s");
        assertThat(document.state()).isSameAs(start);
        assertThat(document.history()).isEmpty();
    }

    @Test
    void listenersHearOfChangesUntilTheyLeave() {
        List<String> heard = new ArrayList<>();
        PageDocument.Subscription listening =
                document.listen(c -> heard.add(c.kind() + " " + c.name()));
        document.apply(PageEdits.note("a"));
        document.undo();
        document.redo();
        listening.close();
        listening.close();
        document.undo();
        assertThat(heard).containsExactly("DONE Note", "UNDONE Note", "REDONE Note");
        assertThat(document.listenerCount()).isZero();
    }

    @Test
    void aWeakListenerGoesWithItsOwner() throws InterruptedException {
        PageListener held = c -> {};
        document.listenWeakly(held);
        document.listenWeakly(new Forgotten());
        for (int i = 0; i < 50 && document.listenerCount() > 1; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(document.listenerCount()).isEqualTo(1);
        assertThat(held).isNotNull();
    }

    private static final class Forgotten implements PageListener {
        @Override
        public void pageChanged(PageChange change) {
            // nobody holds it
        }
    }

    @Test
    void selectionIsSharedAndFollowsWhatIsLeft() {
        List<Selection> heard = new ArrayList<>();
        document.listen(
                new PageListener() {
                    @Override
                    public void pageChanged(PageChange change) {
                        // only the selection matters here
                    }

                    @Override
                    public void selectionChanged(Selection selection) {
                        heard.add(selection);
                    }
                });
        document.select(Selection.beat(beat(1.5)));
        document.select(Selection.beat(beat(1.5)));
        document.apply(BeatEdits.delete(List.of(beat(1.5))));
        document.select(Selection.lead("V9"));
        assertThat(heard)
                .containsExactly(
                        Selection.beat(beat(1.5)), Selection.lead("II_rhythm"), Selection.NONE);
    }

    @Test
    void autosaveGetsEachStateBeforeListeners() {
        List<String> order = new ArrayList<>();
        document.autosave(s -> order.add("saved " + s.hand().note()));
        document.listen(c -> order.add("heard " + c.after().hand().note()));
        document.apply(PageEdits.note("x"));
        document.undo();
        assertThat(order).containsExactly("saved x", "heard x", "saved ", "heard ");
    }

    @Test
    void aStateMadeElsewhereCanBeUndone() {
        PageState other = start.with(start.hand().noted("by a command"));
        document.replace("Digitize", other);
        assertThat(document.state()).isSameAs(other);
        document.undo();
        assertThat(document.state()).isSameAs(start);
    }

    @Test
    void stepsTellWhetherTheyNeedALook() {
        assertThat(start.step(EditStep.CALIBRATION)).isEqualTo(StepState.AUTOMATIC);
        assertThat(start.step(EditStep.LEADS)).isEqualTo(StepState.AUTOMATIC);
        assertThat(start.step(EditStep.BEATS)).isEqualTo(StepState.NEEDS_LOOK);
        document.apply(PageEdits.accept(Item.beat(beat(0.5))));
        assertThat(document.state().step(EditStep.BEATS)).isEqualTo(StepState.CORRECTED);
        document.apply(CalibrationEdits.gain(5));
        assertThat(document.state().step(EditStep.CALIBRATION)).isEqualTo(StepState.CORRECTED);
        PageState nothing =
                PageState.of(org.paperbeat.model.Digitization.empty(FakePage.info("x.png", 1, 1)));
        assertThat(nothing.step(EditStep.TRACES)).isEqualTo(StepState.MISSING);
    }

    @Test
    void submittedActionsRunInOrderAndFailuresAreTold() {
        List<String> heard = new ArrayList<>();
        document.listen(
                new PageListener() {
                    @Override
                    public void pageChanged(PageChange change) {
                        heard.add(change.kind() + " " + change.name());
                    }

                    @Override
                    public void actionFailed(String sentence) {
                        heard.add(sentence);
                    }

                    @Override
                    public void stepChosen(EditStep step) {
                        heard.add(step.label());
                    }
                });
        document.submit(PageEdits.note("a"));
        document.submit(BeatEdits.delete(List.of(beat(1.7))));
        document.submitUndo();
        document.submitRedo();
        document.awaitIdle();
        document.step(EditStep.BEATS);
        document.step(EditStep.BEATS);
        assertThat(heard)
                .containsExactly(
                        "DONE Note",
                        "There is no beat at 1.700 s on II_rhythm. Choose one from the table of"
                                + " beats.",
                        "UNDONE Note",
                        "REDONE Note",
                        "Beats");
    }

    @Test
    void ofGlimpsesThatWaitOnlyTheLastIsTaken() {
        List<Integer> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        Object gate = new Object();
        synchronized (gate) {
            document.glimpse(
                    (s, m) -> {
                        synchronized (gate) {
                            return 0;
                        }
                    },
                    seen::add);
            for (int i = 1; i <= 5; i++) {
                int n = i;
                document.glimpse((s, m) -> n, seen::add);
            }
        }
        document.awaitIdle();
        assertThat(seen).endsWith(5).hasSizeLessThanOrEqualTo(2);
        assertThat(document.history()).isEmpty();
    }
}
