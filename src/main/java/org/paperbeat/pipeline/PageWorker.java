package org.paperbeat.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.io.PageFile;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.io.WfdbWriter;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;

/** One thread's work in a run: reads a page, digitizes it, writes its folder. */
final class PageWorker {
    private final EcgDigitizer digitizer;
    private final BatchJob job;
    private final ModelId model;
    private final Supplier<BeatClassifier> classifier;
    private final StageMonitor monitor;

    PageWorker(
            EcgDigitizer digitizer,
            BatchJob job,
            ModelId model,
            Supplier<BeatClassifier> classifier,
            StageMonitor monitor) {
        this.digitizer = digitizer;
        this.job = job;
        this.model = model;
        this.classifier = classifier;
        this.monitor = monitor;
    }

    /**
     * How a page ended; see {@link BatchListener#pageDone}.
     *
     * @param row of the report
     * @param result null if none
     * @param folder null if none
     * @param kept from an earlier run
     * @param cause null if none
     */
    record Outcome(
            ReportCsv.Row row, Digitization result, Path folder, boolean kept, Throwable cause) {}

    /** Works on a page; null if the run was cancelled meanwhile. */
    Outcome work(PageQueue.QueuedPage queued, RunReport report) {
        long start = System.nanoTime();
        try {
            return digitized(queued, report, start);
        } catch (CancellationException e) {
            // the monitor said so; the run ends without this page
            return null;
        } catch (EcgException e) {
            boolean noEcg = queued.ofSeveral() && !e.stage().equals(PageFile.STAGE);
            PageStatus status = noEcg ? PageStatus.SKIPPED : PageStatus.FAILED;
            return failed(queued, status, e, e.sentence(), start);
        } catch (OutOfMemoryError e) {
            String sentence = "Not enough memory for this page. Give Java more with -Xmx.";
            return failed(queued, PageStatus.FAILED, e, sentence, start);
        } catch (RuntimeException e) {
            String sentence =
                    "Something unexpected went wrong (" + e.getClass().getSimpleName() + ").";
            return failed(queued, PageStatus.FAILED, e, sentence, start);
        }
    }

    private Outcome digitized(PageQueue.QueuedPage queued, RunReport report, long start) {
        Path folder = job.out().resolve(queued.result());
        PageFile.Page page = digitizer.timings().time("Reading the file", queued::read);
        Digitization earlier = earlier(folder);
        if (earlier != null && touchedByAPerson(earlier)) {
            return kept(queued, report, earlier, folder);
        }
        if (earlier != null && !job.redo() && stillRight(earlier, page, folder, queued)) {
            return kept(queued, report, earlier, folder);
        }
        Digitization result = digitize(page);
        digitizer
                .timings()
                .time(
                        "Writing the results",
                        () -> {
                            ResultFolder.write(
                                    page.image(), result, folder, stem(queued), job.output());
                            return folder;
                        });
        return new Outcome(row(queued, result, secondsSince(start)), result, folder, false, null);
    }

    private Digitization digitize(PageFile.Page page) {
        Template template = job.template();
        Digitization state = Digitization.empty(page.info());
        Step first = template.first();
        if (template.calibrated() != null) {
            state = state.withCalibration(template.calibrated().calibration());
        }
        if (template.arranged() != null) {
            if (first == Step.CALIBRATION) {
                state = run(page, state, Step.CALIBRATION, Step.CALIBRATION);
                first = Step.TRACES;
            }
            state = state.withLayout(template.regionsFor(state.calibration()));
        }
        Digitization result = run(page, state, first, Step.CLASSES);
        return result.withOptions(template.marked(result.options()));
    }

    private Digitization run(PageFile.Page page, Digitization state, Step first, Step last) {
        return digitizer.run(page.image(), state, first, last, job.digitize(), classifier, monitor);
    }

    /** With its row of then, where there is one. */
    private static Outcome kept(
            PageQueue.QueuedPage queued, RunReport report, Digitization earlier, Path folder) {
        ReportCsv.Row row =
                report.row(queued.image(), queued.page())
                        .filter(r -> r.status() == earlier.status())
                        .orElse(row(queued, earlier, Double.NaN));
        return new Outcome(row, earlier, folder, true, null);
    }

    private static String stem(PageQueue.QueuedPage queued) {
        return queued.result().getFileName().toString();
    }

    /** What an earlier run left; null if nothing that can be read. */
    private static Digitization earlier(Path folder) {
        Path record = folder.resolve("record.json");
        if (!Files.exists(record)) {
            return null;
        }
        try {
            return RecordJson.read(record);
        } catch (EcgException e) {
            // a damaged record is made anew
            return null;
        }
    }

    private boolean stillRight(
            Digitization earlier, PageFile.Page page, Path folder, PageQueue.QueuedPage queued) {
        boolean sameModel = earlier.model() == null || earlier.model().equals(model);
        boolean filesThere =
                (!job.output().samples() || Files.exists(folder.resolve("samples.csv")))
                        && (!job.output().wfdb()
                                || Files.exists(
                                        folder.resolve(
                                                WfdbWriter.recordName(stem(queued)) + ".hea")));
        return earlier.image().equals(page.info())
                && earlier.options().equals(job.template().marked(job.digitize().asMap()))
                && sameModel
                && filesThere;
    }

    /** A person's work is never overwritten. */
    private static boolean touchedByAPerson(Digitization page) {
        Stream<Source> samples = page.traces().stream().flatMap(t -> Stream.of(t.source()));
        Stream<Source> regions =
                page.layout() == null
                        ? Stream.empty()
                        : page.layout().regions().stream().map(r -> r.source());
        Stream<Source> beats = page.beats().stream().map(b -> b.source());
        return Stream.of(samples, regions, beats).flatMap(s -> s).anyMatch(s -> s == Source.HUMAN);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static ReportCsv.Row row(
            PageQueue.QueuedPage queued, Digitization result, double seconds) {
        return new ReportCsv.Row(
                queued.image(),
                queued.page(),
                result.status(),
                seconds,
                result.traces().size(),
                result.readingBeats().size(),
                result.quality().value(),
                String.join(" ", result.messages()));
    }

    private static Outcome failed(
            PageQueue.QueuedPage queued,
            PageStatus status,
            Throwable cause,
            String sentence,
            long start) {
        ReportCsv.Row row =
                new ReportCsv.Row(
                        queued.image(),
                        queued.page(),
                        status,
                        Double.NaN,
                        0,
                        0,
                        Double.NaN,
                        sentence);
        return new Outcome(row, null, null, false, cause);
    }
}
