package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;
import org.paperbeat.train.BeatDataSet;
import org.paperbeat.train.PeakEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the R-peak detector against annotated records. */
@Command(
        name = "peaks",
        header = "Measures the R-peak detector on strips of annotated records.",
        description = "Reads lead II, or a record's first signal where there is none.")
final class EvaluatePeaksCommand implements Callable<Integer> {
    private static final double[] TOLERANCES = {0.15, 0.05};

    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "WFDB records with .atr annotations.")
    private Path data;

    @Option(
            names = "--strip-seconds",
            split = ",",
            defaultValue = "10,2.5",
            description = "Lengths of strips. Default: ${DEFAULT-VALUE}.")
    private List<Double> stripSeconds;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        List<PeakEvaluation> evaluations = new ArrayList<>();
        for (double seconds : stripSeconds) {
            for (double tolerance : TOLERANCES) {
                evaluations.add(new PeakEvaluation(seconds, tolerance));
            }
        }
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            List<String> names = BeatDataSet.names(data);
            for (int i = 0; i < names.size(); i++) {
                monitor.check();
                monitor.progress(names.get(i), (double) i / names.size());
                EcgRecord record = new WfdbReader().read(data.resolve(names.get(i)));
                if (!record.beats().isEmpty()) {
                    EcgSignal signal = record.signal(Lead.II).orElse(record.signals().get(0));
                    evaluations.forEach(e -> e.add(record, signal.mv()));
                }
            }
            monitor.clear();
        }
        print.println("Strip s  within ms      Se      +P    found  missed   false  median ms");
        int k = 0;
        for (double seconds : stripSeconds) {
            for (double tolerance : TOLERANCES) {
                print.println(line(seconds, tolerance, evaluations.get(k++)));
            }
        }
        return 0;
    }

    private static String line(double seconds, double tolerance, PeakEvaluation e) {
        return String.format(
                Locale.ROOT,
                "%7.1f %10.0f %7.2f %7.2f %8d %7d %7d %10.1f",
                seconds,
                tolerance * 1000,
                100 * e.sensitivity(),
                100 * e.positivePredictivity(),
                e.found(),
                e.missed(),
                e.wrong(),
                e.medianErrorMs());
    }
}
