package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.io.PageFile;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;

/** One thread's work in a run: reads a page, digitizes it, writes its folder. */
final class PageWorker {
    private static final String CORRECTED =
            "A person corrected this page: kept, not digitized anew.";

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
     * @param redone why the result of an earlier run was not kept; empty if none was there
     * @param cause null if none
     */
    record Outcome(
            ReportCsv.Row row,
            Digitization result,
            Path folder,
            boolean kept,
            String redone,
            Throwable cause) {}

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
        ResultFolder.recover(folder);
        EarlierResult earlier = EarlierResult.in(folder);
        String reason = "";
        if (earlier != null) {
            reason =
                    earlier.outdated(
                            page.info(),
                            options(job.digitize()),
                            model,
                            job.output(),
                            stem(queued));
            boolean wanted = job.redo() || !reason.isEmpty();
            if (!wanted || earlier.corrected()) {
                return kept(queued, report, earlier, wanted);
            }
        }
        Digitization result = digitize(page, earlier, queued);
        digitizer.timings().time("Writing the results", () -> write(page, result, folder, queued));
        return new Outcome(
                row(queued, result, secondsSince(start)), result, folder, false, reason, null);
    }

    /** A result of other options must not stay where these find none. */
    private Digitization digitize(
            PageFile.Page page, EarlierResult earlier, PageQueue.QueuedPage queued) {
        try {
            return digitize(page);
        } catch (EcgException e) {
            if (earlier != null) {
                ResultFolder.discard(earlier.folder(), stem(queued));
            }
            throw e;
        }
    }

    private Path write(
            PageFile.Page page, Digitization result, Path folder, PageQueue.QueuedPage queued) {
        ResultFolder.write(page.image(), result, folder, stem(queued), job.output());
        return folder;
    }

    /** What a page's record says of its options: those of the steps and whatever else counts. */
    private Map<String, String> options(DigitizeOptions steps) {
        Map<String, String> all = job.template().marked(steps.asMap());
        if (job.output().maskHeader()) {
            all.put("mask-header", "true");
        }
        return all;
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
        return result.withOptions(options(job.digitize()));
    }

    private Digitization run(PageFile.Page page, Digitization state, Step first, Step last) {
        return digitizer.run(page.image(), state, first, last, job.digitize(), classifier, monitor);
    }

    /** With its row of then, where there is one. */
    private static Outcome kept(
            PageQueue.QueuedPage queued, RunReport report, EarlierResult earlier, boolean wanted) {
        Digitization page = earlier.page();
        ReportCsv.Row row =
                report.row(queued.image(), queued.page())
                        .filter(r -> r.status() == page.status())
                        .orElse(row(queued, page, Double.NaN));
        if (wanted && !row.message().contains(CORRECTED)) {
            row = row.withMessage((row.message() + " " + CORRECTED).strip());
        }
        return new Outcome(row, page, earlier.folder(), true, "", null);
    }

    private static String stem(PageQueue.QueuedPage queued) {
        return queued.result().getFileName().toString();
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
        return new Outcome(row, null, null, false, "", cause);
    }
}
