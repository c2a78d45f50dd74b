package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.SharedData;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;

class BeatDataSetTest {
    private final Path folder = SharedData.require("mitdb");
    private final BeatDataSet set =
            new BeatDataSet(folder, Lead.II, new BeatInputs(BeatTraining.WINDOW));

    @Test
    void everyAnnotatedBeatIsInExactlyOneStrip() {
        EcgRecord record = set.read("119");
        List<ReferenceBeat> beats = set.annotated(record, 10, 0);
        assertThat(beats).hasSize(1987);
        assertThat(beats.stream().filter(b -> b.truth() == AamiClass.V)).hasSize(444);
        assertThat(beats).allSatisfy(b -> assertThat(b.input()).isNotNull());
        assertThat(beats.get(0).input().context()).hasSize(BeatInputs.contextNames().size());
    }

    @Test
    void record114IsReadFromItsSecondChannel() {
        EcgRecord record = set.read("114");
        assertThat(record.signals().get(1).lead()).isEqualTo(Lead.II);
        assertThat(record.signal(Lead.II).orElseThrow().name()).isEqualTo("MLII");
    }

    @Test
    void detectedBeatsKeepTheMissedAndTheFalse() {
        List<ReferenceBeat> beats = set.detected(set.read("118"), 10);
        long missed = beats.stream().filter(b -> b.input() == null).count();
        long wrong = beats.stream().filter(b -> b.truth() == null).count();
        assertThat(beats.size() - wrong).isEqualTo(2278);
        assertThat(missed).isLessThan(12);
        assertThat(wrong).isLessThan(12);
    }

    @Test
    void rPeaksOfTwoRecordsAreFoundOnStrips() {
        PeakEvaluation peaks = new PeakEvaluation(10, 0.15);
        for (String name : List.of("101", "119")) {
            EcgRecord record = new WfdbReader().read(folder.resolve(name));
            peaks.add(record, record.signal(Lead.II).orElseThrow().mv());
        }
        assertThat(peaks.sensitivity()).isGreaterThan(0.995);
        assertThat(peaks.positivePredictivity()).isGreaterThan(0.995);
        assertThat(peaks.medianErrorMs()).isLessThan(6);
    }
}
