package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paperbeat.image.Plane;

class TangleInkTest {
    private static final String[] PICTURE = {
        "..........", //
        "...#......", //
        "..###.....", //
        "..#.#.....", //
        "..#.#...#.", //
        "..#.#...#.", //
        "###.###...", //
        "..........", //
    };

    private static TangleInk ink() {
        Plane plane = new Plane(10, 8);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 10; x++) {
                plane.values()[y * 10 + x] = PICTURE[y].charAt(x) == '#' ? 1 : 0;
            }
        }
        return new TangleInk(plane, 0, 9, 0, 7, 0.5f);
    }

    @Test
    void findsWhereInkPointsUpAndDown() {
        assertThat(ink().tips(1)).contains(new TangleInk.Tip(3, 1), new TangleInk.Tip(8, 4));
        assertThat(ink().tips(-1)).contains(new TangleInk.Tip(8, 5));
    }

    @Test
    void takesOnePieceOut() {
        TangleInk ink = ink();
        TangleInk piece = ink.takePiece(3, 1);
        assertThat(piece.at(6, 6)).isTrue();
        assertThat(piece.at(8, 4)).isFalse();
        assertThat(ink.at(3, 1)).isFalse();
        assertThat(ink.at(8, 4)).isTrue();
    }

    @Test
    void aPathExplainsTheStrokeItRunsIn() {
        TangleInk ink = ink();
        InkPath path =
                new InkPath(
                        new int[] {6, 6, 3, 1, 3, 6, 6, 6, 6, 6},
                        new int[] {6, 6, 3, 1, 1, 3, 6, 6, 6, 6},
                        new int[] {6, 6, 6, 3, 3, 6, 6, 6, 6, 6});
        long[] claim = ink.near(path, 1, 1, 0, ink.bits().length);
        long left = 0;
        for (int i = 0; i < claim.length; i++) {
            left += Long.bitCount(ink.bits()[i] & ~claim[i]);
        }
        // what stands apart is not explained
        assertThat(left).isEqualTo(2);
        assertThat(ink.white(path)).isGreaterThan(0);
        assertThat(ink.meets(path)).isTrue();
    }
}
