package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMatchingTest {
    @Test
    void eachPeakIsMatchedOnceToItsNearest() {
        PeakMatching m =
                PeakMatching.of(new int[] {100, 200, 300}, new int[] {96, 150, 205, 310, 330}, 20);
        assertThat(m.detectedOfReference()).containsExactly(0, 2, 3);
        assertThat(m.falseDetections()).containsExactly(1, 4);
    }

    @Test
    void farPeaksAreMissedAndFalse() {
        PeakMatching m = PeakMatching.of(new int[] {100}, new int[] {130}, 20);
        assertThat(m.detectedOfReference()).containsExactly(-1);
        assertThat(m.falseDetections()).containsExactly(0);
        assertThat(PeakMatching.of(new int[0], new int[0], 20).falseDetections()).isEmpty();
    }
}
