package org.paperbeat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.pipeline.InputFiles;
import org.paperbeat.train.ConfidenceTable;
import org.paperbeat.train.DigitizationEvaluation;
import org.paperbeat.train.DigitizationReport;
import org.paperbeat.train.DigitizationTrial;
import org.paperbeat.train.TruthPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the digitizer on page images whose records are known. */
@Command(
        name = "digitization",
        header = "Digitizes pages and compares them with the records they were made from.",
        description = {
            "The record of an image is found by name: X.png has X_plotted.hea or X.hea; else the"
                    + " last number in the image's name that begins a record's name.",
            "The signal-to-noise ratio is that of the 2025 challenge on digitizing ECG images."
        })
final class EvaluateDigitizationCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "Folder of page images, or one image.")
    private String images;

    @Option(
            names = "--truth",
            paramLabel = "DIR",
            description = "Folder of WFDB records; the images' own unless given.")
    private Path truth;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where pages.csv, leads.csv and a picture per page go.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        DigitizationEvaluation evaluation =
                new DigitizationEvaluation(
                        truth, DigitizeOptions.defaults(), InputOptions.defaults());
        PrintWriter print = spec.commandLine().getOut();
        print.println(DigitizationReport.HEAD);
        List<DigitizationTrial> trials;
        Path results = out != null ? out : Path.of("");
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            trials =
                    evaluation.run(
                            InputFiles.find(List.of(images), results),
                            monitor,
                            t -> {
                                monitor.clear();
                                print.println(DigitizationReport.line(t));
                                print.flush();
                            });
        }
        DigitizationReport report = new DigitizationReport(trials);
        print.println();
        print.print(report.summary());
        ConfidenceTable confidence = new ConfidenceTable();
        trials.forEach(confidence::add);
        print.println();
        print.print(confidence.text());
        for (String image : evaluation.withoutTruth()) {
            print.println("No record was found for " + image + ".");
        }
        print.flush();
        if (out != null) {
            write(report);
        }
        return 0;
    }

    private void write(DigitizationReport report) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("pages.csv"), report.pagesCsv());
        Files.writeString(out.resolve("leads.csv"), report.leadsCsv());
        for (DigitizationTrial t : report.trials()) {
            Path file = out.resolve(t.image() + "-p" + page(t) + ".truth.png");
            ImageIO.write(TruthPicture.draw(t), "png", file.toFile());
        }
    }

    private static int page(DigitizationTrial t) {
        return t.digitization() == null ? 0 : t.digitization().image().page();
    }
}
