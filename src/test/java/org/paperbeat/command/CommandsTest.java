package org.paperbeat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.measure.ResultsTable;
import ij.process.ImageConverter;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.BeatsTable;
import org.paperbeat.ij.DrawnPage;
import org.paperbeat.ij.PageStates;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Origin;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** Runs the commands as scripts do, through SciJava's CommandService, on drawn pages. */
@Timeout(120)
class CommandsTest {
    private static Context context;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        context = new Context(CommandService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static Future<CommandModule> start(Class<? extends Command> type, Object... inputs) {
        return context.service(CommandService.class).run(type, true, inputs);
    }

    private static CommandModule run(Class<? extends Command> type, Object... inputs) {
        try {
            CommandModule module = start(type, inputs).get();
            assertThat(module).as("outcome").isNotNull();
            return module;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Digitization state(ImagePlus image) {
        return PageStates.of(image).get(1).orElseThrow();
    }

    private static double pxPerMm(long seed) {
        return DrawnPage.page(seed).calibration().pxPerMmX();
    }

    @Test
    void digitizeDoesAllSteps() {
        ImagePlus image = DrawnPage.open(folder, 1);
        CommandModule done = run(DigitizePaperEcg.class, "image", image, "show_plot", false);
        assertThat(done.isCanceled()).as(done.getCancelReason()).isFalse();
        Digitization found = state(image);
        assertThat(found.calibration().pxPerMmX()).isCloseTo(pxPerMm(1), within(0.05));
        assertThat(found.traces()).hasSize(13);
        assertThat(found.model()).isNotNull();
        ResultsTable beats = (ResultsTable) done.getOutput("beats");
        assertThat(beats.getHeadings()).containsExactly(BeatsTable.COLUMNS.toArray(String[]::new));
        assertThat(beats.size()).isEqualTo(found.beats().size());
        assertThat(folder.resolve("drawn-1.paperbeat").toFile().list())
                .containsExactlyInAnyOrder(
                        "signals.csv", "beats.csv", "intervals.csv", "record.json", "overlay.png");
    }

    @Test
    void eachStepTakesWhatAPersonLeftOnTheImage() {
        ImagePlus image = DrawnPage.open(folder, 1);
        double scale = pxPerMm(1);
        image.setRoi(new Line(100, 200, 100 + 100 * scale, 200));
        run(CalibrateGrid.class, "image", image, "known_length", 100.0, "gain", "10");
        assertThat(state(image).calibration().grid().origin()).isEqualTo(Origin.HUMAN);
        assertThat(state(image).calibration().pxPerMmX()).isCloseTo(scale, within(0.001));
        assertThat(state(image).calibration().gain().origin()).isEqualTo(Origin.HUMAN);

        run(CropLeads.class, "image", image);
        assertThat(state(image).layout().regions()).hasSize(13);
        Roi box = image.getOverlay().get("aVL");
        box.setName("V3");
        image.getOverlay().remove("aVF");

        run(ExtractTraces.class, "image", image, "show_plot", false);
        assertThat(state(image).traces().stream().map(Trace::name))
                .hasSize(12)
                .contains("V3")
                .doesNotContain("aVL", "aVF");
        assertThat(state(image).layout().regions())
                .filteredOn(r -> r.source() == Source.HUMAN)
                .hasSize(1);

        run(ClassifyBeats.class, "image", image);
        assertThat(state(image).beats()).isNotEmpty().allMatch(b -> b.classification() != null);
        int reading = state(image).beats().size();
        run(ClassifyBeats.class, "image", image, "every_trace", true);
        assertThat(state(image).beats()).hasSizeGreaterThan(reading);

        run(DigitizePaperEcg.class, "image", image, "show_plot", false);
        assertThat(state(image).calibration().grid().origin()).isEqualTo(Origin.HUMAN);
        assertThat(state(image).traces()).hasSize(12);
        File out = folder.resolve("out").toFile();
        run(ExportSignals.class, "image", image, "folder", out, "wfdb", true);
        assertThat(new File(out, "drawn-1").list()).contains("drawn-1.hea", "record.json");
    }

    @Test
    void aLaterStepRunsTheMissingOnes() {
        ImagePlus image = DrawnPage.open(folder, 2);
        run(ExtractTraces.class, "image", image, "show_plot", false);
        assertThat(state(image).traces()).hasSize(13);
        assertThat(state(image).beats()).isEmpty();
    }

    @Test
    void correctingAnEarlyStepIsFollowedByTheLaterOnes() {
        ImagePlus image = DrawnPage.open(folder, 2);
        run(DigitizePaperEcg.class, "image", image, "show_plot", false);
        int beats = state(image).beats().size();
        run(CalibrateGrid.class, "image", image, "paper_speed", "50");
        assertThat(state(image).beats()).isNotEmpty().hasSizeLessThanOrEqualTo(beats + 2);
        assertThat(state(image).calibration().paperSpeed().value()).isEqualTo(50);
        assertThat(state(image).model()).isNotNull();
    }

    @Test
    void everyKindOfImageWillDo() {
        ImagePlus grey = DrawnPage.image(1);
        new ImageConverter(grey).convertToGray16();
        assertDigitized(grey);
        ImagePlus indexed = DrawnPage.image(1);
        new ImageConverter(indexed).convertRGBtoIndexedColor(64);
        assertDigitized(indexed);
        Path stack = folder.resolve("stack.tif");
        ImagePlus two = DrawnPage.image(1);
        two.getStack().addSlice(DrawnPage.image(2).getProcessor());
        two.setStack(two.getStack());
        new FileSaver(two).saveAsTiffStack(stack.toString());
        ImagePlus virtual = IJ.openVirtual(stack.toString());
        assertThat(virtual.getStack().isVirtual()).isTrue();
        run(ExtractTraces.class, "image", virtual, "all_slices", true, "show_plot", false);
        assertThat(PageStates.of(virtual).all()).containsOnlyKeys(1, 2);
    }

    private void assertDigitized(ImagePlus image) {
        String file = folder.resolve(image.getBitDepth() + ".tif").toString();
        new FileSaver(image).saveAsTiff(file);
        ImagePlus opened = IJ.openImage(file);
        run(ExtractTraces.class, "image", opened, "show_plot", false);
        assertThat(state(opened).traces()).as(file).hasSize(13);
    }

    @Test
    void renderGivesAPage() {
        CommandModule done =
                run(RenderPaperEcg.class, "resolution", 60.0, "grid", "blue", "layout", "6x2");
        ImagePlus page = (ImagePlus) done.getOutput("page");
        assertThat(page.getWidth()).isCloseTo((int) (297 / 25.4 * 60), within(2));
    }

    @Test
    void whatIsWrongIsOneSentence() {
        assertThat(run(DigitizePaperEcg.class, "image", new ImagePlus()).getCancelReason())
                .isEqualTo("No image is open. Open a picture of a paper ECG first.");
        ImagePlus image = DrawnPage.open(folder, 1);
        assertThat(run(DigitizePaperEcg.class, "image", image, "paper_speed", "33"))
                .extracting(CommandModule::getCancelReason)
                .asString()
                .contains("33", "Choose one of");
        assertThat(run(DigitizePaperEcg.class, "image", image, "gain", "high").getCancelReason())
                .contains("is no number");
        assertThat(run(CropLeads.class, "image", image, "layout", "9x9").getCancelReason())
                .contains("9x9");
        assertThat(run(CalibrateGrid.class, "image", image, "known_length", 50.0))
                .extracting(CommandModule::getCancelReason)
                .asString()
                .contains("no line or rectangle");
        assertThat(run(RenderPaperEcg.class, "grid", "plaid").getCancelReason()).contains("plaid");
        File missing = folder.resolve("nothing.hea").toFile();
        assertThat(run(RenderPaperEcg.class, "record", missing).getCancelReason()).isNotBlank();
        ImagePlus blank = IJ.createImage("blank", "8-bit white", 1, 1, 1);
        assertThat(run(DigitizePaperEcg.class, "image", blank).getCancelReason()).isNotBlank();
        assertThat(PageStates.of(image).all().values()).allMatch(s -> s.traces().isEmpty());
    }

    @Test
    void escStopsACommand() throws InterruptedException, ExecutionException {
        ImagePlus image = DrawnPage.open(folder, 1);
        Future<CommandModule> running =
                start(DigitizePaperEcg.class, "image", image, "show_plot", false);
        while (!running.isDone()) {
            IJ.setKeyDown(KeyEvent.VK_ESCAPE);
            Thread.sleep(20);
        }
        IJ.resetEscape();
        assertThat(running.get().isCanceled()).isTrue();
        assertThat(running.get().getCancelReason()).isNullOrEmpty();
        assertThat(Arrays.asList(folder.toFile().list())).containsExactly("drawn-1.tif");
    }
}
