package org.paperbeat.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StripEndsTest {
    private static final double FS = 500;

    /** Upright triangles of 80 ms at the given samples, each followed by a deeper S of 40 ms. */
    private static float[] line(int length, double s, int... tips) {
        float[] mv = new float[length];
        for (int tip : tips) {
            for (int i = 0; i < length; i++) {
                int d = Math.abs(i - tip);
                mv[i] += (float) Math.max(0, 1 - d / 20.0);
                mv[i] -= (float) (s * Math.max(0, 1 - Math.abs(i - tip - 28) / 12.0));
            }
        }
        return mv;
    }

    private static int[] detect(float[] mv) {
        return new StripPeakDetector(FS).detect(mv);
    }

    @Test
    void findsATipShownJustBeforeTheEnd() {
        int[] found = detect(Arrays.copyOf(line(1400, 0.3, 200, 600, 1000, 1240), 1246));
        assertThat(found).hasSize(4);
        assertThat(found[3]).isBetween(1239, 1241);
    }

    @Test
    void aShoulderWhoseTipLiesBeyondTheEndIsNoBeat() {
        assertThat(detect(Arrays.copyOf(line(1400, 0.3, 200, 600, 1000, 1260), 1250))).hasSize(3);
    }

    @Test
    void aCutSWaveDoesNotHideItsR() {
        int[] found = detect(Arrays.copyOf(line(1400, 0.7, 200, 600, 1000, 1220), 1246));
        assertThat(found).hasSize(4);
        assertThat(found[3]).isBetween(1215, 1225);
    }

    @Test
    void aLineThatEndsOnTheTipIsABeat() {
        float[] mv = line(1400, 0.3, 200, 600, 1000, 1249);
        mv[1247] = 0.99f;
        mv[1248] = 0.995f;
        assertThat(detect(Arrays.copyOf(mv, 1250))).hasSize(4);
    }
}
