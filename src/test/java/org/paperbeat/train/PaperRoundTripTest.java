package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;
import org.paperbeat.train.PaperRoundTrip.Knowledge;
import org.paperbeat.train.PaperRoundTrip.PaperStrip;

class PaperRoundTripTest {
    private static final EcgRecord ECG =
            new SyntheticEcg()
                    .generate(new SyntheticEcgOptions(25, 70, 0.1, 0.1, 0, 0.003, 0.02, 6));

    @Test
    void readsBackWhatItPrinted() {
        PaperRoundTrip trip = new PaperRoundTrip(PaperRoundTrip.strip("II"), Knowledge.GEOMETRY);
        List<PaperStrip> strips = new ArrayList<>();
        assertThat(trip.pages(ECG, StageMonitor.NONE, strips::add)).isZero();
        assertThat(strips).hasSize(2);
        for (PaperStrip s : strips) {
            DigitizationScore score =
                    DigitizationScore.of(
                            PageTruth.of(s.page().truth()).leads(), s.digitization().traces());
            assertThat(score.snrDb()).isGreaterThan(14);
            assertThat(s.record().length()).isEqualTo(5000);
            assertThat(s.record().beats()).isEqualTo(s.page().truth().beats()).isNotEmpty();
        }
        int first = strips.get(1).record().beats().get(0).sampleIndex();
        assertThat(ECG.beats()).anyMatch(b -> b.sampleIndex() == first + 5000);
    }

    @Test
    void copiesARecordThroughPaper() {
        PaperRoundTrip trip = new PaperRoundTrip(PaperRoundTrip.strip("II"), Knowledge.GEOMETRY);
        EcgRecord copy = trip.copy(ECG, "II", StageMonitor.NONE, s -> {});
        assertThat(copy.length()).isEqualTo(ECG.length());
        assertThat(copy.beats()).isEqualTo(ECG.beats());
        float[] read = copy.signals().get(0).mv();
        float[] drawn = ECG.signal(Lead.II).orElseThrow().mv();
        // the last 5 s fill no page
        assertThat(read[read.length - 1]).isNaN();
        int peak = ECG.beats().get(3).sampleIndex();
        assertThat(read[peak] - read[peak - 100])
                .isCloseTo(drawn[peak] - drawn[peak - 100], within(0.2f));
    }

    @Test
    void comparesAPageWithItsTruth() {
        DrawnPageTrial t =
                DrawnPageTrial.of(
                        1,
                        new PageRenderer().render(ECG, RenderOptions.defaults()),
                        DigitizeOptions.defaults());
        assertThat(t.names()).isEqualTo(13);
        assertThat(t.namesRight()).isEqualTo(13);
        assertThat(t.scaleErrorPercent()).isLessThan(0.1);
        assertThat(t.gridErrorPx()).isLessThan(0.5);
        String table = new DrawnPageReport(List.of(t), List.of(RenderOptions.defaults())).csv();
        assertThat(table.lines()).hasSize(2);
        assertThat(new DrawnPageReport(List.of(t), List.of(RenderOptions.defaults())).text())
                .contains("layout 3x4+II");
    }
}
