package org.paperbeat.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmoothSlopeTest {
    @Test
    void aRampHasItsSlope() {
        double[] ramp = IntStream.range(0, 400).mapToDouble(i -> 0.004 * i).toArray();
        assertThat(SmoothSlope.of(ramp, 500, 0.02)[200]).isCloseTo(2, within(1e-9));
    }

    @Test
    void aStepSpreadsAlikeAtEveryRate() {
        for (double rate : new double[] {250, 500, 1000}) {
            int n = (int) rate;
            double[] step = IntStream.range(0, n).mapToDouble(i -> i < n / 2 ? 0 : 1).toArray();
            double[] slope = SmoothSlope.of(step, rate, 0.02);
            double top = IntStream.range(0, n).mapToDouble(i -> slope[i]).max().orElse(0);
            // a Gaussian of that width is 1 / (sigma sqrt(2 pi)) high; four boxes are 3 % lower
            assertThat(top).isCloseTo(1 / (0.02 * Math.sqrt(2 * Math.PI)), within(1.2));
        }
    }
}
