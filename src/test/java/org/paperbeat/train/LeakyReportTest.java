package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Classification;

class LeakyReportTest {
    private static BeatPrediction said(String record, AamiClass truth, AamiClass predicted) {
        float[] p = new float[AamiClass.values().length];
        p[predicted.ordinal()] = 1;
        return new BeatPrediction(record, 0, truth, new Classification(p));
    }

    @Test
    void leakyFiguresStandBesideTheOthersAndAreNamedSo() {
        LeakyReport report =
                new LeakyReport(
                        List.of(
                                said("100", AamiClass.N, AamiClass.N),
                                said("103", AamiClass.N, AamiClass.V)),
                        List.of(said("101", AamiClass.N, AamiClass.N)),
                        ClassProtocol.AAMI);
        String text = report.text("Beats of DS2");
        assertThat(text).contains("inter: Beats of DS2", "leaky: LEAKY", "intra, leaky");
        assertThat(text).containsPattern("Accuracy +0\\.5000 +1\\.0000");
        assertThat(report.csv())
                .startsWith("figure,inter,inter_low,inter_high,leaky\nAccuracy,0.5");
    }
}
