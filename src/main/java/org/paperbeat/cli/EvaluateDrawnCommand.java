package org.paperbeat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.paperbeat.io.PageImageWriter;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.pipeline.RenderedPageWriter;
import org.paperbeat.render.PageOverlay;
import org.paperbeat.render.RenderedPage;
import org.paperbeat.train.DrawnPageReport;
import org.paperbeat.train.DrawnPageTrial;
import org.paperbeat.train.RandomPages;
import org.paperbeat.train.TrustTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the digitizer on random drawn pages. */
@Command(
        name = "drawn",
        header = "Digitizes random drawn pages and compares them with their truth.",
        description = {
            "Page N of a severity is always the same page.",
            "The last table tells how far the verdicts can be trusted."
        })
final class EvaluateDrawnCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--pages", paramLabel = "N", description = "How many; 100 unless given.")
    private int pages = 100;

    @Option(names = "--first", paramLabel = "N", description = "Number of the first; 1.")
    private long first = 1;

    @Option(
            names = "--severity",
            paramLabel = "S",
            description = "Of the defects, 0 to 1; random = one of its own for each page; 0.")
    private String severity = "0";

    @Option(names = "--threads", paramLabel = "N", description = "Pages at a time; 1.")
    private int threads = 1;

    @Option(
            names = "--fonts",
            split = ",",
            paramLabel = "NAME",
            description = "Fonts of this machine to letter pages with.")
    private List<String> fonts = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where pages.csv goes.")
    private Path out;

    @Option(names = "--keep", description = "Also keep pages, truth and overlays in --out.")
    private boolean keep;

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            Files.createDirectories(out);
        }
        RandomPages random = RandomPages.of(severity, fonts);
        List<Long> numbers = LongStream.range(first, first + pages).boxed().toList();
        List<DrawnPageTrial> trials = trials(random, numbers);
        List<RenderOptions> options = numbers.stream().map(random::options).toList();
        DrawnPageReport report = new DrawnPageReport(trials, options);
        if (out != null) {
            Files.writeString(out.resolve("pages.csv"), report.csv());
        }
        PrintWriter print = spec.commandLine().getOut();
        print.println(report.text());
        print.print(TrustTable.of(trials).text());
        print.flush();
        return 0;
    }

    private List<DrawnPageTrial> trials(RandomPages random, List<Long> numbers) {
        ForkJoinPool pool = new ForkJoinPool(Math.max(1, threads));
        try {
            return pool.submit(() -> numbers.parallelStream().map(n -> trial(random, n)).toList())
                    .join();
        } finally {
            pool.shutdownNow();
        }
    }

    private DrawnPageTrial trial(RandomPages random, long n) {
        RenderedPage page = random.draw(n);
        if (keep && out != null) {
            keep(n, page, random.options(n));
        }
        return DrawnPageTrial.of(n, page, DigitizeOptions.defaults());
    }

    private void keep(long n, RenderedPage page, RenderOptions look) {
        Path image = out.resolve("page-" + n + ".png");
        new RenderedPageWriter(false).write(image, List.of(page), List.of(look));
        try {
            PageImageWriter.write(
                    out.resolve("page-" + n + "-overlay.png"),
                    List.of(
                            PageOverlay.draw(
                                    page.image(),
                                    DrawnPageTrial.digitize(page, DigitizeOptions.defaults()))),
                    look.dpi());
        } catch (EcgException e) {
            spec.commandLine().getErr().println("Page " + n + ": " + e.sentence());
        }
    }
}
