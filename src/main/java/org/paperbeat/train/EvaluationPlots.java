package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.AamiClass;
import org.paperbeat.options.BeatPalette;

/**
 * The curves of an evaluation as pictures: confusion, reliability, risk against coverage, precision
 * against recall of S and V.
 */
public final class EvaluationPlots {
    private static final int GREY = 0x999999;
    private static final int BLACK = 0;
    private static final int WHITE = 0xFFFFFF;

    private final List<BeatPrediction> predictions;
    private final List<AamiClass> classes;

    public EvaluationPlots(List<BeatPrediction> mapped, ClassProtocol protocol) {
        predictions = mapped;
        classes = protocol.classes();
    }

    /** Writes all pictures into a folder. */
    public void write(Path folder) {
        confusion().write(folder.resolve("confusion.png"));
        reliability().write(folder.resolve("reliability.png"));
        riskCoverage().write(folder.resolve("risk-coverage.png"));
        precisionRecall().write(folder.resolve("precision-recall.png"));
    }

    private ChartImage confusion() {
        ConfusionMatrix m = new ConfusionMatrix(predictions);
        int n = classes.size();
        ChartImage chart =
                new ChartImage("Beats by true (rows) and predicted class", -0.5, n, -0.5, n);
        for (int t = 0; t < n; t++) {
            double y = n - t - 0.5;
            chart.word(classes.get(t).name(), -0.25, y, BLACK);
            chart.word(classes.get(t).name(), t + 0.5, -0.25, BLACK);
            for (int p = 0; p < n; p++) {
                long count = m.count(classes.get(t), classes.get(p));
                double share =
                        m.total(classes.get(t)) == 0 ? 0 : (double) count / m.total(classes.get(t));
                chart.box(p, p + 1, y - 0.5, y + 0.5, shade(share));
                int ink = share > 0.5 ? WHITE : BLACK;
                chart.word(Long.toString(count), p + 0.5, y + 0.1, ink);
                chart.word(
                        String.format(Locale.ROOT, "%.1f %%", 100 * share), p + 0.5, y - 0.15, ink);
            }
        }
        return chart.note(BeatPalette.NOTICE + " Shares are of the row.");
    }

    /** White to blue. */
    private static int shade(double share) {
        int r = (int) Math.round(255 * (1 - share));
        int g = (int) Math.round(255 - (255 - 0x72) * share);
        int b = (int) Math.round(255 - (255 - 0xB2) * share);
        return r << 16 | g << 8 | b;
    }

    private ChartImage reliability() {
        Reliability r = new Reliability(predictions);
        ChartImage chart = new ChartImage("Are probabilities what they say?", 0, 1, 0, 1);
        chart.axes("probability of the predicted class", "share that is right");
        for (int b = 0; b < Reliability.BINS; b++) {
            if (r.count(b) > 0) {
                double left = (b + 0.1) / Reliability.BINS;
                double right = (b + 0.9) / Reliability.BINS;
                chart.box(left, right, 0, r.accuracy(b), BeatPalette.LEAD_OUTLINE);
                chart.word(Long.toString(r.count(b)), (left + right) / 2, 0.03, BLACK);
            }
        }
        chart.curve(new double[] {0, 1}, new double[] {0, 1}, GREY);
        return chart.note(
                String.format(
                        Locale.ROOT,
                        "%s ECE %.4f, 15 bins; numbers are beats.",
                        BeatPalette.NOTICE,
                        r.expectedCalibrationError()));
    }

    private ChartImage riskCoverage() {
        RiskCoverage curve = RiskCoverage.of(predictions);
        double most = 0.01;
        for (int i = 0; i < curve.risk().length; i++) {
            most = curve.coverage()[i] < 0.02 ? most : Math.max(most, curve.risk()[i]);
        }
        double[] clipped = curve.risk().clone();
        for (int i = 0; i < clipped.length; i++) {
            clipped[i] = Math.min(clipped[i], most);
        }
        return new ChartImage("Errors among the beats kept", 0, 1, 0, most)
                .axes("share of beats not sent to a person", "share of wrong classes")
                .curve(curve.coverage(), clipped, BeatPalette.TRACE)
                .note(BeatPalette.NOTICE + " The least probable are sent to a person first.");
    }

    private ChartImage precisionRecall() {
        ChartImage chart = new ChartImage("S and V over all thresholds", 0, 1, 0, 1);
        chart.axes("sensitivity", "positive predictivity");
        for (AamiClass c : List.of(AamiClass.S, AamiClass.V)) {
            double[][] xy = curve(c);
            if (xy[0].length > 0) {
                chart.curve(xy[0], xy[1], BeatPalette.rgb(c));
                double y = c == AamiClass.S ? 0.12 : 0.06;
                chart.box(0.03, 0.06, y - 0.01, y + 0.01, BeatPalette.rgb(c));
                chart.word(c.name(), 0.085, y, BLACK);
            }
        }
        return chart.note(BeatPalette.NOTICE);
    }

    private double[][] curve(AamiClass c) {
        List<BeatPrediction> sorted =
                predictions.stream()
                        .filter(p -> p.classification() != null && p.truth() != null)
                        .filter(p -> p.truth() != AamiClass.Q)
                        .sorted(Comparator.comparingDouble(p -> -p.classification().probability(c)))
                        .toList();
        double positives = sorted.stream().filter(p -> p.truth() == c).count();
        List<double[]> points = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).truth() == c) {
                found++;
                points.add(new double[] {found / positives, found / (i + 1.0)});
            }
        }
        return new double[][] {
            points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray()
        };
    }
}
