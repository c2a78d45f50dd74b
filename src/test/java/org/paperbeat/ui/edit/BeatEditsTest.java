package org.paperbeat.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Source;

class BeatEditsTest {
    private static final String II = "II_rhythm";

    private final StillMachine machine = new StillMachine();
    private final PageDocument document = PageDocumentTest.document(machine);

    private Beat beat(int number) {
        return document.state().beats(II).get(number - 1);
    }

    @Test
    void addsABeatBetweenOthersAndNumbersThemAnew() {
        document.apply(BeatEdits.add(II, 2.0, BeatSymbol.VENTRICULAR_PREMATURE));
        assertThat(document.state().beats(II)).hasSize(10);
        Beat added = beat(3);
        assertThat(added.timeSeconds()).isEqualTo(2.0);
        assertThat(added.xPx()).isEqualTo(240);
        assertThat(added.symbol()).isEqualTo(BeatSymbol.VENTRICULAR_PREMATURE);
        assertThat(added.classification()).isNull();
        assertThat(added.source()).isEqualTo(Source.HUMAN);
        assertThat(added.rrPrevSeconds()).isEqualTo(0.5);
        assertThat(beat(2).rrNextSeconds()).isEqualTo(0.5);
        assertThat(beat(4).number()).isEqualTo(4);
        assertThat(beat(4).source()).isEqualTo(Source.MACHINE);
        assertThat(machine.asked).containsExactly(Rerun.classes(java.util.Set.of(II)));
    }

    @Test
    void refusesABeatWhereOneIsOrWhereNothingIsSeen() {
        assertThatThrownBy(() -> document.apply(BeatEdits.add(II, 1.52, null)))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> document.apply(BeatEdits.add(II, 0.21, null)))
                .hasMessageContaining("nothing there");
        assertThatThrownBy(() -> document.apply(BeatEdits.add(II, 30, null)))
                .hasMessageContaining("nothing there");
        assertThatThrownBy(() -> document.apply(BeatEdits.add("V6", 1, null)))
                .hasMessageContaining("no trace of V6");
    }

    @Test
    void movesABeatAndRemembersWhereTheMachineHadIt() {
        document.apply(BeatEdits.move(new BeatRef(II, 3.5), 3.6));
        Beat moved = beat(4);
        assertThat(moved.timeSeconds()).isEqualTo(3.6);
        assertThat(moved.source()).isEqualTo(Source.HUMAN);
        assertThat(moved.rrPrevSeconds()).isEqualTo(1.1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(document.state().hand().deletedBeats()).containsExactly(new BeatRef(II, 3.5));
    }

    @Test
    void deletesSeveralAtOnce() {
        document.apply(BeatEdits.delete(List.of(new BeatRef(II, 1.5), new BeatRef(II, 3.5))));
        assertThat(document.state().beats(II)).hasSize(7);
        assertThat(beat(2).timeSeconds()).isEqualTo(2.5);
        assertThat(beat(2).rrPrevSeconds()).isEqualTo(2);
        assertThat(document.undoName()).contains("Delete 2 beats");
        document.undo();
        assertThat(document.state().beats(II)).hasSize(9);
    }

    @Test
    void relabelsAndKeepsWhatTheModelSaid() {
        document.apply(
                BeatEdits.relabel(List.of(new BeatRef(II, 0.5)), BeatSymbol.ATRIAL_PREMATURE));
        Beat b = beat(1);
        assertThat(b.symbol()).isEqualTo(BeatSymbol.ATRIAL_PREMATURE);
        assertThat(b.classification()).isNotNull();
        assertThat(b.review()).isEmpty();
        assertThat(b.source()).isEqualTo(Source.HUMAN);
        assertThat(document.state().step(EditStep.BEATS)).isEqualTo(StepState.CORRECTED);
    }
}
