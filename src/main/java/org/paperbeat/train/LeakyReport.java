package org.paperbeat.train;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.train.BeatFigures.Figure;

/** Figures of the leaky protocol, never without those of unseen patients beside them. */
public final class LeakyReport {
    private static final Set<String> OF_ONE_RECORD = Set.of("beats missed");

    private final BeatFigures inter;
    private final BeatFigures leaky;
    private final List<BeatPrediction> interPredictions;
    private final List<BeatPrediction> leakyPredictions;

    /**
     * @param inter predictions of patients not learnt from
     * @param leaky predictions of patients learnt from
     */
    public LeakyReport(
            List<BeatPrediction> inter, List<BeatPrediction> leaky, ClassProtocol protocol) {
        interPredictions = protocol.apply(inter);
        leakyPredictions = protocol.apply(leaky);
        this.inter = new BeatFigures(interPredictions, protocol);
        this.leaky = new BeatFigures(leakyPredictions, protocol);
    }

    /**
     * The report.
     *
     * @param title of the figures of unseen patients
     */
    public String text(String title) {
        StringBuilder out = new StringBuilder();
        out.append("inter: ").append(title).append('\n');
        out.append("leaky: ").append(IntraPatient.WARNING).append('\n');
        out.append(BeatModelSpec.RESEARCH_ONLY).append("\n\n");
        out.append(String.format("%-26s %18s %18s%n", "Measure", "inter-patient", "intra, leaky"));
        for (Figure f : inter.all()) {
            if (f.name().startsWith("beats detected") || OF_ONE_RECORD.contains(f.name())) {
                continue;
            }
            out.append(line(f.name(), number(f.value()), number(leakyValue(f.name()))));
        }
        out.append('\n');
        out.append(confusion("inter-patient", interPredictions));
        out.append(confusion("intra-patient, leaky", leakyPredictions));
        return out.toString();
    }

    /** As a table: {@code figure,inter,inter_low,inter_high,leaky}. */
    public String csv() {
        StringBuilder out = new StringBuilder("figure,inter,inter_low,inter_high,leaky\n");
        for (Figure f : inter.all()) {
            out.append(f.name().contains(",") ? '"' + f.name() + '"' : f.name());
            for (double v : new double[] {f.value(), f.low(), f.high(), leakyValue(f.name())}) {
                out.append(',').append(BeatFigures.number(v));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private double leakyValue(String name) {
        return leaky.all().stream()
                .filter(f -> f.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) > 1
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String line(String name, String inter, String leaky) {
        return String.format("%-26s %18s %18s%n", name, inter, leaky);
    }

    private static String confusion(String title, List<BeatPrediction> predictions) {
        ConfusionMatrix m = new ConfusionMatrix(predictions);
        StringBuilder out = new StringBuilder();
        out.append("True class (rows) by predicted class (columns), ").append(title).append('\n');
        out.append("         N       S       V       F\n");
        for (var t : BeatTraining.CLASSES) {
            out.append(String.format("%-2s", t));
            for (var p : BeatTraining.CLASSES) {
                out.append(String.format("%8d", m.count(t, p)));
            }
            out.append('\n');
        }
        return out.append('\n').toString();
    }
}
