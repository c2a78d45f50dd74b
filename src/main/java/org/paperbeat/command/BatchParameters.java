package org.paperbeat.command;

import java.io.File;
import org.paperbeat.options.BeatOptions;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.pipeline.Template;
import org.scijava.plugin.Parameter;
import org.scijava.widget.FileWidget;

/** How the pages of a run are read. */
abstract class BatchParameters extends BatchInputs {
    @Parameter(
            label = "Lead layout",
            description = "How the leads are arranged; auto = read it from each page.",
            choices = {
                "auto",
                "3x4",
                "3x4+II",
                "3x4+V1+II+V5",
                "3x4 Cabrera",
                "6x2",
                "6x2+II",
                "6x2 Cabrera",
                "12x1",
                "12x1 Cabrera",
                "4x3",
                "4x3 by row",
                "6x1 limb",
                "6x1 chest",
                "3x1 Einthoven",
                "3x1 Goldberger",
                "3x1 right chest",
                "3x1 left chest"
            },
            persist = false)
    private String layout = LayoutOptions.defaults().layout();

    @Parameter(
            label = "Paper speed (mm/s)",
            description = "How fast the paper ran; auto = read it from each page, else 25.",
            choices = {"auto", "12.5", "25", "50"},
            persist = false)
    private String paper_speed = ScaleChoices.AUTO;

    @Parameter(
            label = "Gain (mm/mV)",
            description = "How high a millivolt is; auto = read it from each page, else 10.",
            choices = {"auto", "5", "10", "20"},
            persist = false)
    private String gain = ScaleChoices.AUTO;

    @Parameter(
            label = "Calibration for all pages (record.json)",
            description = "A corrected page whose calibration all share; empty = measure each.",
            required = false,
            autoFill = false,
            persist = false)
    private File calibration_record;

    @Parameter(
            label = "Lead boxes for all pages (record.json)",
            description = "A corrected page whose lead boxes all share; empty = find them.",
            required = false,
            autoFill = false,
            persist = false)
    private File regions_record;

    @Parameter(
            label = "Resolution of PDF pages (dpi)",
            description = "At how many pixels per inch pages of PDF files are drawn.",
            min = "72",
            max = "1200",
            persist = false)
    private double pdf_resolution = InputOptions.defaults().pdfDpi();

    @Parameter(
            label = "Classify heartbeats",
            description = "Names each beat N, S, V, F or Q (ANSI/AAMI EC57).",
            persist = false)
    private boolean classify = ClassifyOptions.defaults().enabled();

    @Parameter(
            label = "Beats of all traces",
            description = "Lists the beats of every trace, not of the longest alone.",
            persist = false)
    private boolean every_trace = BeatOptions.defaults().allTraces();

    @Parameter(
            label = "Model folder",
            description = "A model you trained; empty = the one that comes with PaperBeat.",
            style = FileWidget.DIRECTORY_STYLE,
            required = false,
            autoFill = false,
            persist = false)
    private File model_folder;

    final DigitizeOptions digitizeOptions() {
        return DigitizeOptions.defaults()
                .withGrid(ScaleChoices.options(paper_speed, gain))
                .withLayout(new LayoutOptions(layout))
                .withBeat(new BeatOptions(every_trace))
                .withClassify(new ClassifyOptions(classify, path(model_folder)));
    }

    final Template template() {
        return Template.read(path(calibration_record), path(regions_record));
    }

    final InputOptions inputOptions() {
        return new InputOptions(pdf_resolution, InputOptions.defaults().maxMegapixels());
    }
}
