package org.paperbeat.train;

import static org.paperbeat.model.AamiClass.N;
import static org.paperbeat.model.AamiClass.S;
import static org.paperbeat.model.AamiClass.V;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paperbeat.train.PaperBeats.Stage;

/**
 * Predictions of the same beats from the signal and from paper.
 *
 * @param stages predictions by stage, in order
 */
public record PaperStages(Map<Stage, List<BeatPrediction>> stages) {
    public PaperStages {
        stages = new EnumMap<>(stages);
    }

    /** One row of figures per stage. */
    public String table(ClassProtocol protocol) {
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(
                        "%-48s %6s %6s %6s %6s %6s %6s %7s %6s%n",
                        "the same beats, seen from",
                        "acc",
                        "F1 N",
                        "F1 S",
                        "F1 V",
                        "macro",
                        "ECE",
                        "missed",
                        "false"));
        stages.forEach((stage, said) -> out.append(row(stage, protocol.apply(said))));
        return out.toString();
    }

    private static String row(Stage stage, List<BeatPrediction> said) {
        ConfusionMatrix m = new ConfusionMatrix(said);
        long missed = said.stream().filter(p -> p.predicted() == null).count();
        long wrong = said.stream().filter(p -> p.truth() == null).count();
        return String.format(
                Locale.ROOT,
                "%-48s %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %7d %6d%n",
                stage.title(),
                m.accuracy(),
                m.f1(N),
                m.f1(S),
                m.f1(V),
                m.macroF1(N, S, V),
                new Reliability(said).expectedCalibrationError(),
                missed,
                wrong);
    }
}
