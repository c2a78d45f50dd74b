package org.paperbeat.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

class TraceEditsTest {
    private final StillMachine machine = new StillMachine();
    private final PageDocument document = PageDocumentTest.document(machine);
    private final Trace before = document.state().requireTrace("I");

    private static void assertSameOutside(Trace a, Trace b, int from, int to) {
        for (int i = 0; i < a.length(); i++) {
            if (i < from || i > to) {
                assertThat(Float.compare(b.mv()[i], a.mv()[i])).isZero();
                assertThat(Float.compare(b.yPx()[i], a.yPx()[i])).isZero();
                assertThat(b.source()[i]).isEqualTo(a.source()[i]);
            }
        }
    }

    @Test
    void aLineDrawnByHandChangesItsSamplesOnly() {
        document.apply(
                TraceEdits.draw("I", List.of(new PagePoint(240, 80), new PagePoint(260, 60))));
        Trace now = document.state().requireTrace("I");
        assertThat(now.source()[1000]).isEqualTo(Source.HUMAN);
        assertThat(now.yPx()[1000]).isCloseTo(80, within(1e-4f));
        assertThat(now.mv()[1000]).isCloseTo(0.5f, within(1e-5f));
        assertThat(now.mv()[1050]).isCloseTo(0.75f, within(1e-5f));
        assertThat(now.mv()[1100]).isCloseTo(1f, within(1e-5f));
        assertSameOutside(before, now, 1000, 1100);
        assertThat(document.state().requireTrace("V1"))
                .isSameAs(document.state().trace("V1").orElseThrow());
        assertThat(machine.asked).containsExactly(Rerun.beats(Set.of("I")));
    }

    @Test
    void backwardLinesAreTheSame() {
        document.apply(
                TraceEdits.draw("I", List.of(new PagePoint(260, 60), new PagePoint(240, 80))));
        assertThat(document.state().requireTrace("I").mv()[1050]).isCloseTo(0.75f, within(1e-5f));
    }

    @Test
    void erasedSamplesAreAGapAPersonMade() {
        document.apply(TraceEdits.erase("I", 1.2, 1.4));
        Trace now = document.state().requireTrace("I");
        assertThat(now.mv()[600]).isNaN();
        assertThat(now.mv()[700]).isNaN();
        assertThat(now.xPx()[650]).isNaN();
        assertThat(now.source()[650]).isEqualTo(Source.HUMAN);
        assertThat(now.confidence()[650]).isZero();
        assertSameOutside(before, now, 600, 700);
        document.undo();
        assertThat(document.state().requireTrace("I")).isSameAs(before);
    }

    @Test
    void theZeroMovesOnlyWhenMostOfTheTraceDid() {
        document.apply(
                TraceEdits.draw("I", List.of(new PagePoint(40, 140), new PagePoint(540, 140))));
        Trace now = document.state().requireTrace("I");
        assertThat(now.zeroMm()).isCloseTo(35, within(1e-4));
        assertThat(now.mv()[2000]).isCloseTo(0, within(1e-4f));
    }

    @Test
    void refusesWhatLiesBesideTheTrace() {
        assertThatThrownBy(
                        () ->
                                document.apply(
                                        TraceEdits.draw(
                                                "I",
                                                List.of(
                                                        new PagePoint(1, 1),
                                                        new PagePoint(10, 10)))))
                .hasMessageContaining("No sample of I");
        assertThatThrownBy(() -> document.apply(TraceEdits.snap("I", List.of())))
                .hasMessageContaining("no points");
    }

    @Test
    void findsTheTraceUnderAClick() {
        assertThat(TraceEdits.near(document.state().page(), 300, 101, 5)).containsExactly("I");
        assertThat(TraceEdits.near(document.state().page(), 300, 160, 5)).isEmpty();
        assertThat(TraceEdits.near(document.state().page(), 300, 165, 70))
                .containsExactly("II", "I");
    }

    @Test
    void blotsCoverWhatTheBrushWentOver() {
        Blot blot = new Blot(List.of(new PagePoint(10, 10), new PagePoint(20, 10)), 3);
        assertThat(blot.covers(15, 12.9)).isTrue();
        assertThat(blot.covers(15, 13.1)).isFalse();
        assertThat(blot.covers(22.9, 10)).isTrue();
        document.apply(TraceEdits.notInk(new Blot(List.of(new PagePoint(300, 100)), 5)));
        assertThat(document.state().hand().blots()).hasSize(1);
        assertThat(machine.asked).containsExactly(Rerun.beats(Set.of("I")));
        assertThat(Arrays.asList(document.state().requireTrace("I").source()))
                .containsOnly(Source.MACHINE);
    }
}
