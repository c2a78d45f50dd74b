package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.model.PageImage;

class PngFileTest {
    /** Pages of little and of much noise are compressed in different ways. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.7, 1})
    void everyPixelComesBack(double noise) throws IOException {
        Random random = new Random(4);
        int width = 321;
        int height = 250;
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int tone = random.nextDouble() < noise ? random.nextInt(1 << 24) : 0xf0c0b0;
            argb[i] = 0xff000000 | tone;
        }
        PageImage page = new PageImage(width, height, argb);
        assertThat(read(PngFile.encode(page))).isEqualTo(argb);
    }

    @Test
    void onePixel() throws IOException {
        int[] argb = {0xff123456};
        assertThat(read(PngFile.encode(new PageImage(1, 1, argb)))).isEqualTo(argb);
    }

    private static int[] read(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
