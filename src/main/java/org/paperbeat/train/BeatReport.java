package org.paperbeat.train;

import static org.paperbeat.model.AamiClass.F;
import static org.paperbeat.model.AamiClass.N;
import static org.paperbeat.model.AamiClass.Q;
import static org.paperbeat.model.AamiClass.S;
import static org.paperbeat.model.AamiClass.V;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.model.AamiClass;

/** The figures of an evaluation as text. */
public final class BeatReport {
    private static final String HARD_RECORD = "232";
    private final List<BeatPrediction> predictions;
    private final ConfusionMatrix matrix;
    private final RecordBootstrap bootstrap;
    private final StringBuilder out = new StringBuilder();

    public BeatReport(List<BeatPrediction> predictions) {
        this.predictions = List.copyOf(predictions);
        matrix = new ConfusionMatrix(this.predictions);
        bootstrap = new RecordBootstrap(this.predictions);
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
        withoutHardRecord();
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
        for (AamiClass c : List.of(N, S, V, F)) {
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
        Reliability reliability = new Reliability(predictions);
        line("Measure               value   95 % interval (records drawn with replacement)");
        measured("Accuracy", ConfusionMatrix::accuracy);
        for (AamiClass c : List.of(N, S, V, F)) {
            measured("F1 " + c, m -> m.f1(c));
        }
        measured("Macro F1 N,S,V,F", m -> m.macroF1(N, S, V, F));
        measured("Macro F1 N,S,V", m -> m.macroF1(N, S, V));
        line(format("Balanced accuracy    %7.4f", matrix.balancedAccuracy(N, S, V, F)));
        line(format("j-kappa              %7.4f", matrix.jKappa()));
        line(format("ECE, 15 bins         %7.4f", reliability.expectedCalibrationError()));
        line(format("NLL                  %7.4f", reliability.negativeLogLikelihood()));
        line(format("Brier                %7.4f", reliability.brier()));
        line("");
    }

    private void measured(String name, ToDoubleFunction<ConfusionMatrix> measure) {
        double[] interval = bootstrap.interval(measure);
        line(
                String.format(
                        Locale.ROOT,
                        "%-20s %7.4f   %.3f to %.3f",
                        name,
                        measure.applyAsDouble(matrix),
                        interval[0],
                        interval[1]));
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

    private void withoutHardRecord() {
        boolean there = predictions.stream().anyMatch(p -> p.record().equals(HARD_RECORD));
        if (there) {
            ConfusionMatrix rest =
                    new ConfusionMatrix(predictions, p -> !p.record().equals(HARD_RECORD));
            line(
                    String.format(
                            Locale.ROOT,
                            "S without record 232: Se %.3f +P %.3f F1 %.3f",
                            rest.sensitivity(S),
                            rest.positivePredictivity(S),
                            rest.f1(S)));
            line("");
        }
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

    private static long falseOnes(ConfusionMatrix m, AamiClass c) {
        long n = 0;
        for (AamiClass t : List.of(N, S, V, F)) {
            n += t == c ? 0 : m.count(t, c);
        }
        return n;
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
