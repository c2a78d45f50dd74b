package org.paperbeat.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingCloudTest {
    @Test
    void whatLiesFarFromEveryCentreIsOutside() {
        SplittableRandom random = new SplittableRandom(1);
        List<float[]> embeddings = new ArrayList<>();
        int[] labels = new int[1000];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2 == 0 ? 0 : 2;
            double centre = labels[i] * 10;
            embeddings.add(
                    new float[] {
                        (float) (centre + random.nextGaussian()), (float) random.nextGaussian(), 0
                    });
        }
        TrainingCloud cloud = TrainingCloud.of(embeddings, labels, 3, 0.99);
        assertThat(cloud.centres()).hasDimensions(2, 3);
        assertThat(embeddings.stream().filter(cloud::isOutside).count()).isBetween(5L, 10L);
        assertThat(cloud.isOutside(new float[] {0, 0, 0})).isFalse();
        assertThat(cloud.isOutside(new float[] {20, 0, 0})).isFalse();
        assertThat(cloud.isOutside(new float[] {10, 0, 0})).isTrue();
        assertThat(cloud.isOutside(new float[] {0, 0, 9})).isTrue();
    }
}
