package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EdgeFrameTest {
    private static final int W = 40;
    private static final int H = 24;

    private static void row(byte[] dark, int y, int value) {
        for (int x = 0; x < W; x++) {
            dark[y * W + x] = (byte) value;
        }
    }

    @Test
    void aBlurredLineAlongTheLowerEdgeGoesWhole() {
        byte[] dark = new byte[W * H];
        row(dark, H - 1, 130);
        row(dark, H - 2, 90);
        row(dark, H - 3, 45);
        dark[10 * W + 7] = (byte) 200;
        EdgeFrame.erase(dark, W, H, 6);
        byte[] left = new byte[W * H];
        left[10 * W + 7] = (byte) 200;
        assertThat(dark).isEqualTo(left);
    }

    @Test
    void aLineFurtherInIsATraceAtRest() {
        byte[] dark = new byte[W * H];
        row(dark, H - 5, 200);
        byte[] before = dark.clone();
        EdgeFrame.erase(dark, W, H, 6);
        assertThat(dark).isEqualTo(before);
    }

    @Test
    void upstrokesThatReachTheEdgeStay() {
        byte[] dark = new byte[W * H];
        for (int x = 3; x < W; x += 10) {
            for (int y = 0; y < 8; y++) {
                dark[y * W + x] = (byte) 220;
            }
        }
        byte[] before = dark.clone();
        EdgeFrame.erase(dark, W, H, 6);
        assertThat(dark).isEqualTo(before);
    }

    @Test
    void uprightEdgesLoseTheirFrameToo() {
        byte[] dark = new byte[W * H];
        for (int y = 0; y < H; y++) {
            dark[y * W + 1] = (byte) 150;
            dark[y * W + W - 1] = (byte) 150;
        }
        EdgeFrame.erase(dark, W, H, 6);
        assertThat(dark).containsOnly(0);
    }
}
