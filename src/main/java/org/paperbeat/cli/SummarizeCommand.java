package org.paperbeat.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paperbeat.pipeline.StudySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sums up a folder of results. */
@Command(
        name = "summarize",
        header = "Sums up the results of many pages: summary.html, summary.csv, summary.sqlite.",
        description = "Reads report.csv and the pages' records; digitizes nothing.")
final class SummarizeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder that digitize wrote.")
    private Path out;

    @Override
    public Integer call() {
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            Path page = StudySummary.write(out, monitor);
            monitor.clear();
            spec.commandLine().getOut().println(page);
        }
        return 0;
    }
}
