package org.paperbeat.spark;

import java.io.Serializable;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.GridOptions;
import org.paperbeat.options.LayoutOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was asked for; small, since every task gets it. */
final class ArchiveArguments implements Serializable {
    private static final long serialVersionUID = 1;

    @Parameters(paramLabel = "ARCHIVE", description = "Folder of pages, any Hadoop path.")
    String archive;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Any Hadoop path: pages.parquet and files/ are made in it.")
    String out;

    @Option(
            names = "--files-per-task",
            paramLabel = "N",
            description = "Page files a task reads (${DEFAULT-VALUE}).")
    int filesPerTask = 20;

    @Option(
            names = "--files-per-commit",
            paramLabel = "N",
            description = "Files after which the table is written (${DEFAULT-VALUE}).")
    int filesPerCommit = 100_000;

    @Option(names = "--retry-failed", description = "Read pages again that failed before.")
    boolean retryFailed;

    @Option(names = "--no-classify", description = "Find heartbeats, but do not classify them.")
    boolean noClassify;

    @Option(names = "--layout", paramLabel = "NAME", description = "As in digitize.")
    String layout = LayoutOptions.defaults().layout();

    @Option(names = "--paper-speed", paramLabel = "MM/S", description = "As in digitize.")
    Double paperSpeed;

    @Option(names = "--gain", paramLabel = "MM/MV", description = "As in digitize.")
    Double gain;

    DigitizeOptions options() {
        double speed = paperSpeed == null ? Double.NaN : paperSpeed;
        double height = gain == null ? Double.NaN : gain;
        return DigitizeOptions.defaults()
                .withGrid(new GridOptions(speed, height, Double.NaN))
                .withLayout(new LayoutOptions(layout))
                .withClassify(new ClassifyOptions(!noClassify, null));
    }
}
