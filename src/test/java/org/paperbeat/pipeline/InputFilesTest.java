package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.EcgException;

class InputFilesTest {
    @TempDir Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private List<String> results(Path... inputs) {
        return InputFiles.find(
                        List.of(inputs).stream().map(Path::toString).toList(),
                        folder.resolve("out"))
                .stream()
                .map(f -> f.image() + " > " + f.result().toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void foldersAreSearchedThroughAndOnlyPagesTaken() throws IOException {
        file("in/b.PNG");
        file("in/a/x.tiff");
        file("in/a/notes.txt");
        file("in/.hidden/x.png");
        file("in/._b.png");
        assertThat(results(folder.resolve("in"))).containsExactly("a/x.tiff > a/x", "b.PNG > b");
    }

    @Test
    void resultsOfEarlierRunsAreNoPages() throws IOException {
        file("in/a.png");
        file("in/a.paperbeat/overlay.png");
        file("in/a.paperbeat/record.json");
        file("out/a/overlay.png");
        assertThat(results(folder)).containsExactly("in/a.png > in/a");
    }

    @Test
    void sameStemsKeepTheirExtension() throws IOException {
        file("in/r.png");
        file("in/r.pdf");
        file("in/R.jpg");
        file("in/s.png");
        assertThat(results(folder.resolve("in")))
                .containsExactly("R.jpg > R.jpg", "r.pdf > r.pdf", "r.png > r.png", "s.png > s");
    }

    @Test
    void aNameThatAPageOfAnotherWouldGetKeepsItsExtension() throws IOException {
        file("in/r.pdf");
        file("in/r-p1.png");
        assertThat(results(folder.resolve("in")))
                .containsExactly("r-p1.png > r-p1.png", "r.pdf > r");
    }

    @Test
    void sameNamesOfDifferentFoldersKeepTheirFolders() throws IOException {
        Path first = file("a/x.png");
        Path second = file("b/x.png");
        Path third = file("b/y.png");
        assertThat(results(first, second, third))
                .containsExactly("a/x.png > a/x", "b/x.png > b/x", "y.png > y");
    }

    @Test
    void globsMatchBelowTheirFixedPart() throws IOException {
        file("in/a/1.png");
        file("in/a/2.jpg");
        file("in/b/3.png");
        assertThat(results(folder.resolve("in/*/*.png")))
                .containsExactly("a/1.png > a/1", "b/3.png > b/3");
    }

    @Test
    void aFileMayHaveBracketsInItsName() throws IOException {
        Path file = file("in/scan [1].png");
        assertThat(results(file)).containsExactly("scan [1].png > scan [1]");
    }

    @Test
    void aFileGivenTwiceIsOnePage() throws IOException {
        Path file = file("in/a.png");
        assertThat(results(file, folder.resolve("in"))).hasSize(1);
        assertThat(results(file, file)).containsExactly("a.png > a");
    }

    @Test
    void aMissingFileStaysInTheListAndFailsLater() {
        assertThat(results(folder.resolve("none.png"))).containsExactly("none.png > none");
    }

    @Test
    void anInputWithoutPagesIsWrongUsage() throws IOException {
        file("in/a.txt");
        assertThatThrownBy(() -> results(folder.resolve("in")))
                .isInstanceOf(EcgException.class)
                .hasMessage("There is no page in " + folder.resolve("in") + ".");
        assertThatThrownBy(() -> results(folder.resolve("in/*.png")))
                .hasMessage("No file matches " + folder.resolve("in/*.png") + ".");
    }

    @Test
    void placesOnAnotherFileSystemAreNamedAsFilesOfAFolder() {
        List<InputFile> named =
                InputFiles.named(
                        List.of("b/x.png", "b/x.pdf", "a/y.tif", "a/notes.txt", ".hidden/z.png"));
        assertThat(named)
                .extracting(InputFile::image)
                .containsExactly("a/y.tif", "b/x.pdf", "b/x.png");
        assertThat(named)
                .extracting(f -> f.result().toString().replace('\\', '/'))
                .containsExactly("a/y", "b/x.pdf", "b/x.png");
    }
}
