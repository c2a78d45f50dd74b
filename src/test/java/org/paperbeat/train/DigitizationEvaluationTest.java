package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.SharedData;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.pipeline.InputFile;

class DigitizationEvaluationTest {
    @Test
    void cleanRealPageIsReadAlmostExactly() {
        Path file = SharedData.require("images_paired/imagekit_defects/00040_hr__header.png");
        List<DigitizationTrial> told = new ArrayList<>();
        List<DigitizationTrial> trials =
                new DigitizationEvaluation(
                                null, DigitizeOptions.defaults(), InputOptions.defaults())
                        .run(
                                List.of(new InputFile(file, "page.png", Path.of("page"))),
                                StageMonitor.NONE,
                                told::add);
        assertThat(told).isEqualTo(trials);
        DigitizationTrial t = trials.get(0);
        assertThat(t.namesRight()).isTrue();
        assertThat(t.score().snrDb()).isGreaterThan(20);
        DigitizationReport report = new DigitizationReport(trials);
        assertThat(report.summary()).contains("imagekit_defects png");
        assertThat(report.pagesCsv().lines()).hasSize(2);
        assertThat(report.leadsCsv().lines()).hasSize(13);
        assertThat(TruthPicture.draw(t).getHeight()).isGreaterThan(600);
    }
}
