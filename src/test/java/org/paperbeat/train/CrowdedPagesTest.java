package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperbeat.SharedData;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.pipeline.InputFiles;

/** Pages whose rows run into each other, or are written over. */
class CrowdedPagesTest {
    @ParameterizedTest
    @CsvSource({"00115_hr__cols1.png, 14", "00063_hr__handwriting.png, 14"})
    void areReadWhereInkIsOfSeveralKinds(String image, double leastDb) {
        Path page = SharedData.require("images_paired/imagekit_defects/" + image);
        DigitizationEvaluation evaluation =
                new DigitizationEvaluation(
                        null, DigitizeOptions.defaults(), InputOptions.defaults());
        List<DigitizationTrial> trials =
                evaluation.run(
                        InputFiles.find(List.of(page.toString()), Path.of("")),
                        StageMonitor.NONE,
                        t -> {});
        assertThat(trials.get(0).score().snrDb()).isGreaterThan(leastDb);
    }
}
