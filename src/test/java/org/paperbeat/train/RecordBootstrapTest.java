package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Classification;

class RecordBootstrapTest {
    private static List<BeatPrediction> records(double... accuracies) {
        List<BeatPrediction> all = new ArrayList<>();
        for (int r = 0; r < accuracies.length; r++) {
            for (int i = 0; i < 100; i++) {
                boolean right = i < 100 * accuracies[r];
                float[] p = right ? new float[] {1, 0, 0, 0, 0} : new float[] {0, 0, 1, 0, 0};
                all.add(new BeatPrediction("r" + r, i, AamiClass.N, new Classification(p)));
            }
        }
        return all;
    }

    @Test
    void likeRecordsLeaveNoDoubtAndUnlikeOnesMuch() {
        double[] sure =
                new RecordBootstrap(records(0.9, 0.9, 0.9)).interval(ConfusionMatrix::accuracy);
        assertThat(sure).containsExactly(0.9, 0.9);
        double[] wide =
                new RecordBootstrap(records(0.5, 1, 1, 1)).interval(ConfusionMatrix::accuracy);
        assertThat(wide[0]).isLessThanOrEqualTo(0.75);
        assertThat(wide[1]).isEqualTo(1);
        assertThat(new RecordBootstrap(records(0.5, 1, 1, 1)).interval(ConfusionMatrix::accuracy))
                .isEqualTo(wide);
    }
}
