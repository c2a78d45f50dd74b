package org.paperbeat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the digitizer on random drawn pages. */
@Command(
        name = "drawn",
        header = "Digitizes random drawn pages and compares them with their truth.",
        description = "Page N of a severity is always the same page.")
final class EvaluateDrawnCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--pages", paramLabel = "N", description = "How many; 100 unless given.")
    private int pages = 100;

    @Option(names = "--first", paramLabel = "N", description = "Number of the first; 1.")
    private long first = 1;

    @Option(names = "--severity", paramLabel = "S", description = "Of the defects, 0 to 1; 0.")
    private double severity;

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
        RandomPages random =
                fonts.isEmpty() ? new RandomPages(severity) : new RandomPages(severity, fonts);
        List<DrawnPageTrial> trials = new ArrayList<>();
        List<RenderOptions> options = new ArrayList<>();
        for (long n = first; n < first + pages; n++) {
            RenderOptions look = random.options(n);
            RenderedPage page = random.draw(n);
            trials.add(DrawnPageTrial.of(n, page, DigitizeOptions.defaults()));
            options.add(look);
            if (keep && out != null) {
                keep(n, page, look);
            }
        }
        DrawnPageReport report = new DrawnPageReport(trials, options);
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve("pages.csv"), report.csv());
        }
        PrintWriter print = spec.commandLine().getOut();
        print.print(report.text());
        print.flush();
        return 0;
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
