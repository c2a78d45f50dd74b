package org.paperbeat.command;

import ij.ImagePlus;
import java.io.File;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Draws a recorded or a made-up ECG onto paper. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Render Paper ECG...", weight = PaperBeatMenu.MORE)
        },
        description = "Draws a recorded or made-up ECG as a page.",
        headless = true)
public final class RenderPaperEcg extends PaperBeatCommand {
    @Parameter(
            label = "WFDB record (.hea)",
            description = "The recording to draw; empty = a made-up ECG.",
            required = false,
            autoFill = false,
            persist = false)
    private File record;

    @Parameter(
            label = "Layout",
            description = "Rows x columns + rhythm strips, for example 3x4+II, 6x2, 12x1, 4x3.",
            persist = false)
    private String layout = RenderOptions.defaults().layout();

    @Parameter(
            label = "Paper speed (mm/s)",
            description = "How fast the paper runs.",
            choices = {"12.5", "25", "50"},
            persist = false)
    private String paper_speed = "25";

    @Parameter(
            label = "Gain (mm/mV)",
            description = "How high a millivolt is.",
            choices = {"5", "10", "20"},
            persist = false)
    private String gain = "10";

    @Parameter(
            label = "Grid",
            description = "Colour of the millimetre grid.",
            choices = {"red", "pink", "orange", "blue", "green", "grey", "black", "none"},
            persist = false)
    private String grid = RenderOptions.defaults().grid().label();

    @Parameter(
            label = "Resolution (dpi)",
            description = "Pixels per inch of the picture.",
            min = "50",
            max = "1200",
            persist = false)
    private double resolution = RenderOptions.defaults().dpi();

    @Parameter(
            label = "Defects (0 to 1)",
            description = "How badly the page was printed, kept and scanned; 0 = clean.",
            min = "0",
            max = "1",
            persist = false)
    private double defects = 0;

    @Parameter(
            label = "Random seed",
            description = "The same number draws the same page.",
            persist = false)
    private long random_seed = RenderOptions.defaults().seed();

    @Parameter(label = "Page", type = ItemIO.OUTPUT)
    private ImagePlus page;

    @Override
    void work() {
        boolean recorded = record != null && !record.getPath().isEmpty();
        SyntheticEcgOptions heart = SyntheticEcgOptions.defaults().withSeed(random_seed);
        EcgRecord ecg =
                recorded
                        ? new WfdbReader().read(record.toPath())
                        : new SyntheticEcg().generate(heart);
        RenderOptions options =
                RenderOptions.builder()
                        .layout(layout)
                        .paperSpeedMmPerS(ScaleChoices.number("paper speed", paper_speed))
                        .gainMmPerMv(ScaleChoices.number("gain", gain))
                        .grid(GridStyle.of(grid))
                        .dpi(resolution)
                        .defects(PageDefects.random(defects, random_seed))
                        .seed(random_seed)
                        .build();
        page = ImagePages.image(ecg.name(), new PageRenderer().render(ecg, options).image());
    }
}
