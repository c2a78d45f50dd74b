package org.paperbeat.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

class AttentionsTest {
    private final Digitization page = FakePage.digitized(FakePage.info("fake", 1, 1));

    private static Trace spoiled(Trace t, int from, int to, float confidence) {
        float[] c = t.confidence().clone();
        Arrays.fill(c, from, to, confidence);
        return new Trace(
                t.name(),
                t.lead(),
                t.rhythm(),
                t.samplingRateHz(),
                t.firstSampleIndex(),
                t.mv(),
                t.xPx(),
                t.yPx(),
                c,
                t.source(),
                t.zeroMm(),
                t.quality());
    }

    private PageState with(Trace trace) {
        return PageState.of(page).with(trace);
    }

    private static List<Attention> of(PageState state, EditStep step) {
        return Attentions.of(state).stream().filter(a -> a.item().step() == step).toList();
    }

    @Test
    void aPoorStretchIsNamedWithItsTimes() {
        Trace t = page.traces().get(0);
        int rate = (int) t.samplingRateHz();
        PageState state = with(spoiled(t, rate, 2 * rate, 0.1f));
        List<Attention> poor = of(state, EditStep.TRACES);
        assertThat(poor).hasSize(of(PageState.of(page), EditStep.TRACES).size() + 1);
        Attention a = poor.get(0);
        assertThat(a.item().name()).isEqualTo(t.name());
        assertThat(a.item().fromSeconds()).isEqualTo(t.timeSeconds(rate));
        assertThat(a.item().toSeconds()).isEqualTo(t.timeSeconds(2 * rate - 1));
    }

    @Test
    void aBlinkOfUncertaintyIsNoReasonAndNearOnesAreOne() {
        Trace t = page.traces().get(0);
        int before = of(PageState.of(page), EditStep.TRACES).size();
        int blink = (int) (0.02 * t.samplingRateHz());
        assertThat(of(with(spoiled(t, 100, 100 + blink, 0)), EditStep.TRACES)).hasSize(before);
        int bridge = (int) (0.05 * t.samplingRateHz());
        Trace two = spoiled(spoiled(t, 100, 200, 0.2f), 200 + bridge, 300 + bridge, 0.2f);
        assertThat(of(with(two), EditStep.TRACES)).hasSize(before + 1);
    }

    @Test
    void whatAPersonAcceptedOrDrewIsSettled() {
        Trace t = page.traces().get(0);
        PageState state = with(spoiled(t, 100, 300, 0.1f));
        Attention a = of(state, EditStep.TRACES).get(0);
        PageState accepted = state.with(state.hand().accepted(a.item()));
        assertThat(Attentions.of(accepted)).doesNotContain(a);
        Source[] human = t.source().clone();
        Arrays.fill(human, 100, 300, Source.HUMAN);
        Trace s = state.requireTrace(t.name());
        Trace drawn =
                new Trace(
                        s.name(),
                        s.lead(),
                        s.rhythm(),
                        s.samplingRateHz(),
                        s.firstSampleIndex(),
                        s.mv(),
                        s.xPx(),
                        s.yPx(),
                        s.confidence(),
                        human,
                        s.zeroMm(),
                        s.quality());
        assertThat(Attentions.of(with(drawn))).doesNotContain(a);
    }

    @Test
    void theLeastCertainComesFirst() {
        Trace t = page.traces().get(0);
        List<Attention> all = Attentions.of(with(spoiled(t, 100, 300, 0.01f)));
        assertThat(all.get(0).item().step()).isEqualTo(EditStep.TRACES);
        assertThat(all)
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(Attention::confidence));
    }

    @Test
    void flaggedBeatsAreListedWithTheirReason() {
        long flagged =
                page.readingBeats().stream()
                        .filter(b -> !b.review().isEmpty() && b.source() == Source.MACHINE)
                        .count();
        List<Attention> beats = of(PageState.of(page), EditStep.BEATS);
        assertThat(beats).hasSize((int) flagged);
        assertThat(beats).allMatch(a -> a.reason().endsWith("."));
    }
}
