package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Trace;

/** Runs the commands of test-images/README.md again and compares. */
class TestImagesTest {
    private static final Path IMAGES = Path.of("test-images");

    @TempDir Path dir;

    static List<String> commands() throws IOException {
        return Files.readAllLines(IMAGES.resolve("README.md")).stream()
                .filter(l -> l.startsWith("paperbeat render "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandsGiveTheSamePages(String command) throws IOException {
        String name = command.substring(command.lastIndexOf('/') + 1);
        String line = command.replace("test-images/", dir + "/").substring(10);
        assertThat(PaperBeat.execute(line.split(" "))).isZero();
        String stem = name.substring(0, name.lastIndexOf('.'));
        try (Stream<Path> files = Files.list(dir)) {
            List<Path> made = files.sorted().toList();
            assertThat(made).hasSizeGreaterThanOrEqualTo(5);
            for (Path file : made) {
                Path kept = IMAGES.resolve(file.getFileName());
                assertThat(kept).exists();
                assertThat(kept.getFileName().toString()).startsWith(stem);
                compare(file, kept);
            }
        }
    }

    private static void compare(Path made, Path kept) throws IOException {
        String name = made.getFileName().toString();
        if (name.endsWith(".json")) {
            compareRecords(RecordJson.read(made), RecordJson.read(kept));
        } else if (name.matches(".*\\.(png|jpg|tif)")) {
            // compressors differ between Java distributions, and JPEG's in the last bit
            comparePixels(made, kept, name.endsWith(".jpg") ? 2 : 0);
        } else {
            assertThat(made).hasSameBinaryContentAs(kept);
        }
    }

    private static void compareRecords(Digitization made, Digitization kept) {
        assertThat(made.calibration()).usingRecursiveComparison().isEqualTo(kept.calibration());
        assertThat(made.layout()).isEqualTo(kept.layout());
        assertThat(made.beats()).isEqualTo(kept.beats());
        assertThat(made.options()).isEqualTo(kept.options());
        assertThat(made.traces()).hasSameSizeAs(kept.traces());
        for (int k = 0; k < made.traces().size(); k++) {
            Trace a = made.traces().get(k);
            Trace b = kept.traces().get(k);
            assertThat(a.mv()).isEqualTo(b.mv());
            assertThat(a.xPx()).isEqualTo(b.xPx());
            assertThat(a.yPx()).isEqualTo(b.yPx());
        }
    }

    private static void comparePixels(Path made, Path kept, int tolerance) throws IOException {
        List<BufferedImage> a = read(made);
        List<BufferedImage> b = read(kept);
        assertThat(a).hasSameSizeAs(b);
        for (int k = 0; k < a.size(); k++) {
            int w = a.get(k).getWidth();
            int h = a.get(k).getHeight();
            int[] x = a.get(k).getRGB(0, 0, w, h, null, 0, w);
            int[] y = b.get(k).getRGB(0, 0, w, h, null, 0, w);
            assertThat(x).hasSameSizeAs(y);
            int worst = 0;
            for (int i = 0; i < x.length; i++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int difference = (x[i] >> shift & 0xff) - (y[i] >> shift & 0xff);
                    worst = Math.max(worst, Math.abs(difference));
                }
            }
            assertThat(worst).as(made.getFileName().toString()).isLessThanOrEqualTo(tolerance);
        }
    }

    private static List<BufferedImage> read(Path file) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            for (int k = 0; k < reader.getNumImages(true); k++) {
                pages.add(reader.read(k));
            }
            reader.dispose();
        }
        return pages;
    }
}
