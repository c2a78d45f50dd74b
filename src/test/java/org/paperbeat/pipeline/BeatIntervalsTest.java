package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.DrawnPage;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.render.RenderedPage;

class BeatIntervalsTest {
    private final Digitization page = page();

    private static Digitization page() {
        RenderedPage drawn = DrawnPage.page(1);
        ImageInfo info =
                new ImageInfo(
                        "drawn",
                        "0",
                        drawn.image().width(),
                        drawn.image().height(),
                        1,
                        Double.NaN,
                        1,
                        1);
        return Digitization.empty(info)
                .withTraces(drawn.traces())
                .withBeats(drawn.readingTrace(), drawn.beats(), null);
    }

    @Test
    void theIntervalsOfADrawnHeartAreThoseOfAHeart() {
        List<BeatLimits> limits = BeatIntervals.of(page);
        assertThat(limits).hasSameSizeAs(page.beats());
        double qrs =
                limits.stream()
                        .mapToDouble(BeatLimits::qrsSeconds)
                        .filter(v -> v > 0)
                        .average()
                        .orElse(0);
        double qt =
                limits.stream()
                        .mapToDouble(BeatLimits::qtSeconds)
                        .filter(v -> v > 0)
                        .average()
                        .orElse(0);
        assertThat(qrs).isBetween(0.06, 0.14);
        assertThat(qt).isBetween(0.28, 0.48);
    }

    @Test
    void whatAPersonSetStaysAndIsKeptInTheRecord() {
        BeatLimits first = BeatIntervals.of(page).get(2);
        BeatLimits byHand =
                new BeatLimits(first.trace(), first.beatSeconds(), Map.of(), Set.of())
                        .moved(WaveLimit.T_END, first.at(WaveLimit.QRS_END) + 0.3);
        Digitization saved = RecordJson.parse(RecordJson.text(page.withLimits(List.of(byHand))));
        BeatLimits now = BeatIntervals.of(saved).get(2);
        assertThat(now.at(WaveLimit.T_END) - first.at(WaveLimit.QRS_END))
                .isCloseTo(0.3, within(1e-9));
        assertThat(now.human()).containsExactly(WaveLimit.T_END);
        assertThat(now.at(WaveLimit.QRS_ONSET)).isEqualTo(first.at(WaveLimit.QRS_ONSET));
    }
}
