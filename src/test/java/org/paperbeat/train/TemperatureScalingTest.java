package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TemperatureScalingTest {
    @Test
    void softmaxSumsToOneAndKeepsTheOrder() {
        float[] p = TemperatureScaling.softmax(new float[] {1000, 999, -5}, 1);
        assertThat(p[0] + p[1] + p[2]).isCloseTo(1f, offset(1e-6f));
        assertThat(p[0] / p[1]).isCloseTo((float) Math.E, offset(1e-3f));
    }

    @Test
    void findsByHowMuchANetworkIsTooSure() {
        SplittableRandom random = new SplittableRandom(3);
        List<float[]> logits = new ArrayList<>();
        int[] labels = new int[20_000];
        for (int i = 0; i < labels.length; i++) {
            double z = random.nextDouble(-2, 2);
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(z)) ? 1 : 0;
            logits.add(new float[] {(float) (2.5 * z), 0});
        }
        assertThat(TemperatureScaling.fit(logits, labels)).isCloseTo(2.5, offset(0.15));
    }
}
