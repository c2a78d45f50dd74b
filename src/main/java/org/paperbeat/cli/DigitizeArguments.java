package org.paperbeat.cli;

import java.nio.file.Path;
import java.util.List;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.BeatOptions;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.GridOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.pipeline.Template;
import picocli.CommandLine.Option;

/** The options of digitizing, as typed. */
final class DigitizeArguments {
    private static final String AUTO = "auto";

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            defaultValue = AUTO,
            description = "Arrangement of the leads, e.g. 3x4+II; auto = find out.")
    private String layout;

    @Option(
            names = "--paper-speed",
            paramLabel = "MM/S",
            defaultValue = AUTO,
            description = "12.5, 25 or 50 mm/s; auto = find out.")
    private String paperSpeed;

    @Option(
            names = "--gain",
            paramLabel = "MM/MV",
            defaultValue = AUTO,
            description = "5, 10 or 20 mm/mV; auto = find out.")
    private String gain;

    @Option(
            names = "--px-per-mm",
            paramLabel = "PX",
            defaultValue = AUTO,
            description = "Scale of a page without a grid; auto = measure the grid.")
    private String pxPerMm;

    @Option(
            names = "--dpi",
            paramLabel = "DPI",
            description = "Resolution at which PDF pages are drawn (300).")
    private Double pdfDpi;

    @Option(names = "--no-classify", description = "Find heartbeats, but do not classify them.")
    private boolean noClassify;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Folder of another beat model than the one that comes with PaperBeat.")
    private Path model;

    @Option(
            names = "--beats",
            paramLabel = "WHICH",
            defaultValue = "reading",
            description = "reading = heartbeats of the reading trace; all = of every trace.")
    private String beats;

    @Option(names = "--samples", description = "Write samples.csv: where each sample lies.")
    private boolean samples;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv, or csv,wfdb to write WFDB records too.")
    private List<String> formats;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "record.json of a page whose calibration all pages share.")
    private Path calibration;

    @Option(
            names = "--regions",
            paramLabel = "FILE",
            description = "record.json of a page whose lead regions all pages share.")
    private Path regions;

    @Option(
            names = "--mask-header",
            description = "Leave what is printed above and below the traces out of overlay.png.")
    private boolean maskHeader;

    DigitizeOptions digitizeOptions() {
        DigitizeOptions d = DigitizeOptions.defaults();
        return new DigitizeOptions(
                new GridOptions(
                        number("--paper-speed", paperSpeed),
                        number("--gain", gain),
                        number("--px-per-mm", pxPerMm)),
                new LayoutOptions(layout),
                d.trace(),
                new BeatOptions(oneOf("--beats", beats, "reading", "all").equals("all")),
                new ClassifyOptions(!noClassify, model),
                d.quality());
    }

    InputOptions inputOptions() {
        InputOptions d = InputOptions.defaults();
        return pdfDpi == null ? d : new InputOptions(pdfDpi, d.maxMegapixels());
    }

    OutputOptions outputOptions() {
        formats.forEach(f -> oneOf("--format", f, "csv", "wfdb"));
        return new OutputOptions(samples, formats.contains("wfdb"), maskHeader);
    }

    /** What the records given as templates hold. */
    Template template() {
        return Template.read(calibration, regions);
    }

    private static double number(String option, String text) {
        if (text.equals(AUTO)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new EcgException(
                    "options",
                    text + " is no number for " + option + ".",
                    "Give a number, or auto.",
                    e);
        }
    }

    private static String oneOf(String option, String text, String... allowed) {
        if (!List.of(allowed).contains(text)) {
            throw new EcgException(
                    "options",
                    text + " is no choice for " + option + ".",
                    "Choose one of: " + String.join(", ", allowed) + ".");
        }
        return text;
    }
}
