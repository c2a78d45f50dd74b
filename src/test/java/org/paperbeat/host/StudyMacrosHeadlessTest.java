package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Source;
import org.paperbeat.scripts.StudyFolder;

/** Runs the macros for whole studies on pages of {@code test-images}. */
@Timeout(180)
class StudyMacrosHeadlessTest {
    private static final Path MACROS = Path.of("macros");
    private static final Path PAGES = Path.of("test-images");

    @TempDir static Path shared;
    private static Path study;

    @TempDir Path folder;

    @BeforeAll
    static void digitize() {
        study = shared.resolve("study");
        StudyFolder.make(study, "3x4-red.png", "6x2-blue.png");
    }

    @BeforeEach
    void install() {
        HostMenu.install();
        ResultsTable.getResultsTable().reset();
    }

    @AfterEach
    void closeImages() {
        WindowManager.setTempCurrentImage(null);
    }

    private static String run(String macro, Object... lines) throws IOException {
        List<String> argument = List.of(lines).stream().map(Object::toString).toList();
        return IJ.runMacro(Files.readString(MACROS.resolve(macro)), String.join("\n", argument));
    }

    private static Digitization record(Path resultFolder) {
        return RecordJson.read(resultFolder.resolve("record.json"));
    }

    private Path pages(String... names) throws IOException {
        Path pages = Files.createDirectories(folder.resolve("my pages"));
        for (String name : names) {
            Files.copy(PAGES.resolve(name), pages.resolve(name));
        }
        return pages;
    }

    @Test
    void aFolderOfPdfs() throws IOException {
        Path pdfs = Files.createDirectories(folder.resolve("pdfs/deep")).getParent();
        pdf(pdfs.resolve("a.pdf"), "6x2-blue.png", "3x4-red.png");
        pdf(pdfs.resolve("deep/b.pdf"), "6x2-blue.png");
        Files.copy(PAGES.resolve("3x4-red.png"), pdfs.resolve("no-pdf.png"));
        Path out = folder.resolve("out");
        run("Digitize_PDFs.ijm", pdfs, out);
        assertThat(record(out.resolve("a-p1")).traces()).hasSize(12);
        assertThat(record(out.resolve("a-p2")).traces()).hasSize(13);
        assertThat(record(out.resolve("deep/b-p1")).image().dpi()).isEqualTo(200);
        assertThat(out.resolve("no-pdf")).doesNotExist();
        assertThat(ResultsTable.getResultsTable().size()).isEqualTo(3);
    }

    private static void pdf(Path file, String... names) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String name : names) {
                BufferedImage image = ImageIO.read(PAGES.resolve(name).toFile());
                PDPage page = new PDPage(new PDRectangle(842, 595));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, image), 0, 0, 842, 595);
                }
            }
            document.save(file.toFile());
        }
    }

    @Test
    void oneCalibrationForAll() throws IOException {
        Path out = folder.resolve("out");
        Path record = study.resolve("3x4-red/record.json");
        run("Batch_One_Calibration.ijm", record, pages("3x4-red.png"), out);
        assertThat(record(out.resolve("3x4-red")).calibration())
                .isEqualTo(record(study.resolve("3x4-red")).calibration());
        assertThat(record(out.resolve("3x4-red")).options()).containsKey("calibration");
        assertThat(record(out.resolve("3x4-red")).traces()).hasSize(13);
    }

    @Test
    void leadBoxesOfOnePageForAll() throws IOException {
        Path out = folder.resolve("out");
        Digitization page = record(study.resolve("3x4-red"));
        var fewer =
                new org.paperbeat.model.PageLayout(
                        page.layout().name(),
                        page.layout().timeZeroMm(),
                        page.layout().regions().subList(0, 5),
                        page.layout().simultaneousColumns(),
                        page.layout().confidence(),
                        page.layout().notes());
        Path template = folder.resolve("template.json");
        Files.writeString(template, RecordJson.text(page.withLayout(fewer)));
        run("Batch_Lead_Template.ijm", template, pages("3x4-red.png"), out);
        assertThat(record(out.resolve("3x4-red")).traces()).hasSize(5);
    }

    @Test
    void onlyRhythmStrips() throws IOException {
        Path out = folder.resolve("rhythm");
        run("Export_Rhythm_Strips.ijm", study, out);
        List<String> rows = Files.readAllLines(out.resolve("3x4-red-rhythm.csv"));
        assertThat(rows.get(0)).isEqualTo("time_s,II_rhythm");
        assertThat(rows).hasSizeBetween(4950, 5051);
        List<String> all = Files.readAllLines(study.resolve("3x4-red/signals.csv"));
        String[] cells = all.get(2000).split(",", -1);
        assertThat(rows).contains(cells[0] + "," + cells[cells.length - 1]);
        assertThat(out.resolve("6x2-blue-rhythm.csv")).doesNotExist();
    }

    @Test
    void classesOfAnotherModel() throws IOException {
        Path page = pages("3x4-red.png").resolve("3x4-red.png");
        run("Digitize_One_Page.ijm", page);
        Digitization before = record(page.resolveSibling("3x4-red.paperbeat"));
        run("Reclassify.ijm", page, anotherModel());
        Digitization after = record(page.resolveSibling("3x4-red.paperbeat"));
        assertThat(after.model().name()).isEqualTo("another-mitbih-ii");
        assertThat(after.traces()).hasSize(13);
        assertThat(after.beats()).hasSameSizeAs(before.beats());
        assertThat(after.beats()).allMatch(b -> b.classification() != null);
    }

    @Test
    void aModelLearnsFromAPage() throws Exception {
        Path page = pages("3x4-red.png").resolve("3x4-red.png");
        Path model = folder.resolve("tuned");
        run("Learn_From_Page.ijm", page, model);
        Digitization after = record(page.resolveSibling("3x4-red.paperbeat"));
        assertThat(after.model().version()).endsWith("-tuned");
        assertThat(after.beats().get(2).symbol()).isEqualTo(BeatSymbol.VENTRICULAR_PREMATURE);
        assertThat(after.beats().get(2).source()).isEqualTo(Source.HUMAN);
        assertThat(model.resolve("model.json")).exists();
    }

    /** The model that comes with PaperBeat under another name. */
    private Path anotherModel() throws IOException {
        Path model = folder.resolve("model");
        try (ZipInputStream zip =
                new ZipInputStream(
                        Files.newInputStream(
                                Path.of("src/main/resources/models/beats-mitbih-ii.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = model.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path contract;
        try (var all = Files.walk(model)) {
            contract = all.filter(f -> f.endsWith("model.json")).findFirst().orElseThrow();
        }
        String text = Files.readString(contract);
        Files.writeString(contract, text.replaceFirst("\"beats-", "\"another-"));
        return contract.getParent();
    }

    @Test
    void classesAsStack() throws IOException {
        Path stack = folder.resolve("classes.tif");
        run("Classes_To_Stack.ijm", study, stack);
        ImagePlus found = IJ.openImage(stack.toString());
        assertThat(found.getStackSize()).isEqualTo(2);
        assertThat(found.getStack().getSliceLabel(1)).contains("3x4-red");
        found.setSlice(1);
        assertThat(found.getProcessor().getStatistics().mean).isBetween(100.0, 254.0);
    }

    @Test
    void beatsOfAStudyInOneTable() throws IOException {
        Path copy = folder.resolve("copy");
        for (String name : List.of("3x4-red", "6x2-blue")) {
            Files.createDirectories(copy.resolve(name));
            for (String file : List.of("/beats.csv", "/record.json")) {
                Files.copy(study.resolve(name + file), copy.resolve(name + file));
            }
        }
        Files.writeString(
                copy.resolve("3x4-red/beats.csv"),
                "1,V1,1,0.9000,1,1,,,V,V,,,,,,,0.9,,MACHINE\n",
                StandardOpenOption.APPEND);
        run("Join_Beats.ijm", copy);
        Digitization page = record(study.resolve("3x4-red"));
        List<String> pages = Files.readAllLines(copy.resolve("study-pages.csv"));
        assertThat(pages).hasSize(3);
        assertThat(pages.get(0)).isEqualTo("folder,beats,heart_rate,N,S,V,F,Q,review");
        assertThat(pages.get(1)).startsWith("3x4-red," + page.readingBeats().size() + ",");
        ResultsTable table = ResultsTable.getResultsTable();
        long v = page.beats().stream().filter(b -> b.symbol().aami().name().equals("V")).count();
        assertThat(table.getValue("V", 0)).isEqualTo(v);
        int beats = page.beats().size() + record(study.resolve("6x2-blue")).beats().size();
        assertThat(Files.readAllLines(copy.resolve("study-beats.csv"))).hasSize(2 + beats);
    }
}
