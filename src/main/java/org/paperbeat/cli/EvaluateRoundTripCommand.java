package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.io.WfdbWriter;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.train.BeatSplit;
import org.paperbeat.train.DigitizationScore;
import org.paperbeat.train.PageTruth;
import org.paperbeat.train.PaperRoundTrip;
import org.paperbeat.train.PaperRoundTrip.PaperStrip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints annotated records on paper and reads them back. */
@Command(
        name = "round-trip",
        header = "Prints annotated records on paper, strip by strip, and reads them back.",
        description = {
            "--out gets a WFDB copy of each record as it came back, with its beats: give that",
            "folder to train and evaluate beats as --data. Prints how alike copy and record are."
        })
final class EvaluateRoundTripCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "WFDB records.")
    private Path data;

    @Option(
            names = "--split",
            required = true,
            description = "DS1, DS2, or a text file of record names.")
    private String split;

    @Option(names = "--lead", paramLabel = "LEAD", description = "Lead to print; II.")
    private String lead = "II";

    @Option(names = "--dpi", paramLabel = "DPI", description = "Of the pages; 150.")
    private double dpi = 150;

    @Option(names = "--defects", paramLabel = "LIST", description = "As for render.")
    private String defects = "";

    @Option(
            names = "--given",
            description = "${COMPLETION-CANDIDATES}: what is known before a page is read.")
    private PaperRoundTrip.Knowledge given = PaperRoundTrip.Knowledge.GEOMETRY;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "For the copies.")
    private Path out;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Lead wanted = Lead.parse(lead).orElseThrow(() -> noLead(lead));
        print.println("record   pages   missing  SNR median  SNR 5 %");
        try (ConsoleMonitor monitor = new ConsoleMonitor(spec.commandLine().getErr())) {
            for (String name : BeatSplit.records(split)) {
                EcgRecord record = new WfdbReader().read(data.resolve(name));
                EcgSignal signal = record.signal(wanted).orElseThrow(() -> noLead(name));
                RenderOptions look =
                        PaperRoundTrip.strip(signal.name()).toBuilder()
                                .dpi(dpi)
                                .defects(PageDefects.parse(defects, 1))
                                .build();
                PaperRoundTrip trip = new PaperRoundTrip(look, given);
                List<Double> snr = new ArrayList<>();
                EcgRecord copy = trip.copy(record, signal.name(), monitor, p -> snr.add(snrDb(p)));
                new WfdbWriter().write(copy, out);
                monitor.clear();
                print.println(line(copy, snr));
                print.flush();
            }
        }
        return 0;
    }

    private static EcgException noLead(String where) {
        return new EcgException("data", "There is no lead for " + where + ".", "Choose another.");
    }

    private static double snrDb(PaperStrip page) {
        return DigitizationScore.of(
                        PageTruth.of(page.page().truth()).leads(), page.digitization().traces())
                .snrDb();
    }

    private static String line(EcgRecord copy, List<Double> snr) {
        float[] mv = copy.signals().get(0).mv();
        int missing = 0;
        for (float v : mv) {
            missing += Float.isNaN(v) ? 1 : 0;
        }
        double[] sorted = snr.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-8s %5d %8.2f %% %10.2f %9.2f",
                copy.name(),
                sorted.length,
                100.0 * missing / mv.length,
                sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2],
                sorted.length == 0 ? Double.NaN : sorted[sorted.length / 20]);
    }
}
