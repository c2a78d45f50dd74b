package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.SyntheticEcg;
import org.paperbeat.train.PaperBeats.Stage;

class PaperBeatsTest {
    private static final EcgRecord ECG =
            new SyntheticEcg()
                    .generate(new SyntheticEcgOptions(11, 70, 0.1, 0.1, 0, 0.003, 0.02, 6));

    @TempDir Path folder;

    private Map<Stage, List<ReferenceBeat>> beats(Path cache) {
        BeatInputs inputs = new BeatInputs(BeatTraining.WINDOW, BeatTraining.FEATURES);
        return new PaperBeats(inputs, Lead.II, StripLooks.plain(150, 1), 1, cache)
                .beats(ECG, StageMonitor.NONE);
    }

    @Test
    void theSameBeatsStandAtEveryStageAndAreReadOnce() throws Exception {
        Map<Stage, List<ReferenceBeat>> first = beats(folder);
        List<Integer> reference = samples(first.get(Stage.SIGNAL_ANNOTATED));
        assertThat(reference).hasSizeGreaterThan(9);
        for (Stage stage : Stage.values()) {
            assertThat(samples(first.get(stage))).isEqualTo(reference);
        }
        long found =
                first.get(Stage.PAPER_DETECTED).stream().filter(b -> b.input() != null).count();
        assertThat(found).isGreaterThan(reference.size() - 2);
        Path line;
        try (Stream<Path> files = Files.list(folder)) {
            line = files.toList().get(0);
        }
        Files.write(line, new byte[0]);
        assertThat(beats(folder).get(Stage.PAPER_DETECTED))
                .as("an unreadable page misses all beats")
                .allMatch(b -> b.input() == null);
    }

    private static List<Integer> samples(List<ReferenceBeat> beats) {
        return beats.stream()
                .filter(b -> b.symbol() != null)
                .map(ReferenceBeat::sampleIndex)
                .toList();
    }
}
