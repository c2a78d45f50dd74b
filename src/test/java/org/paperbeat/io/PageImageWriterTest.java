package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageImage;

class PageImageWriterTest {
    private static final PageImage COLOUR = new PageImage(2, 1, new int[] {0xff102030, 0xfff0e0d0});
    private static final PageImage GREY = new PageImage(2, 1, new int[] {0xff101010, 0xfff0f0f0});

    @TempDir Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.TIF", "a.bmp"})
    void keepsEveryPixel(String name) throws IOException {
        for (PageImage page : List.of(COLOUR, GREY)) {
            Path file = dir.resolve(name);
            PageImageWriter.write(file, List.of(page), 200);
            BufferedImage back = ImageIO.read(file.toFile());
            assertThat(back.getWidth()).isEqualTo(2);
            for (int x = 0; x < 2; x++) {
                int[] sample = back.getRaster().getPixel(x, 0, (int[]) null);
                assertThat(sample[0]).isEqualTo(page.red(x));
                assertThat(sample[sample.length - 1]).isEqualTo(page.blue(x));
            }
        }
        assertThat(dir.toFile().list()).containsExactly(name);
    }

    @Test
    void refusesStacksInOneImageAndUnknownKinds() {
        assertThatThrownBy(
                        () -> PageImageWriter.write(dir.resolve("a.png"), List.of(GREY, GREY), 96))
                .isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> PageImageWriter.write(dir.resolve("a.gif"), List.of(GREY), 96))
                .isInstanceOf(EcgException.class);
        assertThat(dir.toFile().list()).isEmpty();
    }
}
