package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.measure.ResultsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.DrawnPage;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Digitization;

/** Runs every macro of {@code macros/} as a person would. */
@Timeout(120)
class MacrosHeadlessTest {
    private static final Path MACROS = Path.of("macros");

    @TempDir Path folder;

    @BeforeEach
    void install() {
        HostMenu.install();
    }

    @AfterEach
    void closeImages() {
        WindowManager.setTempCurrentImage(null);
    }

    private Path page(String name, long seed) {
        Path file = folder.resolve(name);
        new FileSaver(DrawnPage.image(seed)).saveAsTiff(file.toString());
        return file;
    }

    private static void run(String macro, String argument) throws IOException {
        IJ.runMacro(Files.readString(MACROS.resolve(macro)), argument);
    }

    private static Digitization record(Path resultFolder) {
        return RecordJson.read(resultFolder.resolve("record.json"));
    }

    @Test
    void everyMacroHasATest() throws IOException {
        try (Stream<Path> files = Files.list(MACROS)) {
            List<String> names =
                    files.map(f -> f.getFileName().toString())
                            .filter(n -> n.endsWith(".ijm"))
                            .toList();
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "Digitize_One_Page.ijm",
                            "Digitize_Folder.ijm",
                            "Digitize_Stack.ijm",
                            "Export_Signals.ijm",
                            "Digitize_PDFs.ijm",
                            "Batch_One_Calibration.ijm",
                            "Batch_Lead_Template.ijm",
                            "Export_Rhythm_Strips.ijm",
                            "Learn_From_Page.ijm",
                            "Reclassify.ijm",
                            "Classes_To_Stack.ijm",
                            "Join_Beats.ijm");
        }
    }

    @Test
    void onePage() throws IOException {
        run("Digitize_One_Page.ijm", page("one.tif", 1).toString());
        Digitization found = record(folder.resolve("one.paperbeat"));
        assertThat(found.traces()).hasSize(13);
        assertThat(found.model()).isNotNull();
        assertThat(found.beats()).isNotEmpty();
        ImagePlus image = WindowManager.getCurrentImage();
        assertThat(image.getOverlay().size()).isGreaterThan(30);
        assertThat(image.getProp("PaperBeat.status")).isEqualTo("OK");
        ResultsTable table = ResultsTable.getResultsTable();
        assertThat(table.getStringValue("aami", 0))
                .isEqualTo(found.beats().get(0).symbol().aami().name());
        assertThat(table.size()).isEqualTo(found.beats().size());
    }

    @Test
    void aFolderWithABlankPageAndSomethingElseInIt() throws IOException {
        page("a.tif", 1);
        ImagePlus blank = IJ.createImage("blank", "8-bit white", 300, 200, 1);
        new FileSaver(blank).saveAsPng(folder.resolve("b.png").toString());
        Files.writeString(folder.resolve("notes.txt"), "no page");
        page("c.tif", 2);
        run("Digitize_Folder.ijm", folder.toString());
        assertThat(record(folder.resolve("a.paperbeat")).traces()).hasSize(13);
        assertThat(record(folder.resolve("c.paperbeat")).traces()).hasSize(13);
    }

    @Test
    void aStack() throws IOException {
        ImagePlus first = DrawnPage.image(1);
        ImageStack stack = new ImageStack(first.getWidth(), first.getHeight());
        stack.addSlice(first.getProcessor());
        stack.addSlice(DrawnPage.image(2).getProcessor());
        Path file = folder.resolve("both.tif");
        new FileSaver(new ImagePlus("both", stack)).saveAsTiffStack(file.toString());
        run("Digitize_Stack.ijm", file.toString());
        assertThat(record(folder.resolve("both-p01.paperbeat")).image().page()).isEqualTo(1);
        assertThat(record(folder.resolve("both-p02.paperbeat")).image().page()).isEqualTo(2);
        assertThat(WindowManager.getCurrentImage().getOverlay().toArray())
                .allMatch(r -> r.getPosition() == 1 || r.getPosition() == 2);
    }

    @Test
    void stepByStepToFiles() throws IOException {
        Path out = folder.resolve("my results");
        run("Export_Signals.ijm", page("steps.tif", 1) + "\n" + out);
        assertThat(out.resolve("steps").toFile().list())
                .contains("signals.csv", "samples.csv", "beats.csv", "steps.hea", "steps.atr");
    }
}
