package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.MessageDialog;
import ij.gui.Overlay;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Label;
import java.awt.TextField;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.DrawnPage;
import org.paperbeat.ij.FakePage;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.ij.PageStates;
import org.paperbeat.ij.PlotSource;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Digitization;

@Tag("window")
@Timeout(120)
class HostUiTest {
    private static final List<String> STEPS =
            List.of(
                    "Calibrate Grid...",
                    "Crop Leads...",
                    "Extract Traces...",
                    "Classify Beats...",
                    "Export Signals...",
                    "Digitize Paper ECG...");

    @TempDir Path folder;
    private ImageJWindow window;

    @BeforeEach
    void open() {
        window = new ImageJWindow();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private static ImagePlus fake() {
        ImagePlus image = FakePage.image("fake");
        image.show();
        return image;
    }

    /** The line of a command, when the recorder is ready for the next. */
    private static String recorded(String command) {
        return ImageJWindow.await(
                "recording of " + command,
                () ->
                        Recorder.getInstance()
                                .getText()
                                .lines()
                                .filter(l -> l.contains(command))
                                .filter(l -> Recorder.getCommand() == null)
                                .findFirst());
    }

    @Test
    void theMenuHoldsEveryCommand() {
        List<String> labels =
                IntStream.range(0, window.menu().getItemCount())
                        .mapToObj(i -> window.menu().getItem(i).getLabel())
                        .filter(label -> !label.equals("-"))
                        .toList();
        assertThat(labels)
                .containsExactlyElementsOf(
                        HostMenu.entries().stream().map(HostMenu.Entry::label).toList());
    }

    @Test
    void theDialogShowsLabelsUnitsChoicesAndDefaults() {
        fake();
        window.choose("Digitize Paper ECG...");
        GenericDialog dialog = ImageJWindow.dialog(GenericDialog.class);
        List<String> labels =
                ImageJWindow.parts(dialog, Label.class).stream()
                        .map(l -> l.getText().replace(":", "").strip())
                        .toList();
        assertThat(labels).contains("Lead layout", "Paper speed (mm/s)", "Gain (mm/mV)");
        List<Choice> choices = ImageJWindow.parts(dialog, Choice.class);
        assertThat(choices).extracting(Choice::getSelectedItem).containsOnly("auto");
        assertThat(choices).anyMatch(layouts -> layouts.getItemCount() > 10);
        List<Checkbox> boxes = ImageJWindow.parts(dialog, Checkbox.class);
        assertThat(boxes)
                .filteredOn(b -> b.getLabel().equals("Classify heartbeats"))
                .singleElement()
                .matches(Checkbox::getState);
        ImageJWindow.press(dialog, "Cancel");
        assertThat(IJ.getImage().getOverlay()).isNull();
    }

    @Test
    void aCommandIsRecordedAndReplays() {
        ImagePlus image = DrawnPage.open(folder, 1);
        image.show();
        IJ.run("Record...");
        window.choose("Calibrate Grid...");
        GenericDialog dialog = ImageJWindow.dialog(GenericDialog.class);
        ImageJWindow.parts(dialog, Choice.class).get(0).select("50");
        ImageJWindow.press(dialog, "OK");
        String macro = recorded("Calibrate Grid...");
        assertThat(macro)
                .isEqualTo(
                        "run(\"Calibrate Grid...\", \"all_slices=false paper_speed=50 gain=auto"
                                + " known_length=0.0 known_height=0.0\");");
        assertThat(speed(image)).isEqualTo(50);
        PageStates.of(image).remove(1);
        image.setOverlay((Overlay) null);
        IJ.selectWindow(image.getID());
        IJ.runMacro(macro);
        assertThat(speed(image)).isEqualTo(50);
        assertThat(image.getOverlay()).isNotNull();
    }

    @Test
    void everyCommandRunsFromItsDialogAndTheRecordingDoesTheSame() {
        ImagePlus image = DrawnPage.open(folder, 2);
        image.show();
        IJ.run("Record...");
        StringBuilder macro = new StringBuilder();
        for (String label : STEPS) {
            IJ.selectWindow(image.getID());
            window.choose(label);
            GenericDialog dialog = ImageJWindow.dialog(GenericDialog.class);
            for (Checkbox plot : ImageJWindow.parts(dialog, Checkbox.class)) {
                plot.setState(plot.getState() && !plot.getLabel().startsWith("Plot"));
            }
            if (label.startsWith("Export")) {
                String out = folder.resolve("by hand").toString();
                ImageJWindow.parts(dialog, TextField.class).get(0).setText(out);
            }
            ImageJWindow.press(dialog, "OK");
            macro.append(recorded(label)).append('\n');
        }
        Digitization byHand = PageStates.of(image).get(1).orElseThrow();
        image.close();
        ImageJWindow.delete(folder.resolve("drawn-2.paperbeat"));
        ImagePlus again = IJ.openImage(folder.resolve("drawn-2.tif").toString());
        again.show();
        IJ.runMacro(macro.toString().replace("by hand", "replayed"));
        Digitization replayed = PageStates.of(again).get(1).orElseThrow();
        assertThat(RecordJson.text(replayed)).isEqualTo(RecordJson.text(byHand));
        assertThat(folder.resolve("replayed/drawn-2/signals.csv"))
                .hasSameTextualContentAs(folder.resolve("by hand/drawn-2/signals.csv"));
    }

    @Test
    void aboutTellsVersionAndPurpose() {
        window.choose("About PaperBeat");
        MessageDialog about = ImageJWindow.dialog(MessageDialog.class);
        assertThat(about.getTitle()).isEqualTo("About PaperBeat");
        ImageJWindow.press(about, "OK");
    }

    @Test
    void renderOpensAPage() {
        window.choose("Render Paper ECG...");
        GenericDialog dialog = ImageJWindow.dialog(GenericDialog.class);
        ImageJWindow.parts(dialog, TextField.class).get(2).setText("72");
        ImageJWindow.press(dialog, "OK");
        ImagePlus page =
                ImageJWindow.await(
                        "page", () -> Optional.ofNullable(WindowManager.getCurrentImage()));
        assertThat(page.getWidth()).isEqualTo(842);
    }

    @Test
    void digitizeFillsCanvasTableAndPlot() {
        ImagePlus image = DrawnPage.open(folder, 1);
        image.show();
        window.choose("Digitize Paper ECG...");
        ImageJWindow.press(ImageJWindow.dialog(GenericDialog.class), "OK");
        ImagePlus plot =
                ImageJWindow.await(
                        "plot",
                        () ->
                                Optional.ofNullable(
                                                WindowManager.getImage("Signals of drawn-1.tif"))
                                        .filter(p -> PlotSource.page(p) == image));
        assertThat(image.getOverlay().size()).isGreaterThan(40);
        ResultsTable beats = ResultsTable.getResultsTable("Beats");
        assertThat(beats.size())
                .isEqualTo(PageStates.of(image).get(1).orElseThrow().beats().size());
        assertThat(IJ.getLog()).contains("Heart rate", "Research use only");
        WindowManager.setCurrentWindow(plot.getWindow());
        String out = folder.resolve("out").toString();
        IJ.runMacro("run('Export Signals...', 'folder=[" + out + "]');");
        assertThat(folder.resolve("out/drawn-1/signals.csv")).as(IJ.getLog()).exists();
    }

    private static double speed(ImagePlus image) {
        return ImageJWindow.await(
                "calibration",
                () ->
                        PageStates.of(image)
                                .get(new ImagePages(image).current())
                                .filter(s -> s.calibration() != null)
                                .map(s -> s.calibration().paperSpeed().value()));
    }

    @Test
    void aNumberOutOfRangeIsSaidAndAskedForAgain() {
        fake();
        window.choose("Calibrate Grid...");
        GenericDialog dialog = ImageJWindow.dialog(GenericDialog.class);
        ImageJWindow.parts(dialog, TextField.class).get(0).setText("9999");
        ImageJWindow.press(dialog, "OK");
        MessageDialog message = ImageJWindow.dialog(MessageDialog.class);
        ImageJWindow.press(message, "OK");
        GenericDialog again =
                ImageJWindow.await(
                        "the dialog again",
                        () -> Optional.of(ImageJWindow.dialog(GenericDialog.class)));
        assertThat(ImageJWindow.parts(again, TextField.class).get(0).getText()).contains("9999");
        ImageJWindow.press(again, "Cancel");
    }

    @Test
    void withoutAnImageOneSentenceIsShown() {
        window.choose("Extract Traces...");
        ImageJWindow.press(ImageJWindow.dialog(GenericDialog.class), "OK");
        MessageDialog message = ImageJWindow.dialog(MessageDialog.class);
        assertThat(message.getTitle()).isEqualTo("PaperBeat");
        ImageJWindow.press(message, "OK");
    }
}
