package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageStatus;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.pipeline.BatchListener;
import org.paperbeat.pipeline.BatchResult;
import org.paperbeat.pipeline.PageSummary;
import org.paperbeat.pipeline.RunProgress;
import org.paperbeat.pipeline.StageTimings;

/** Prints how pages end: one page in full, many as a line each. */
final class PagePrinter implements BatchListener {
    private final PrintWriter out;
    private final PrintWriter err;
    private final ConsoleMonitor monitor;
    private final boolean single;
    private final RunProgress progress = new RunProgress();
    private int done;

    PagePrinter(PrintWriter out, PrintWriter err, ConsoleMonitor monitor, boolean single) {
        this.out = out;
        this.err = err;
        this.monitor = monitor;
        this.single = single;
    }

    @Override
    public void pageDone(
            ReportCsv.Row row, Digitization result, Path folder, boolean kept, Throwable cause) {
        done++;
        progress.count(kept, row.status() == PageStatus.FAILED);
        monitor.clear();
        if (result == null) {
            err.println(single ? row.message() : line(row));
            err.flush();
        } else if (single) {
            out.print(new PageSummary(result, folder, kept).text());
        } else {
            out.println(line(row) + (kept ? " (kept)" : ""));
        }
        out.flush();
    }

    private static String line(ReportCsv.Row row) {
        String counts =
                row.status() == PageStatus.FAILED || row.status() == PageStatus.SKIPPED
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " %2d traces, %2d beats, quality %.2f",
                                row.traces(),
                                row.beats(),
                                row.meanQuality());
        String page = row.page() > 1 ? " page " + row.page() : "";
        return String.format(
                        Locale.ROOT,
                        "%-8s%s%s%s  %s",
                        row.status(),
                        row.image().replaceAll("\\p{Cntrl}", "?"),
                        page,
                        counts.isEmpty() ? "" : " " + counts,
                        row.message())
                .strip();
    }

    @Override
    public void progress(int pages, int total) {
        monitor.showPages(pages, total, progress.words(pages, total));
    }

    /** Prints the run's end. */
    void finish(BatchResult result, Path folder) {
        if (!single || done > 1) {
            out.printf(
                    Locale.ROOT,
                    "%d pages: %d OK, %d WARNING, %d FAILED, %d SKIPPED%s. Report: %s%n%s%n",
                    done,
                    result.count(PageStatus.OK),
                    result.count(PageStatus.WARNING),
                    result.count(PageStatus.FAILED),
                    result.count(PageStatus.SKIPPED),
                    result.kept() > 0 ? " (" + result.kept() + " kept from before)" : "",
                    folder.resolve("report.csv"),
                    BeatPalette.NOTICE);
        }
        result.remade().ifPresent(out::println);
        if (!single || done > 1) {
            result.failure().ifPresent(err::println);
        }
        if (result.cancelled()) {
            err.println("Stopped. Start again to go on.");
        }
        err.flush();
        out.flush();
    }

    /** Prints what the steps took, all pages together. */
    void printTimings(StageTimings timings) {
        for (Map.Entry<String, Double> step : timings.seconds().entrySet()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %8.3f s, %6.3f s per page%n",
                    step.getKey(),
                    step.getValue(),
                    step.getValue() / Math.max(1, done));
        }
        out.flush();
    }
}
