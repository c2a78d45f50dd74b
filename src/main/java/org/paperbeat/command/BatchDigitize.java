package org.paperbeat.command;

import ij.IJ;
import ij.measure.ResultsTable;
import java.nio.file.Path;
import java.util.List;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.ij.ShownTable;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.pipeline.BatchJob;
import org.paperbeat.pipeline.BatchResult;
import org.paperbeat.pipeline.BatchRunner;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.InputFile;
import org.paperbeat.pipeline.InputFiles;
import org.paperbeat.pipeline.StudySummary;
import org.paperbeat.ui.BatchWatch;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** All steps on many pages: files, folders, stacks, PDFs. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Batch Digitize...", weight = PaperBeatMenu.DIGITIZE + 1)
        },
        description = "Digitizes files and folders of pages. Research use only.",
        headless = true)
public final class BatchDigitize extends BatchOutputs {
    @Parameter(label = BatchWatch.TITLE, type = ItemIO.OUTPUT)
    private ResultsTable report;

    @Override
    void work() {
        BatchWatch watch = new BatchWatch();
        BatchResult result = new BatchRunner(new EcgDigitizer()).run(job(), watch, watch);
        report = watch.table(result.rows());
        ShownTable.show(report, BatchWatch.TITLE);
        if (summary() && !result.cancelled()) {
            IJ.log("PaperBeat: wrote " + StudySummary.write(out(), watch));
        }
        result.remade().ifPresent(IJ::log);
        result.failure().ifPresent(this::cancel);
    }

    private BatchJob job() {
        Path out = out();
        List<InputFile> files = InputFiles.find(inputs(), out);
        DigitizeOptions options = digitizeOptions();
        return new BatchJob(
                files,
                out,
                options,
                template(),
                inputOptions(),
                outputOptions(),
                threads(files),
                redo(),
                () -> new BeatModels().open(options.classify()));
    }
}
