package org.paperbeat.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.FakePage;
import org.paperbeat.ij.PageStates;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.Blot;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.Item;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageEdits;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.edit.TraceEdits;

/** Pages on the bench: kept, journalled, saved, restored, never mixed. */
class PageBenchTest {
    @TempDir Path folder;
    private final Set<ImagePlus> images = new HashSet<>();

    @BeforeEach
    void ownCache() {
        System.setProperty("paperbeat.cache", folder.resolve("cache").toString());
    }

    @AfterEach
    void usualCache() throws InterruptedException {
        for (ImagePlus image : images) {
            PageDocuments.of(image).close();
            PageDocuments.of(image).awaitEnd();
        }
        System.clearProperty("paperbeat.cache");
    }

    private ImagePlus open(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            ImagePlus page = FakePage.image(name);
            // two files are two pages
            page.getProcessor().set(name.charAt(0), 1, 0);
            new FileSaver(page).saveAsTiff(file.toString());
        }
        return IJ.openImage(file.toString());
    }

    private PageDocument bench(ImagePlus image, int page) {
        images.add(image);
        PageSession session = new PageSession(image);
        if (session.state(page).traces().isEmpty()) {
            // beats without a model: these edits then need none
            session.show(
                    page,
                    FakePage.digitized(session.state(page).image())
                            .withBeats("II_rhythm", FakePage.beats(), null));
        }
        return session.document(page);
    }

    private static void correct(PageDocument document) {
        document.apply(
                TraceEdits.draw("V1", List.of(new PagePoint(600, 80), new PagePoint(640, 80))));
        document.apply(TraceEdits.erase("V2", 6, 6.2));
        document.apply(
                BeatEdits.relabel(
                        List.of(new BeatRef("II_rhythm", 1.5)), BeatSymbol.ATRIAL_PREMATURE));
        document.apply(BeatEdits.add("II_rhythm", 2.0, BeatSymbol.VENTRICULAR_PREMATURE));
        document.apply(BeatEdits.delete(List.of(new BeatRef("II_rhythm", 3.5))));
        document.apply(PageEdits.accept(Item.lead("V1")));
        document.apply(TraceEdits.notInk(new Blot(List.of(new PagePoint(20, 20)), 5)));
        document.apply(PageEdits.note("stamp at the left, \"urgent\"\nsecond line"));
    }

    private static void assertSame(PageState a, PageState b) {
        assertThat(RecordJson.text(b.page())).isEqualTo(RecordJson.text(a.page()));
        assertThat(b.hand()).isEqualTo(a.hand());
    }

    @Test
    void aCrashLosesNothingThatWasDone() {
        PageDocument document = bench(open("scan.tif"), 1);
        correct(document);
        // nobody closed or saved anything: the file is opened as after a crash
        PageDocument again = bench(open("scan.tif"), 1);
        assertSame(document.state(), again.state());
        assertThat(again.state().hand().corrected())
                .containsExactlyInAnyOrder(EditStep.TRACES, EditStep.BEATS);
        assertThat(again.state().requireTrace("V1").source()[300]).isEqualTo(Source.HUMAN);
        assertThat(again.history()).isEmpty();
    }

    @Test
    void savingWritesAllFilesAndEndsTheJournal() throws IOException {
        ImagePlus image = open("scan.tif");
        PageDocument document = bench(image, 1);
        correct(document);
        Path saved = new PageSession(image).save(1);
        assertThat(saved.toFile().list())
                .contains("record.json", "samples.csv", "handwork.json", "beats.csv");
        assertThat(Files.readString(saved.resolve("samples.csv"))).contains(",HUMAN");
        assertThat(Files.readString(saved.resolve("beats.csv"))).contains(",A,S,");
        assertThat(journals()).isEmpty();
        assertSame(document.state(), bench(open("scan.tif"), 1).state());
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.toString().endsWith(".journal")).toList();
        }
    }

    @Test
    void aPauseWritesAllFiles() throws IOException, InterruptedException {
        ImagePlus image = open("scan.tif");
        bench(image, 1).apply(PageEdits.note("x"));
        assertThat(journals()).hasSize(1);
        long end = System.currentTimeMillis() + 30_000;
        while (!journals().isEmpty() && System.currentTimeMillis() < end) {
            Thread.sleep(50);
        }
        assertThat(journals()).isEmpty();
        assertThat(folder.resolve("scan.paperbeat/handwork.json")).content().contains("\"x\"");
    }

    @Test
    void undoneToTheStartIsAsBefore() {
        PageDocument document = bench(open("scan.tif"), 1);
        PageState start = document.state();
        correct(document);
        while (document.undo()) {
            assertThat(document.redoName()).isPresent();
        }
        assertSame(start, bench(open("scan.tif"), 1).state());
    }

    @Test
    void twoPagesAndTwoImagesDoNotMix() {
        ImagePlus a = open("a.tif");
        ImagePlus b = open("b.tif");
        PageDocument first = bench(a, 1);
        PageDocument second = bench(b, 1);
        first.apply(PageEdits.note("first"));
        second.apply(BeatEdits.delete(List.of(new BeatRef("II_rhythm", 1.5))));
        assertThat(second.state().hand().note()).isEmpty();
        assertThat(first.state().beats("II_rhythm")).hasSize(9);
        assertThat(new PageSession(a).document(1)).isSameAs(first);
        assertThat(bench(open("b.tif"), 1).state().beats("II_rhythm")).hasSize(8);
    }

    @Test
    void pagesOfAStackHaveADocumentEach() {
        ImageStack stack = new ImageStack(FakePage.WIDTH, FakePage.HEIGHT);
        stack.addSlice(FakePage.image("a").getProcessor());
        stack.addSlice(FakePage.image("b").getProcessor());
        String file = folder.resolve("two.tif").toString();
        new FileSaver(new ImagePlus("two", stack)).saveAsTiffStack(file);
        ImagePlus image = IJ.openImage(file);
        PageDocument one = bench(image, 1);
        PageDocument two = bench(image, 2);
        one.apply(PageEdits.note("one"));
        two.apply(PageEdits.note("two"));
        one.undo();
        assertThat(two.state().hand().note()).isEqualTo("two");
        ImagePlus again = IJ.openImage(file);
        assertThat(bench(again, 2).state().hand().note()).isEqualTo("two");
        assertThat(bench(again, 1).state().hand().note()).isEmpty();
    }

    @Test
    void whatACommandFindsCanBeUndone() {
        ImagePlus image = open("scan.tif");
        PageSession session = new PageSession(image);
        PageDocument document = bench(image, 1);
        document.apply(BeatEdits.delete(List.of(new BeatRef("II_rhythm", 3.5))));
        session.show(1, FakePage.digitized(session.state(1).image()));
        assertThat(document.state().beats("II_rhythm")).hasSize(9);
        assertThat(session.document(1)).isSameAs(document);
        document.undo();
        assertThat(PageStates.of(image).get(1).orElseThrow().readingBeats()).hasSize(8);
    }
}
