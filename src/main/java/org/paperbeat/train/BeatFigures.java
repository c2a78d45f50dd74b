package org.paperbeat.train;

import static org.paperbeat.model.AamiClass.N;
import static org.paperbeat.model.AamiClass.S;
import static org.paperbeat.model.AamiClass.V;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.paperbeat.model.AamiClass;

/**
 * Every figure of an evaluation, with its 95 % interval from records drawn with replacement where
 * it has one. Immutable.
 */
public final class BeatFigures {
    /** 75 % of DS2's S beats are this patient's: figures of S are given without it too. */
    static final String HARD_RECORD = "232";

    /**
     * One figure.
     *
     * @param low end of the interval; NaN where there is none
     */
    public record Figure(String name, double value, double low, double high) {}

    private final List<BeatPrediction> predictions;
    private final List<AamiClass> classes;
    private final List<Figure> figures = new ArrayList<>();

    public BeatFigures(List<BeatPrediction> mapped, ClassProtocol protocol) {
        predictions = mapped;
        classes = protocol.classes();
        AamiClass[] all = classes.toArray(AamiClass[]::new);
        RecordBootstrap bootstrap = new RecordBootstrap(predictions);
        ConfusionMatrix matrix = new ConfusionMatrix(predictions);
        add(matrix, bootstrap, "Accuracy", ConfusionMatrix::accuracy);
        for (AamiClass c : classes) {
            add(matrix, bootstrap, "Se " + c, m -> m.sensitivity(c));
            add(matrix, bootstrap, "+P " + c, m -> m.positivePredictivity(c));
            add(matrix, bootstrap, "F1 " + c, m -> m.f1(c));
            add(matrix, bootstrap, "FPR " + c, m -> m.falsePositiveRate(c));
            add("AUPRC " + c, PrecisionRecall.area(predictions, c));
        }
        if (classes.size() > 3) {
            add(matrix, bootstrap, "macro F1 N,S,V,F", m -> m.macroF1(all));
        }
        add(matrix, bootstrap, "macro F1 N,S,V", m -> m.macroF1(N, S, V));
        add(matrix, bootstrap, "balanced accuracy", m -> m.balancedAccuracy(all));
        add(matrix, bootstrap, "kappa", ConfusionMatrix::kappa);
        add(matrix, bootstrap, "j-kappa", ConfusionMatrix::jKappa);
        calibration();
        withoutHardRecord();
        beats(matrix);
    }

    private void calibration() {
        Reliability reliability = new Reliability(predictions);
        add("ECE, 15 bins", reliability.expectedCalibrationError());
        add("NLL", reliability.negativeLogLikelihood());
        add("Brier", reliability.brier());
        add("area under risk-coverage", RiskCoverage.of(predictions).area());
    }

    private void withoutHardRecord() {
        if (predictions.stream().anyMatch(p -> p.record().equals(HARD_RECORD))) {
            List<BeatPrediction> others =
                    predictions.stream().filter(p -> !p.record().equals(HARD_RECORD)).toList();
            ConfusionMatrix rest = new ConfusionMatrix(others);
            RecordBootstrap drawn = new RecordBootstrap(others);
            String without = " without " + HARD_RECORD;
            add(rest, drawn, "Se S" + without, m -> m.sensitivity(S));
            add(rest, drawn, "+P S" + without, m -> m.positivePredictivity(S));
            add(rest, drawn, "F1 S" + without, m -> m.f1(S));
            add("AUPRC S" + without, PrecisionRecall.area(others, S));
        }
    }

    private void beats(ConfusionMatrix matrix) {
        add("beats with a figure", matrix.evaluated());
        long missed = 0;
        long wrong = 0;
        for (AamiClass c : AamiClass.values()) {
            missed += matrix.missed(c);
            wrong += matrix.falseBeats(c);
        }
        add("beats missed", missed);
        add("beats detected where there is none", wrong);
    }

    private void add(
            ConfusionMatrix matrix,
            RecordBootstrap bootstrap,
            String name,
            ToDoubleFunction<ConfusionMatrix> measure) {
        double[] interval = bootstrap.interval(measure);
        figures.add(new Figure(name, measure.applyAsDouble(matrix), interval[0], interval[1]));
    }

    private void add(String name, double value) {
        figures.add(new Figure(name, value, Double.NaN, Double.NaN));
    }

    public List<Figure> all() {
        return List.copyOf(figures);
    }

    /** A figure by its name. */
    public Figure get(String name) {
        return figures.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    /** As a table: {@code figure,value,low,high}; empty where there is none. */
    public String csv() {
        StringBuilder out = new StringBuilder("figure,value,low,high\n");
        for (Figure f : figures) {
            String name = f.name().contains(",") ? '"' + f.name() + '"' : f.name();
            out.append(name);
            for (double v : new double[] {f.value(), f.low(), f.high()}) {
                out.append(',').append(number(v));
            }
            out.append('\n');
        }
        return out.toString();
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.5f", value);
    }

    /** One row per record: beats, accuracy, and right, true and wrongly called beats per class. */
    public String recordsCsv() {
        StringBuilder out = new StringBuilder("record,beats,accuracy,missed,false");
        for (AamiClass c : classes) {
            out.append(",right_").append(c).append(",true_").append(c).append(",wrong_").append(c);
        }
        out.append('\n');
        for (String name : predictions.stream().map(BeatPrediction::record).distinct().toList()) {
            row(out, name, new ConfusionMatrix(predictions, p -> p.record().equals(name)));
        }
        return out.toString();
    }

    private void row(StringBuilder out, String name, ConfusionMatrix m) {
        long missed = 0;
        long wrong = 0;
        for (AamiClass c : AamiClass.values()) {
            missed += m.missed(c);
            wrong += m.falseBeats(c);
        }
        out.append(name).append(',').append(m.evaluated());
        out.append(',').append(number(m.accuracy())).append(',').append(missed);
        out.append(',').append(wrong);
        for (AamiClass c : classes) {
            long called = 0;
            for (AamiClass t : classes) {
                called += t == c ? 0 : m.count(t, c);
            }
            out.append(',').append(m.count(c, c)).append(',').append(m.total(c));
            out.append(',').append(called);
        }
        out.append('\n');
    }
}
