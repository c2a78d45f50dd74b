package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong: one clear sentence, exit status 1 or 2, nothing half-written. */
class CommandLineErrorsTest {
    @TempDir Path folder;

    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(realErr);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private int digitize(String input, String... more) {
        String[] args =
                Stream.concat(
                                Stream.of(
                                        "digitize",
                                        input,
                                        "--out",
                                        out().toString(),
                                        "--no-classify"),
                                Arrays.stream(more))
                        .toArray(String[]::new);
        return PaperBeat.execute(args);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    private void assertOneSentence() {
        assertThat(said()).doesNotContain("\n").doesNotContain("Exception").endsWith(".");
    }

    private void assertFailedPage(Path page, String sentence) throws IOException {
        assertThat(digitize(page.toString())).isEqualTo(1);
        assertThat(said()).contains(sentence);
        assertOneSentence();
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("report.csv");
        }
        assertThat(Files.readString(out().resolve("report.csv"))).contains("FAILED");
    }

    private Path image(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0xf0f0f0 - (i % width / 3) * 0x10101);
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void aMissingFile() throws IOException {
        assertFailedPage(folder.resolve("none.png"), "There is no file");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertFailedPage(
                Files.write(folder.resolve("empty.png"), new byte[0]), "empty.png is empty");
    }

    @Test
    void aTextNamedPng() throws IOException {
        assertFailedPage(
                Files.writeString(folder.resolve("text.png"), "no image"), "is not an image");
    }

    @Test
    void anImageOfOnePixel() throws IOException {
        assertFailedPage(image("dot.png", 1, 1), "dot.png is too small");
    }

    @Test
    void anImageWithoutEcg() throws IOException {
        assertFailedPage(image("ramp.png", 400, 300), "No millimetre grid");
    }

    @Test
    void aTruncatedImage() throws IOException {
        Path whole = image("whole.png", 400, 300);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.png");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertFailedPage(cut, "cut.png is damaged or cut short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--gain 7",
                "--gain much",
                "--paper-speed 30",
                "--beats some",
                "--format pdf",
                "--threads 0",
                "--threads many",
                "--dpi 3",
                "--nonsense"
            })
    void aWrongOption(String option) throws IOException {
        Path page = image("page.png", 400, 300);
        assertThat(digitize(page.toString(), option.split(" "))).isEqualTo(2);
        assertOneSentence();
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"digitize", "evaluate", "paint", "digitize a.png", "--nonsense"})
    void wrongUsage(String args) {
        assertThat(PaperBeat.execute(args.split(" "))).isEqualTo(2);
        assertThat(said()).doesNotContain("\n").endsWith(" --help.");
    }

    @Test
    void aFolderWithoutPages() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(digitize(empty.toString())).isEqualTo(2);
        assertOneSentence();
    }

    @Test
    void anOutputFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(out(), "a file");
        assertThat(digitize(image("page.png", 400, 300).toString())).isEqualTo(1);
        assertOneSentence();
        assertThat(file).hasContent("a file");
    }
}
