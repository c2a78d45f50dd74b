package org.paperbeat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.paperbeat.train.BeatPrediction;
import org.paperbeat.train.BeatReport;
import org.paperbeat.train.ClassProtocol;
import org.paperbeat.train.EvaluationPlots;
import org.paperbeat.train.LeakyReport;
import org.paperbeat.train.PaperBeats.Stage;
import org.paperbeat.train.PredictionsCsv;

/** The report of an evaluation of beats, and its files. */
final class EvaluationFiles {
    private final BeatEvaluationJob.Outcome outcome;
    private final ClassProtocol protocol;
    private final String text;

    EvaluationFiles(BeatEvaluationJob.Outcome outcome, ClassProtocol protocol) {
        this.outcome = outcome;
        this.protocol = protocol;
        if (outcome.leaky() != null) {
            text = leaky().text(outcome.title());
        } else {
            String report = new BeatReport(outcome.predictions(), protocol).text(outcome.title());
            text =
                    outcome.stages() == null
                            ? report
                            : report + "\n" + outcome.stages().table(protocol);
        }
    }

    String text() {
        return text;
    }

    /** Writes predictions, report, figures and plots; leaky ones never without the others. */
    void write(Path out) {
        PredictionsCsv.writeText(out.resolve("report.txt"), text);
        if (outcome.leaky() == null) {
            PredictionsCsv.write(out.resolve("predictions.csv"), outcome.predictions());
            figures(outcome.predictions(), out);
        } else {
            PredictionsCsv.write(out.resolve("predictions.csv"), outcome.leaky());
            PredictionsCsv.write(out.resolve("predictions-inter.csv"), outcome.predictions());
            PredictionsCsv.writeText(out.resolve("figures-inter-and-leaky.csv"), leaky().csv());
            figures(outcome.leaky(), out.resolve("leaky"));
            figures(outcome.predictions(), out.resolve("inter"));
        }
        if (outcome.stages() != null) {
            outcome.stages().stages().forEach((s, p) -> stage(out, s, p));
        }
    }

    private void figures(List<BeatPrediction> predictions, Path folder) {
        BeatReport report = new BeatReport(predictions, protocol);
        PredictionsCsv.writeText(folder.resolve("figures.csv"), report.figures().csv());
        PredictionsCsv.writeText(folder.resolve("records.csv"), report.figures().recordsCsv());
        new EvaluationPlots(protocol.apply(predictions), protocol).write(folder);
    }

    private static void stage(Path out, Stage stage, List<BeatPrediction> said) {
        String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        PredictionsCsv.write(out.resolve("predictions-" + name + ".csv"), said);
    }

    private LeakyReport leaky() {
        return new LeakyReport(outcome.predictions(), outcome.leaky(), protocol);
    }
}
