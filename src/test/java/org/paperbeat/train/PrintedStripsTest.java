package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.SyntheticEcg;

class PrintedStripsTest {
    private static final EcgRecord ECG =
            new SyntheticEcg()
                    .generate(new SyntheticEcgOptions(21, 70, 0.1, 0.1, 0, 0.003, 0.02, 6));
    private static final StageMonitor STOPPED =
            new StageMonitor() {
                @Override
                public void progress(String stage, double fraction) {
                    // nobody watches
                }

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };

    @TempDir Path folder;

    private PrintedStrips strips(double share) {
        BeatInputs inputs = new BeatInputs(BeatTraining.WINDOW, BeatTraining.FEATURES);
        return new PrintedStrips(inputs, Lead.II, share, 1, folder);
    }

    private List<Path> lines() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void beatsHaveTheClassesOfTheirAnnotations() throws Exception {
        PrintedStrips.Read read = strips(1).read(ECG, StageMonitor.NONE);
        assertThat(lines()).hasSize(2);
        assertThat(read.tally().pages()).isEqualTo(2);
        assertThat(read.tally().unreadable()).isZero();
        assertThat(read.strips()).hasSize(read.tally().beats() - read.tally().missed());
        assertThat(read.strips().size()).isGreaterThan(20);
        assertThat(read.columns().size()).isBetween(15, read.tally().beats());
        for (ReferenceBeat beat : read.strips()) {
            assertThat(beat.input()).isNotNull();
            assertThat(ECG.beats())
                    .anyMatch(
                            b ->
                                    b.sampleIndex() == beat.sampleIndex()
                                            && b.symbol() == beat.symbol());
        }
    }

    @Test
    void unreadablePagesAreLeftOutAndCounted() throws Exception {
        PrintedStrips strips = strips(1);
        PrintedStrips.Tally all = strips.make(List.of(ECG), StageMonitor.NONE);
        Files.write(lines().get(0), new byte[0]);
        PrintedStrips.Read read = strips.read(ECG, StageMonitor.NONE);
        assertThat(read.tally().unreadable()).isEqualTo(all.unreadable() + 1);
        assertThat(read.tally().beats()).isLessThan(all.beats());
        assertThat(read.strips()).allMatch(b -> b.sampleIndex() >= 10 * ECG.samplingRateHz());
        assertThat(read.columns()).allMatch(b -> b.sampleIndex() >= 10 * ECG.samplingRateHz());
        assertThat(read.tally().text()).contains("2 printed strips, 1 of them unreadable");
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        assertThatThrownBy(() -> strips(1).make(List.of(ECG), STOPPED))
                .isInstanceOf(CancellationException.class);
        assertThat(lines()).isEmpty();
        assertThatThrownBy(() -> strips(0)).isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> strips(1.1)).isInstanceOf(EcgException.class);
    }
}
