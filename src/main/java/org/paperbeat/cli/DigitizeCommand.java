package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.paperbeat.model.PageStatus;
import org.paperbeat.pipeline.BatchJob;
import org.paperbeat.pipeline.BatchResult;
import org.paperbeat.pipeline.BatchRunner;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.InputFile;
import org.paperbeat.pipeline.InputFiles;
import org.paperbeat.pipeline.StudySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Digitizes pages: signals, heartbeats, classes, overlay. */
@Command(
        name = "digitize",
        header = "Turns pages into signals and classified heartbeats.",
        description = {
            "Each page gets a folder with signals.csv, beats.csv, record.json and overlay.png;",
            "report.csv tells how every page ended. A run that was stopped goes on when started"
                    + " again."
        })
final class DigitizeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DigitizeArguments arguments;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "PNG, JPEG, TIFF, BMP, GIF or PDF files, folders, or globs.")
    private List<String> inputs;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "For the results.")
    private Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Pages worked on at a time (all cores).")
    private Integer threads;

    @Option(
            names = "--redo",
            description = "Digitize pages anew even if their results are still right.")
    private boolean redo;

    @Option(
            names = "--summary",
            description = "Sum the pages up: summary.html, summary.csv, summary.sqlite.")
    private boolean summary;

    @Option(names = "--timings", description = "Print the seconds of each step.")
    private boolean timings;

    @Override
    public Integer call() {
        List<InputFile> files = InputFiles.find(inputs, out);
        BatchJob job =
                new BatchJob(
                        files,
                        out,
                        arguments.digitizeOptions(),
                        arguments.template(),
                        arguments.inputOptions(),
                        arguments.outputOptions(),
                        workers(files),
                        redo,
                        new ClassifierSource(arguments.digitizeOptions().classify()));
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        EcgDigitizer digitizer = new EcgDigitizer();
        BatchRunner runner = new BatchRunner(digitizer);
        try (ConsoleMonitor monitor = new ConsoleMonitor(errors)) {
            PagePrinter printer = new PagePrinter(print, errors, monitor, files.size() == 1);
            BatchResult result = runner.run(job, printer, monitor);
            monitor.clear();
            printer.finish(result, out);
            if (summary && !result.cancelled()) {
                print.println("Summary: " + StudySummary.write(out, monitor));
            }
            if (timings) {
                printer.printTimings(digitizer.timings());
            }
            boolean failed = result.cancelled() || result.count(PageStatus.FAILED) > 0;
            return failed ? 1 : 0;
        }
    }

    private int workers(List<InputFile> files) {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more.");
        }
        return BatchJob.threads(threads == null ? 0 : threads, files);
    }
}
