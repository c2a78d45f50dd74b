package org.paperbeat.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.BeatInput;

class TrainingShapesTest {
    private static BeatInput beat(double at, double size, SplittableRandom random) {
        float[] window = new float[64];
        for (int i = 0; i < window.length; i++) {
            double d = (i - at) / 4;
            window[i] = (float) (size * (Math.exp(-d * d) + 0.02 * random.nextGaussian()));
        }
        return new BeatInput(new float[][] {window, window}, new float[0]);
    }

    @Test
    void aShapeSeenAtNoSizeInTrainingIsOutside() {
        SplittableRandom random = new SplittableRandom(1);
        List<BeatInput> training = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            training.add(beat(i % 2 == 0 ? 20 : 40, 0.5 + random.nextDouble(), random));
        }
        float[][] prototypes = TrainingShapes.prototypes(TrainingShapes.shapes(training), 4);
        TrainingShapes shapes = new TrainingShapes(prototypes, 0.3);
        assertThat(training).noneMatch(shapes::isOutside);
        assertThat(shapes.isOutside(beat(20, 7, random))).isFalse();
        assertThat(shapes.isOutside(beat(30, 1, random))).isTrue();
        assertThat(shapes.isOutside(beat(20, -1, random))).isTrue();
    }
}
