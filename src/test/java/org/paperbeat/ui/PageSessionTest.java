package org.paperbeat.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.FakePage;
import org.paperbeat.ij.PageStates;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.OutputOptions;

class PageSessionTest {
    @TempDir Path folder;

    @BeforeEach
    void ownCache() {
        System.setProperty("paperbeat.cache", folder.resolve("cache").toString());
    }

    @AfterEach
    void usualCache() {
        System.clearProperty("paperbeat.cache");
    }

    private ImagePlus open(String name) {
        String path = folder.resolve(name).toString();
        if (!Files.exists(folder.resolve(name))) {
            FileSaver saver = new FileSaver(FakePage.image("x"));
            assertThat(name.endsWith(".png") ? saver.saveAsPng(path) : saver.saveAsTiff(path))
                    .isTrue();
        }
        return IJ.openImage(path);
    }

    private static Digitization digitized(PageSession session, int page) {
        Digitization state = FakePage.digitized(session.state(page).image());
        session.show(page, state);
        return state;
    }

    @Test
    void savesBesideTheImageAndFindsItAgain() {
        PageSession session = new PageSession(open("scan.tif"));
        Digitization state = digitized(session, 1);
        Path saved = session.save(1);
        assertThat(saved).isEqualTo(folder.resolve("scan.paperbeat"));
        assertThat(saved.toFile().list())
                .contains("signals.csv", "beats.csv", "record.json", "overlay.png");
        ImagePlus again = open("scan.tif");
        Digitization restored = new PageSession(again).state(1);
        assertThat(restored.layout()).isEqualTo(state.layout());
        assertThat(restored.beats()).hasSize(9);
        assertThat(restored.image()).isEqualTo(state.image());
        assertThat(again.getOverlay().size()).isGreaterThan(20);
    }

    @Test
    void anImageOpenedByItsBareNameIsSavedBesideItToo() throws IOException {
        Path here = Path.of("paperbeat-page-session-test.png");
        Files.copy(Path.of(open("scan.png").getOriginalFileInfo().getFilePath()), here);
        PageSession session = new PageSession(IJ.openImage(here.toString()));
        digitized(session, 1);
        Path saved = session.save(1);
        assertThat(saved)
                .isEqualTo(Path.of("paperbeat-page-session-test.paperbeat").toAbsolutePath());
        Files.delete(here);
        try (Stream<Path> files = Files.list(saved)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(saved);
    }

    @Test
    void staysBesideTheImageWhenAPersonDrawsOnIt() {
        ImagePlus image = open("scan.tif");
        PageSession session = new PageSession(image);
        digitized(session, 1);
        image.changes = true;
        assertThat(session.save(1)).isEqualTo(folder.resolve("scan.paperbeat"));
        ImagePlus changed = open("scan.tif");
        changed.changes = true;
        assertThat(new PageSession(changed).state(1).image().sha256())
                .isNotEqualTo(session.state(1).image().sha256());
    }

    @Test
    void otherPixelsAreAnotherPage() {
        PageSession session = new PageSession(open("scan.tif"));
        digitized(session, 1);
        session.save(1);
        ImagePlus other = FakePage.image("y");
        other.getProcessor().set(3, 3, 0);
        new FileSaver(other).saveAsTiff(folder.resolve("scan.tif").toString());
        assertThat(new PageSession(open("scan.tif")).state(1).layout()).isNull();
    }

    @Test
    void anImageOfTheSameStemGetsItsFullName() {
        PageSession first = new PageSession(open("scan.tif"));
        digitized(first, 1);
        first.save(1);
        PageSession second = new PageSession(open("scan.png"));
        digitized(second, 1);
        assertThat(second.save(1)).isEqualTo(folder.resolve("scan.png.paperbeat"));
    }

    @Test
    void anUnsavedImageGoesToTheCache() {
        PageSession session = new PageSession(FakePage.image("drawn: by me"));
        digitized(session, 1);
        Path saved = session.save(1);
        assertThat(saved).startsWith(folder.resolve("cache"));
        assertThat(saved.getFileName().toString()).endsWith(".paperbeat").doesNotContain(":");
        ImagePlus again = FakePage.image("drawn: by me");
        assertThat(new PageSession(again).state(1).beats()).hasSize(9);
    }

    @Test
    void pagesOfAStackHaveAFolderEach() {
        ImageStack stack = new ImageStack(FakePage.WIDTH, FakePage.HEIGHT);
        stack.addSlice(FakePage.image("a").getProcessor());
        stack.addSlice(FakePage.image("b").getProcessor());
        new FileSaver(new ImagePlus("two", stack))
                .saveAsTiffStack(folder.resolve("two.tif").toString());
        PageSession session = new PageSession(open("two.tif"));
        assertThat(session.selected(true)).containsExactly(1, 2);
        digitized(session, 2);
        assertThat(session.save(2)).isEqualTo(folder.resolve("two-p02.paperbeat"));
        assertThat(session.state(1).layout()).isNull();
    }

    @Test
    void exportsToAFolderOfChoiceAndTouchesNoForeignOne() throws IOException {
        PageSession session = new PageSession(open("scan.tif"));
        File out = folder.resolve("out").toFile();
        OutputOptions all = new OutputOptions(true, true, false);
        assertThatThrownBy(() -> session.export(List.of(1), out, all))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("no signals");
        digitized(session, 1);
        assertThat(session.export(List.of(1), out, all))
                .containsExactly(folder.resolve("out/scan"));
        assertThat(folder.resolve("out/scan").toFile().list())
                .contains("samples.csv", "scan.hea", "scan.dat", "scan.atr");
        Path foreign = Files.createDirectories(folder.resolve("other/scan"));
        Files.writeString(foreign.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> session.export(List.of(1), folder.resolve("other").toFile(), all))
                .hasMessageContaining("holds other files");
        assertThat(foreign.resolve("thesis.txt")).exists();
        assertThatThrownBy(() -> session.export(List.of(1), new File(""), all))
                .hasMessageContaining("No folder");
    }

    @Test
    void aCroppedImageForgetsWhatWasFoundOnIt() {
        ImagePlus image = FakePage.image("x");
        PageSession session = new PageSession(image);
        digitized(session, 1);
        image.setProcessor(image.getProcessor().resize(400));
        assertThat(session.state(1).layout()).isNull();
        assertThat(PageStates.of(image).get(1)).isPresent();
    }
}
