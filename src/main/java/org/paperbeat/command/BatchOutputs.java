package org.paperbeat.command;

import java.util.List;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.pipeline.BatchJob;
import org.paperbeat.pipeline.InputFile;
import org.scijava.plugin.Parameter;

/** What a run writes, and how it runs. */
abstract class BatchOutputs extends BatchParameters {
    @Parameter(
            label = "WFDB records (.hea, .dat, .atr)",
            description = "Signals and beats as PhysioNet's tools read them.",
            persist = false)
    private boolean wfdb = false;

    @Parameter(
            label = "Samples with their pixels (samples.csv)",
            description = "Every sample with its place on the page, confidence and source.",
            persist = false)
    private boolean samples = false;

    @Parameter(
            label = "Hide what is printed beside the traces",
            description = "Leaves headers, names of patients perhaps, out of overlay.png.",
            persist = false)
    private boolean mask_header = false;

    @Parameter(
            label = "Summary of the study (summary.html)",
            description = "Writes summary.html, summary.csv and summary.sqlite.",
            persist = false)
    private boolean summary = false;

    @Parameter(
            label = "Digitize finished pages anew",
            description = "Else results that are still right are kept.",
            persist = false)
    private boolean redo = false;

    @Parameter(
            label = "Pages at a time (0 = all cores)",
            description = "0 = as many as the computer has cores.",
            min = "0",
            max = "256",
            persist = false)
    private int threads = 0;

    final OutputOptions outputOptions() {
        return new OutputOptions(samples, wfdb, mask_header);
    }

    final boolean summary() {
        return summary;
    }

    final boolean redo() {
        return redo;
    }

    final int threads(List<InputFile> files) {
        return BatchJob.threads(threads, files);
    }
}
