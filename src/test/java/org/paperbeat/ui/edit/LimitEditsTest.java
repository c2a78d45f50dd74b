package org.paperbeat.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.pipeline.BeatIntervals;

class LimitEditsTest {
    private final PageDocument document =
            new PageDocument(
                    PageState.of(FakePage.digitized(FakePage.info("fake", 1, 1))),
                    StillMachine::new,
                    Runnable::run);

    private Beat beat() {
        return document.state().page().readingBeats().get(1);
    }

    private BeatLimits limits() {
        int index = document.state().page().beats().indexOf(beat());
        return BeatIntervals.of(document.state().page()).get(index);
    }

    @Test
    void aLimitIsMovedAndPutBack() {
        BeatLimits before = limits();
        double to = beat().timeSeconds() + 0.4;
        document.apply(LimitEdits.move(BeatRef.of(beat()), WaveLimit.T_END, to));
        assertThat(limits().at(WaveLimit.T_END)).isCloseTo(to, within(1e-9));
        assertThat(limits().human()).containsExactly(WaveLimit.T_END);
        document.apply(LimitEdits.move(BeatRef.of(beat()), WaveLimit.T_END, to + 0.02));
        assertThat(document.state().page().limits()).hasSize(1);
        document.undo();
        document.undo();
        assertThat(limits()).isEqualTo(before);
        assertThat(document.redoName()).hasValue("Move T end");
    }

    @Test
    void aWaveCanBeSaidToBeAbsent() {
        document.apply(LimitEdits.move(BeatRef.of(beat()), WaveLimit.P_ONSET, Double.NaN));
        assertThat(limits().at(WaveLimit.P_ONSET)).isNaN();
        assertThat(limits().prSeconds()).isNaN();
    }

    @Test
    void nonsenseIsRefused() {
        PageState before = document.state();
        assertThatThrownBy(
                        () ->
                                document.apply(
                                        LimitEdits.move(
                                                BeatRef.of(beat()),
                                                WaveLimit.T_END,
                                                beat().timeSeconds() + 3)))
                .isInstanceOf(EcgException.class);
        assertThatThrownBy(
                        () ->
                                document.apply(
                                        LimitEdits.move(
                                                new BeatRef("II_rhythm", 77), WaveLimit.T_END, 1)))
                .isInstanceOf(EcgException.class);
        assertThat(document.state()).isSameAs(before);
    }
}
