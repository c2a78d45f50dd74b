package org.paperbeat.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Source;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.edit.StillMachines;

/** Mouse and keys to actions, without any window: 4 px/mm, 100 px/s, rows at y 100, 220 and 340. */
class GesturesTest {
    private static final String II = "II_rhythm";

    private final List<String> said = new ArrayList<>();
    private final PageDocument document =
            new PageDocument(
                    PageState.of(FakePage.digitized(FakePage.info("page.png", 1, 1))),
                    StillMachines::make,
                    Runnable::run);
    private final Bench bench =
            new Bench(
                    document,
                    new Bench.Surface() {
                        @Override
                        public void repaint() {
                            // nothing to see
                        }

                        @Override
                        public void say(String sentence) {
                            said.add(sentence);
                        }
                    });

    private static Spot at(double x, double y) {
        return new Spot(x, y, 6, false, false, false, 1);
    }

    private static Spot shift(double x, double y) {
        return new Spot(x, y, 6, true, false, false, 1);
    }

    private static Spot alt(double x, double y) {
        return new Spot(x, y, 6, false, true, false, 1);
    }

    private void drag(Spot from, Spot... way) {
        bench.press(from);
        for (Spot spot : way) {
            bench.drag(spot);
        }
        bench.release(way.length == 0 ? from : way[way.length - 1]);
        document.awaitIdle();
    }

    private void click(Spot at) {
        drag(at);
    }

    private void type(String line) {
        assertThat(bench.isTyping()).isTrue();
        line.chars().forEach(c -> bench.type((char) c));
        bench.enter();
        document.awaitIdle();
    }

    private boolean key(char letter) {
        boolean used = bench.key(new Press(letter, Press.Key.LETTER));
        document.awaitIdle();
        return used;
    }

    private void key(Press.Key key) {
        bench.key(new Press((char) 0, key));
        document.awaitIdle();
    }

    @Test
    void digitsChooseTheStepAndHintsSayWhatGesturesDo() {
        assertThat(document.step()).isEqualTo(EditStep.TRACES);
        for (EditStep step : EditStep.values()) {
            assertThat(key((char) ('1' + step.ordinal()))).isTrue();
            assertThat(document.step()).isEqualTo(step);
            assertThat(bench.hint()).hasSizeLessThan(90);
        }
        assertThat(key('?')).isFalse();
    }

    @Test
    void onTracesShiftDrawsAltErasesAndClicksPin() {
        drag(shift(240, 80), shift(260, 60));
        assertThat(document.history()).containsExactly("Draw trace I");
        drag(alt(300, 100), alt(320, 100));
        assertThat(document.undoName()).contains("Erase trace I");
        assertThat(document.state().requireTrace("I").mv()[1350]).isNaN();
        click(at(700, 100));
        assertThat(document.selection().lead()).isEqualTo("V1");
        assertThat(said).last().asString().contains("No sample");
        click(at(990, 490));
        assertThat(document.history()).hasSize(2);
        key('e');
        drag(at(400, 100), at(420, 100));
        assertThat(document.undoName()).contains("Erase trace I");
        bench.undo();
        document.awaitIdle();
        key('b');
        drag(at(400, 100), at(420, 100));
        assertThat(document.undoName()).contains("Not ink");
    }

    @Test
    void aSelectedLeadIsMeantBeyondItsBox() {
        click(at(200, 100));
        assertThat(document.selection().lead()).isEqualTo("I");
        drag(shift(240, 165), shift(260, 165));
        assertThat(document.undoName()).contains("Draw trace I");
        drag(shift(240, 230), shift(260, 230));
        assertThat(document.undoName()).contains("Draw trace II");
    }

    @Test
    void onLeadsBoxesMoveResizeAndTakeTypedNames() {
        key('2');
        drag(at(200, 100), at(200, 108));
        assertThat(document.undoName()).contains("Move lead I");
        drag(at(200, 57), at(200, 70));
        assertThat(document.undoName()).contains("Resize lead I");
        click(at(700, 220));
        key('r');
        type("avl");
        assertThat(document.state().requireRegion("aVL").lead()).isEqualTo(Lead.AVL);
        click(at(700, 220));
        key('r');
        type("xyz");
        assertThat(said).last().asString().contains("is no lead");
        drag(shift(100, 410), shift(400, 480));
        type("V6");
        assertThat(document.state().region("V6")).isPresent();
        key('w');
        click(at(700, 100));
        key(Press.Key.DELETE);
        click(at(200, 220));
        bench.hover(at(300, 220));
        key('x');
        type("V4");
        assertThat(document.state().region("V4")).isPresent();
        key(Press.Key.DELETE);
        assertThat(document.history().get(document.history().size() - 1)).startsWith("Delete lead");
    }

    @Test
    void onBeatsClicksSelectKeysLabelAndDoubleClicksAdd() {
        key('4');
        click(at(190, 302));
        assertThat(document.selection().beat().timeSeconds()).isEqualTo(1.5);
        key('v');
        assertThat(beat(2).symbol()).isEqualTo(BeatSymbol.VENTRICULAR_PREMATURE);
        key('y');
        type("j");
        assertThat(beat(2).symbol()).isEqualTo(BeatSymbol.JUNCTIONAL_ESCAPE);
        key(Press.Key.RIGHT);
        assertThat(document.selection().beat().timeSeconds()).isEqualTo(2.5);
        drag(shift(290, 300), shift(310, 320));
        assertThat(beat(3).timeSeconds()).isCloseTo(2.7, within(0.003));
        assertThat(beat(3).source()).isEqualTo(Source.HUMAN);
        key(Press.Key.DELETE);
        assertThat(document.state().beats(II)).hasSize(8);
        bench.press(new Spot(292, 303, 6, false, false, false, 2));
        bench.release(at(292, 303));
        document.awaitIdle();
        assertThat(beat(3).timeSeconds()).isCloseTo(2.5, within(0.003));
        assertThat(beat(3).symbol()).isNull();
        assertThat(document.selection().beat().timeSeconds()).isCloseTo(2.5, within(0.003));
    }

    private Beat beat(int number) {
        return document.state().beats(II).get(number - 1);
    }

    @Test
    void onCalibrationCornersCrossingsAndLengthsAreSet() {
        key('1');
        drag(at(60, 40), at(66, 44));
        assertThat(document.undoName()).contains("Drag grid corner");
        assertThat(document.state().page().calibration().toPixel(15, 10).x())
                .isCloseTo(66, within(0.01));
        bench.undo();
        document.awaitIdle();
        drag(at(401, 241), at(406, 241));
        assertThat(document.undoName()).contains("Bend grid");
        bench.undo();
        document.awaitIdle();
        drag(shift(100, 200), shift(500, 200));
        type("50");
        assertThat(document.state().page().calibration().pxPerMmX()).isCloseTo(8, within(1e-6));
        key('g');
        assertThat(document.undoName()).contains("Gain 20 mm/mV");
        assertThat(bench.sketch()).hasSizeGreaterThan(20);
    }

    @Test
    void escForgetsWhatHasBegun() {
        bench.press(shift(240, 80));
        bench.drag(shift(260, 60));
        bench.escape();
        bench.release(shift(260, 60));
        document.awaitIdle();
        assertThat(document.history()).isEmpty();
        bench.close();
        assertThat(document.listenerCount()).isZero();
    }
}
