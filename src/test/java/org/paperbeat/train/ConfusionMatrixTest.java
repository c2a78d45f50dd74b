package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Classification;

class ConfusionMatrixTest {
    static BeatPrediction prediction(AamiClass truth, AamiClass predicted, double confidence) {
        if (predicted == null) {
            return new BeatPrediction("a", 0, truth, null);
        }
        float[] p = new float[5];
        java.util.Arrays.fill(p, (float) ((1 - confidence) / 4));
        p[predicted.ordinal()] = (float) confidence;
        return new BeatPrediction("a", 0, truth, new Classification(p));
    }

    private static void add(
            List<BeatPrediction> all, AamiClass truth, AamiClass predicted, int times) {
        for (int i = 0; i < times; i++) {
            all.add(prediction(truth, predicted, 0.9));
        }
    }

    @Test
    void measuresAreThoseOfASumOnPaper() {
        List<BeatPrediction> all = new ArrayList<>();
        add(all, AamiClass.N, AamiClass.N, 80);
        add(all, AamiClass.N, AamiClass.V, 5);
        add(all, AamiClass.S, AamiClass.N, 4);
        add(all, AamiClass.S, AamiClass.S, 1);
        add(all, AamiClass.V, AamiClass.V, 10);
        add(all, AamiClass.Q, AamiClass.V, 3);
        add(all, AamiClass.V, null, 2);
        add(all, null, AamiClass.S, 7);
        ConfusionMatrix m = new ConfusionMatrix(all);
        assertThat(m.evaluated()).isEqualTo(100);
        assertThat(m.accuracy()).isEqualTo(0.91);
        assertThat(m.sensitivity(AamiClass.S)).isEqualTo(0.2);
        assertThat(m.positivePredictivity(AamiClass.V)).isCloseTo(10.0 / 15, offset(1e-12));
        assertThat(m.f1(AamiClass.V)).isCloseTo(0.8, offset(1e-12));
        assertThat(m.falsePositiveRate(AamiClass.V)).isCloseTo(5.0 / 90, offset(1e-12));
        assertThat(m.f1(AamiClass.F)).isNaN();
        assertThat(m.missed(AamiClass.V)).isEqualTo(2);
        assertThat(m.falseBeats(AamiClass.S)).isEqualTo(7);
    }

    @Test
    void calibrationErrorIsTheGapBetweenSureAndRight() {
        List<BeatPrediction> all = new ArrayList<>();
        add(all, AamiClass.N, AamiClass.N, 6);
        add(all, AamiClass.S, AamiClass.N, 4);
        Reliability r = new Reliability(all);
        assertThat(r.expectedCalibrationError()).isCloseTo(0.3, offset(1e-6));
    }

    @Test
    void perfectOrderHasAreaOne() {
        List<BeatPrediction> all = new ArrayList<>();
        all.add(prediction(AamiClass.V, AamiClass.V, 0.9));
        all.add(prediction(AamiClass.V, AamiClass.V, 0.8));
        all.add(prediction(AamiClass.N, AamiClass.N, 0.9));
        assertThat(PrecisionRecall.area(all, AamiClass.V)).isEqualTo(1);
        all.add(prediction(AamiClass.N, AamiClass.V, 0.85));
        assertThat(PrecisionRecall.area(all, AamiClass.V))
                .isCloseTo(0.5 + 0.5 * 2 / 3, offset(1e-9));
    }
}
