package org.paperbeat.scripts;

import java.nio.file.Path;
import java.util.List;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.pipeline.BatchJob;
import org.paperbeat.pipeline.BatchListener;
import org.paperbeat.pipeline.BatchResult;
import org.paperbeat.pipeline.BatchRunner;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.InputFile;
import org.paperbeat.pipeline.InputFiles;
import org.paperbeat.pipeline.Template;

/** The results of a small study: some pages of {@code test-images}, digitized and classified. */
public final class StudyFolder {
    private StudyFolder() {}

    /** Digitizes pages of {@code test-images} into a folder. */
    public static BatchResult make(Path out, String... names) {
        List<String> inputs =
                List.of(names).stream().map(n -> Path.of("test-images", n).toString()).toList();
        List<InputFile> files = InputFiles.find(inputs, out);
        DigitizeOptions options = DigitizeOptions.defaults();
        BatchJob job =
                new BatchJob(
                        files,
                        out,
                        options,
                        Template.NONE,
                        InputOptions.defaults(),
                        OutputOptions.defaults(),
                        1,
                        false,
                        () -> new BeatModels().open(options.classify()));
        return new BatchRunner(new EcgDigitizer()).run(job, BatchListener.NONE, StageMonitor.NONE);
    }
}
