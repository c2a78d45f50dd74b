package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.SharedData;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.PaperUse;
import org.paperbeat.options.TrainOptions;

class BeatTrainingTest {
    private static final List<String> ONE = List.of("119");
    private static final double SHARE = 0.01;

    @TempDir Path cache;

    private long strips() throws Exception {
        try (Stream<Path> files = Files.list(cache)) {
            return files.count();
        }
    }

    @Test
    void stripsFromPaperAreLearntFromAsAsked() throws Exception {
        Path data = SharedData.require("mitdb");
        BeatTraining clean = new BeatTraining(data, null, Lead.II, null, TrainOptions.defaults());
        assertThat(clean.print(ONE, StageMonitor.NONE).pages()).isZero();
        assertThat(clean.paperBeats(ONE)).isEmpty();
        BeatTraining tested = clean.onPaper(SHARE, cache, PaperUse.TESTED);
        PrintedStrips.Tally tally = tested.print(ONE, StageMonitor.NONE);
        assertThat(tally.pages()).isBetween(1, 6);
        assertThat(strips()).isEqualTo(tally.pages());
        assertThat(tested.paperBeats(ONE)).hasSize(tally.beats() - tally.missed());

        int beats = clean.trainingBeats(ONE).size();
        assertThat(tested.trainingBeats(ONE)).hasSize(beats);
        int printed = clean.onPaper(SHARE, cache, PaperUse.ADDED).trainingBeats(ONE).size() - beats;
        assertThat(printed).isBetween(3 * tally.beats(), 6 * tally.beats());
        int second = clean.testBeats(ONE).size();
        assertThat(clean.onPaper(SHARE, cache, PaperUse.INSTEAD).trainingBeats(ONE).size())
                .isBetween(beats - second + printed, beats - second + printed + 20);
        assertThat(strips()).isEqualTo(tally.pages());
    }
}
