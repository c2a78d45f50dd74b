package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningMedianTest {
    @Test
    void medianOfThreeByHand() {
        byte[] out = new byte[5];
        new RunningMedian(0.5).filter(new byte[] {1, 9, 2, 3, 8}, 1, 1, out);
        // at the ends the window stays that of their neighbours
        assertThat(out).containsExactly(2, 2, 3, 3, 3);
    }

    @Test
    void agreesWithSortingOnNoise() {
        Random random = new Random(1);
        byte[] in = new byte[400];
        random.nextBytes(in);
        byte[] out = new byte[400];
        int half = 17;
        new RunningMedian(0.5).filter(in, half, 1, out);
        for (int i = 0; i < in.length; i++) {
            int from = Math.max(0, Math.min(i - half, in.length - 1 - 2 * half));
            int to = Math.min(in.length, Math.max(i + half, 2 * half) + 1);
            int[] window = new int[to - from];
            for (int k = from; k < to; k++) {
                window[k - from] = in[k] & 0xff;
            }
            Arrays.sort(window);
            assertThat(out[i] & 0xff).isEqualTo(window[window.length / 2]);
        }
    }

    @Test
    void interpolatesBetweenStepsAndReachesTheEnd() {
        byte[] in = new byte[101];
        for (int i = 0; i < in.length; i++) {
            in[i] = (byte) i;
        }
        byte[] out = new byte[101];
        new RunningMedian(0.5).filter(in, 5, 8, out);
        assertThat(out[50]).isEqualTo((byte) 50);
        assertThat(out[100]).isEqualTo((byte) 95);
    }
}
