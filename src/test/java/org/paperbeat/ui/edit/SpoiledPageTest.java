package org.paperbeat.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.SharedData;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** The bench's bar: a page spoiled in three ways is right again in few actions and little time. */
class SpoiledPageTest {
    private static final int MOST_ACTIONS = 10;
    private static final double MOST_SECONDS = 2;
    private static final double SAME_DB = 0.5;

    @ParameterizedTest
    @ValueSource(strings = {"00009_hr__clean", "00057_hr__rotated"})
    void aFewActionsMakeASpoiledPageRight(String name) {
        Path folder = SharedData.require("images_paired/imagekit_defects");
        try (SpoiledPage page = new SpoiledPage(folder, name)) {
            Beat missed = page.good.readingBeats().get(3);
            Trace jumped = SpoiledPage.trace(page.good, "V2");
            double from = jumped.timeSeconds(jumped.length() / 3);
            double to = jumped.timeSeconds(2 * jumped.length() / 3);
            Digitization spoiled = SpoiledPage.jumped(page.good, "V2", "V3", from, to);
            spoiled = SpoiledPage.misnamed(spoiled, "aVL", Lead.V6);
            spoiled = SpoiledPage.missing(spoiled, missed);
            PageDocument document =
                    new PageDocument(PageState.of(spoiled), page::machine, Runnable::run);
            double good = page.snrDb(page.good);
            double bad = page.snrDb(spoiled);
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            long start = clock.getCurrentThreadCpuTime();
            document.apply(LeadEdits.rename("V6_2", Lead.AVL, false));
            document.apply(TraceEdits.snap("V2", List.of(page.at("V2", (from + to) / 2))));
            Trace strip = document.state().requireTrace(missed.trace());
            double tip = BeatEdits.tip(strip, missed.timeSeconds() + 0.02);
            document.apply(BeatEdits.add(missed.trace(), tip, missed.symbol()));
            double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
            double corrected = page.snrDb(document.state().page());
            System.out.printf(
                    "%s: %.2f dB, spoiled %.2f, corrected %.2f by %s in %.2f s%n",
                    name, good, bad, corrected, document.history(), seconds);
            assertThat(bad).isLessThan(good - 1);
            assertThat(corrected).isCloseTo(good, within(SAME_DB));
            assertThat(document.history()).hasSizeLessThanOrEqualTo(MOST_ACTIONS);
            assertThat(seconds).isLessThan(MOST_SECONDS);
            assertRight(page, document.state(), missed, from, to);
        }
    }

    private static void assertRight(
            SpoiledPage page, PageState state, Beat missed, double from, double to) {
        assertThat(state.page().layout().regions())
                .extracting(r -> r.name())
                .containsExactlyElementsOf(
                        page.good.layout().regions().stream().map(r -> r.name()).toList());
        assertThat(state.page().readingBeats()).hasSameSizeAs(page.good.readingBeats());
        Beat added = state.page().readingBeats().get(3);
        assertThat(added.source()).isEqualTo(Source.HUMAN);
        assertThat(added.timeSeconds()).isCloseTo(missed.timeSeconds(), within(0.004));
        Trace now = state.requireTrace("V2");
        Trace good = SpoiledPage.trace(page.good, "V2");
        for (int i = 0; i < now.length(); i++) {
            boolean inside = now.timeSeconds(i) > from - 0.1 && now.timeSeconds(i) < to + 0.1;
            if (!inside) {
                assertThat(now.source()[i]).isEqualTo(Source.MACHINE);
                assertThat(now.yPx()[i]).isEqualTo(good.yPx()[i]);
            }
        }
        assertThat(state.requireTrace("V3")).isSameAs(SpoiledPage.trace(page.good, "V3"));
    }
}
