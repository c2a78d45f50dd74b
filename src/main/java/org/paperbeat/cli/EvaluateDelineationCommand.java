package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.train.BeatDataSet;
import org.paperbeat.train.DelineationEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the delineation of waves against records whose every wave is marked. */
@Command(
        name = "delineation",
        header = "Measures where waves begin and end against marks made by hand (LUDB).",
        description = {
            "Every lead is read by itself, R peaks included. Error: found minus marked.",
            "Numbers were chosen on the records with even numbers; odd ones are the test."
        })
final class EvaluateDelineationCommand implements Callable<Integer> {
    /** Which records are read. */
    private enum Records {
        ODD,
        EVEN,
        ALL
    }

    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "WFDB records, each with one annotation file per lead (.i, .ii, …).")
    private Path data;

    @Option(
            names = "--records",
            defaultValue = "ODD",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Records records;

    @Override
    public Integer call() {
        DelineationEvaluation evaluation = new DelineationEvaluation();
        int leads = 0;
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            List<String> names = BeatDataSet.names(data).stream().filter(this::isWanted).toList();
            for (int i = 0; i < names.size(); i++) {
                monitor.check();
                monitor.progress(names.get(i), (double) i / names.size());
                leads += add(evaluation, names.get(i));
            }
            monitor.clear();
        }
        if (leads == 0) {
            throw new EcgException(
                    "evaluation",
                    "No record in " + data + " has marks of its waves.",
                    "Give a folder of LUDB records.");
        }
        print(evaluation, leads);
        return 0;
    }

    private int add(DelineationEvaluation evaluation, String name) {
        Path path = data.resolve(name);
        EcgRecord record = new WfdbReader().read(path);
        int leads = 0;
        for (EcgSignal signal : record.signals()) {
            String annotator = signal.name().toLowerCase(Locale.ROOT);
            if (Files.isRegularFile(data.resolve(name + "." + annotator))) {
                evaluation.add(
                        signal.mv(),
                        record.samplingRateHz(),
                        new WfdbReader().readAnnotations(path, annotator));
                leads++;
            }
        }
        return leads;
    }

    private boolean isWanted(String name) {
        boolean odd = "13579".indexOf(name.charAt(name.length() - 1)) >= 0;
        return records == Records.ALL || odd == (records == Records.ODD);
    }

    private void print(DelineationEvaluation evaluation, int leads) {
        PrintWriter print = spec.commandLine().getOut();
        print.println(leads + " leads of the " + records + " records");
        print.println("Limit      marked  mean ms    SD ms  CSE ms      Se      +P");
        for (WaveLimit limit : WaveLimit.values()) {
            DelineationEvaluation.Tally t = evaluation.of(limit);
            double cse = DelineationEvaluation.cseToleranceMs(limit);
            print.printf(
                    Locale.ROOT,
                    "%-9s %7d %8.1f %8.1f %7s %7.2f %7.2f%n",
                    limit.label(),
                    t.marked(),
                    t.meanMs(),
                    t.sdMs(),
                    Double.isNaN(cse) ? "-" : String.format(Locale.ROOT, "%.1f", cse),
                    100 * t.sensitivity(),
                    100 * t.positivePredictivity());
        }
        print.println("CSE: two standard deviations between experts (CSE Working Party 1985).");
        print.println(BeatPalette.NOTICE);
    }
}
