package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Classification;

class BeatFiguresTest {
    @TempDir Path folder;

    private static BeatPrediction beat(String record, AamiClass truth, float... p) {
        return new BeatPrediction(record, 0, truth, p.length == 0 ? null : new Classification(p));
    }

    private static final List<BeatPrediction> BEATS =
            List.of(
                    beat("1", AamiClass.N, 0.9f, 0.1f, 0, 0, 0),
                    beat("1", AamiClass.N, 0.6f, 0.4f, 0, 0, 0),
                    beat("1", AamiClass.S, 0.8f, 0.2f, 0, 0, 0),
                    beat("2", AamiClass.F, 0.3f, 0, 0.4f, 0.3f, 0),
                    beat("2", AamiClass.V, 0.4f, 0, 0.3f, 0.3f, 0),
                    beat("2", AamiClass.Q, 0.9f, 0.1f, 0, 0, 0),
                    beat("2", AamiClass.V),
                    beat("2", null, 0, 0, 1, 0, 0));

    @Test
    void fusionBeatsCountAsVentricularOnRequest() {
        BeatFigures plain = new BeatFigures(BEATS, ClassProtocol.AAMI);
        assertThat(plain.get("Accuracy").value()).isCloseTo(2 / 5.0, within(1e-9));
        assertThat(plain.get("Se F").value()).isZero();
        List<BeatPrediction> joined = ClassProtocol.AAMI2.apply(BEATS);
        BeatFigures two = new BeatFigures(joined, ClassProtocol.AAMI2);
        assertThat(two.get("Accuracy").value()).isCloseTo(4 / 5.0, within(1e-9));
        assertThat(two.get("Se V").value()).isEqualTo(1);
        assertThat(two.all()).noneMatch(f -> f.name().endsWith(" F"));
        assertThat(two.get("beats missed").value()).isEqualTo(1);
        assertThat(two.get("beats detected where there is none").value()).isEqualTo(1);
        assertThat(two.csv()).startsWith("figure,value,low,high\nAccuracy,0.80000,");
        assertThat(two.recordsCsv().lines()).hasSize(3);
    }

    @Test
    void riskFallsWhenTheLeastSureAreSentToAPerson() {
        RiskCoverage curve = RiskCoverage.of(BEATS);
        assertThat(curve.coverage()).containsExactly(0.2, 0.4, 0.6, 1.0);
        assertThat(curve.risk()).containsExactly(0, 0.5, 1 / 3.0, 0.6);
        assertThat(curve.area()).isCloseTo(0.2 * 0.5 + 0.2 / 3 + 0.4 * 0.6, within(1e-9));
    }

    @Test
    void plotsAreDrawn() {
        new EvaluationPlots(BEATS, ClassProtocol.AAMI).write(folder);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "confusion.png",
                        "reliability.png",
                        "risk-coverage.png",
                        "precision-recall.png");
    }
}
