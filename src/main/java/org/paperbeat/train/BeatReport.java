package org.paperbeat.train;

import static org.paperbeat.model.AamiClass.Q;
import static org.paperbeat.model.AamiClass.S;
import static org.paperbeat.model.AamiClass.V;

import java.util.List;
import java.util.Locale;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.model.AamiClass;

/** The figures of an evaluation as text. */
public final class BeatReport {
    private static final List<String> SUMMARY =
            List.of(
                    "Accuracy",
                    "F1 ",
                    "macro",
                    "balanced",
                    "kappa",
                    "j-kappa",
                    "ECE",
                    "NLL",
                    "Brier",
                    "area",
                    "Se S without",
                    "+P S without",
                    "AUPRC S without");

    private final List<BeatPrediction> predictions;
    private final List<AamiClass> classes;
    private final ConfusionMatrix matrix;
    private final BeatFigures figures;
    private final StringBuilder out = new StringBuilder();

    public BeatReport(List<BeatPrediction> predictions) {
        this(predictions, ClassProtocol.AAMI);
    }

    public BeatReport(List<BeatPrediction> predictions, ClassProtocol protocol) {
        this.predictions = protocol.apply(List.copyOf(predictions));
        classes = protocol.classes();
        matrix = new ConfusionMatrix(this.predictions);
        figures = new BeatFigures(this.predictions, protocol);
    }

    public BeatFigures figures() {
        return figures;
    }

    /**
     * The report.
     *
     * @param title what was evaluated, on what
     */
    public String text(String title) {
        line(title);
        line(BeatModelSpec.RESEARCH_ONLY);
        line("");
        confusion();
        classes();
        summary();
        review();
        records();
        return out.toString();
    }

    private void confusion() {
        line("True class (rows) by predicted class (columns), beats:");
        line("         N       S       V       F       Q  missed");
        for (AamiClass t : AamiClass.values()) {
            StringBuilder row = new StringBuilder(String.format("%-2s", t));
            for (AamiClass p : AamiClass.values()) {
                row.append(String.format(Locale.ROOT, "%8d", matrix.count(t, p)));
            }
            line(row + String.format(Locale.ROOT, "%8d", matrix.missed(t)));
        }
        StringBuilder row = new StringBuilder("no");
        for (AamiClass p : AamiClass.values()) {
            row.append(String.format(Locale.ROOT, "%8d", matrix.falseBeats(p)));
        }
        line(row + "          (detected where there is no beat)");
        line("");
    }

    private void classes() {
        line("Class     beats      Se      +P      F1     FPR   AUPRC");
        for (AamiClass c : classes) {
            line(
                    String.format(
                            Locale.ROOT,
                            "%-5s %9d %7.3f %7.3f %7.3f %7.4f %7.3f",
                            c,
                            matrix.total(c),
                            matrix.sensitivity(c),
                            matrix.positivePredictivity(c),
                            matrix.f1(c),
                            matrix.falsePositiveRate(c),
                            PrecisionRecall.area(predictions, c)));
        }
        line(matrix.total(Q) + " beats are truly Q: too few to learn; in no figure here.");
        line("");
    }

    private void summary() {
        line("Measure                      value   95 % interval (records drawn with replacement)");
        for (BeatFigures.Figure f : figures.all()) {
            if (SUMMARY.stream().anyMatch(f.name()::startsWith)) {
                String interval =
                        Double.isNaN(f.low())
                                ? ""
                                : String.format(Locale.ROOT, "   %.3f to %.3f", f.low(), f.high());
                line(String.format(Locale.ROOT, "%-26s %7.4f", f.name(), f.value()) + interval);
            }
        }
        line("");
    }

    /** What is left, and how good it is, when less sure beats are sent to a person. */
    private void review() {
        line("Sent to a person when less probable than, and what the rest is like:");
        line("    limit  kept  accuracy    F1 S    F1 V");
        for (double limit : new double[] {0, 0.6, 0.7, 0.8, 0.9, 0.95}) {
            ConfusionMatrix kept =
                    new ConfusionMatrix(
                            predictions,
                            p ->
                                    p.classification() != null
                                            && p.classification().confidence() >= limit);
            line(
                    String.format(
                            Locale.ROOT,
                            "%9.2f %5.3f %9.4f %7.3f %7.3f",
                            limit,
                            (double) kept.evaluated() / matrix.evaluated(),
                            kept.accuracy(),
                            kept.f1(S),
                            kept.f1(V)));
        }
        line("");
    }

    private void records() {
        line("Record   beats     acc    S right/true false    V right/true false");
        List<String> names = predictions.stream().map(BeatPrediction::record).distinct().toList();
        for (String name : names) {
            ConfusionMatrix m = new ConfusionMatrix(predictions, p -> p.record().equals(name));
            line(
                    String.format(
                            Locale.ROOT,
                            "%-6s %7d %7.4f %9d/%-5d %6d %9d/%-5d %6d",
                            name,
                            m.evaluated(),
                            m.accuracy(),
                            m.count(S, S),
                            m.total(S),
                            falseOnes(m, S),
                            m.count(V, V),
                            m.total(V),
                            falseOnes(m, V)));
        }
    }

    private long falseOnes(ConfusionMatrix m, AamiClass c) {
        long n = 0;
        for (AamiClass t : classes) {
            n += t == c ? 0 : m.count(t, c);
        }
        return n;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
