package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.PageImage;

class SurroundingsTest {
    private static final int PX_PER_MM = 8;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;

    private final byte[] dark = new byte[WIDTH * HEIGHT];
    private final int[] argb = new int[WIDTH * HEIGHT];

    SurroundingsTest() {
        Arrays.fill(argb, 0xfffafafa);
        fill(0, 150, WIDTH, 153, 0xff000000, 250);
    }

    private void fill(int x0, int y0, int x1, int y1, int colour, int darkness) {
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                argb[y * WIDTH + x] = colour;
                dark[y * WIDTH + x] = (byte) darkness;
            }
        }
    }

    private int darkness(int x, int y) {
        return dark[y * WIDTH + x] & 0xff;
    }

    private long inked() {
        return IntStream.range(0, dark.length).filter(i -> dark[i] != 0).count();
    }

    private void erase() {
        Surroundings.erase(dark, new PageImage(WIDTH, HEIGHT, argb), PX_PER_MM);
    }

    @Test
    void aWedgeOfTheTableIsNoTrace() {
        long trace = inked();
        for (int x = 0; x < WIDTH; x++) {
            fill(x, 0, x + 1, 1 + x / 20, 0xff6e6e6e, 140);
        }
        erase();
        assertThat(inked()).isEqualTo(trace);
    }

    @Test
    void theRimOfAWideTableIsNoTrace() {
        long trace = inked();
        fill(0, 0, WIDTH, 60, 0xff6e6e6e, 0);
        fill(0, 60, WIDTH, 85, 0xff6e6e6e, 140);
        erase();
        assertThat(inked()).isEqualTo(trace);
    }

    @Test
    void aTraceThatRunsOutOfThePictureStays() {
        // hum so dense that its strokes run into each other
        fill(0, 100, WIDTH, 120, 0xff000000, 250);
        long before = inked();
        erase();
        assertThat(inked()).isEqualTo(before);
        assertThat(darkness(0, 151)).isEqualTo(250);
    }

    @Test
    void aBlackBoxOnTheSheetStays() {
        fill(100, 30, 140, 60, 0xff000000, 250);
        erase();
        assertThat(darkness(120, 45)).isEqualTo(250);
    }
}
