package org.paperbeat.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;
import org.paperbeat.ui.edit.EditStep;

/** Parts of the review window that need no window. */
class ReviewPartsTest {
    private final Digitization page = FakePage.digitized(FakePage.info("fake", 1, 1));

    @Test
    void noKeyDoesTwoThingsAndEachIsTold() {
        Map<KeyStroke, ReviewKey> taken = new HashMap<>();
        for (ReviewKey key : ReviewKey.values()) {
            assertThat(key.keys()).as(key.name()).isNotBlank();
            assertThat(key.tip()).contains(key.keys());
            for (KeyStroke stroke : key.strokes()) {
                assertThat(taken.put(stroke, key)).as(stroke.toString()).isNull();
            }
        }
    }

    @Test
    void everyClassHasItsLetterAsKey() {
        assertThat(ReviewKey.NORMAL.keys()).isEqualTo("N");
        assertThat(ReviewKey.SUPRAVENTRICULAR.keys()).isEqualTo("S");
        assertThat(ReviewKey.VENTRICULAR.keys()).isEqualTo("V");
        assertThat(ReviewKey.FUSION.keys()).isEqualTo("F");
        assertThat(ReviewKey.UNCLASSIFIABLE.keys()).isEqualTo("Q");
    }

    @Test
    void theStripsScaleIsThatOfPaper() {
        StripScale scale = new StripScale(2, 4, 100);
        assertThat(scale.x(3)).isEqualTo(100);
        assertThat(scale.y(1)).isEqualTo(60);
        assertThat(scale.seconds(scale.x(2.37))).isCloseTo(2.37, within(1e-9));
        assertThat(scale.mv(scale.y(-0.4))).isCloseTo(-0.4, within(1e-9));
    }

    @Test
    void calipersTellTimeRateAndVoltage() {
        assertThat(new Calipers(1, 0.2, 1.8, 0.7).text()).isEqualTo("800 ms  75 bpm  0.50 mV");
        assertThat(new Calipers(1.8, 0, 1, 0).text()).startsWith("800 ms  75 bpm");
        assertThat(new Calipers(1, 0, 1, 1).text()).isEqualTo("0 ms  1.00 mV");
    }

    @Test
    void aPlaceOnThePageIsFoundOnItsTraceAndBack() {
        Trace t = page.traces().get(2);
        PagePoint place = PagePlaces.of(t, t.timeSeconds(300)).orElseThrow();
        Hover hover = PagePlaces.hover(page, place);
        assertThat(hover.trace()).isEqualTo(t.name());
        assertThat(hover.seconds()).isCloseTo(t.timeSeconds(300), within(0.005));
        assertThat(PagePlaces.hover(page, new PagePoint(-500, -500)).trace()).isNull();
    }

    @Test
    void theFilterGoesByClassConfidenceAndFlag() {
        assertThat(page.beats()).allMatch(BeatFilter.ALL::shows);
        for (Beat b : page.beats()) {
            String letter = BeatRows.letter(b);
            assertThat(new BeatFilter(letter, Double.NaN, false).shows(b)).isTrue();
            assertThat(new BeatFilter("x", Double.NaN, false).shows(b)).isFalse();
            assertThat(new BeatFilter("", Double.NaN, true).shows(b))
                    .isEqualTo(!b.review().isEmpty());
            double confidence = BeatRows.confidence(b);
            assertThat(new BeatFilter("", 0.8, false).shows(b)).isEqualTo(confidence < 0.8);
        }
    }

    @Test
    void stepsSayWhatWasFound() {
        assertThat(StepTexts.of(EditStep.CALIBRATION, page))
                .isEqualTo("4.00 px/mm, 25 mm/s, 10 mm/mV");
        assertThat(StepTexts.of(EditStep.LEADS, page)).isEqualTo("5 leads, custom");
        assertThat(StepTexts.of(EditStep.TRACES, page)).contains("quality 0.90", "Einthoven 0.05");
        assertThat(StepTexts.of(EditStep.BEATS, page)).contains("bpm");
    }
}
