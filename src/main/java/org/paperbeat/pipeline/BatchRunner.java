package org.paperbeat.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.StageMonitor;

/**
 * Digitizes many pages. A page's failure stops no other; every page has a row in report.csv. A run
 * that was killed goes on where it stopped: results that are still right (same image, options,
 * model and program) and results a person corrected are kept.
 */
public final class BatchRunner {
    private final EcgDigitizer digitizer;

    public BatchRunner(EcgDigitizer digitizer) {
        this.digitizer = digitizer;
    }

    /**
     * Runs a job.
     *
     * @param listener hears of every page
     * @param monitor for cancellation; progress within a page is told to it when the job has one
     *     page at a time
     * @throws EcgException if the run can't start: output folder locked or not writable, no model
     */
    public BatchResult run(BatchJob job, BatchListener listener, StageMonitor monitor) {
        try (OutputLock lock = OutputLock.take(job.out())) {
            RunReport report = RunReport.open(job.out());
            Run run = new Run(job, listener, monitor, report);
            BatchResult result = run.work();
            report.finish();
            return result;
        } catch (IOException e) {
            throw new EcgException(
                    "writing",
                    "The report in " + job.out() + " could not be written.",
                    "Check the disk's space and the folder's permissions.",
                    e);
        }
    }

    /** The state of one run. */
    private final class Run {
        private final BatchJob job;
        private final BatchListener listener;
        private final StageMonitor monitor;
        private final RunReport report;
        private final PageQueue queue;
        private final List<ReportCsv.Row> rows = new ArrayList<>();
        private final Map<String, Integer> redone = new TreeMap<>();
        private int kept;

        Run(BatchJob job, BatchListener listener, StageMonitor monitor, RunReport report) {
            this.job = job;
            this.listener = listener;
            this.monitor = monitor;
            this.report = report;
            this.queue = new PageQueue(job.files(), job.input());
        }

        BatchResult work() throws IOException {
            List<BeatClassifier> classifiers = new ArrayList<>();
            try {
                ModelId model = openClassifiers(classifiers);
                workWith(classifiers, model);
            } finally {
                classifiers.forEach(BeatClassifier::close);
            }
            rows.sort(ReportCsv.ORDER);
            return new BatchResult(rows, kept, redone, monitor.isCancelled());
        }

        private ModelId openClassifiers(List<BeatClassifier> classifiers) {
            if (!job.digitize().classify().enabled()) {
                return null;
            }
            for (int i = 0; i < job.threads(); i++) {
                classifiers.add(job.classifiers().get());
            }
            return classifiers.get(0).id();
        }

        private void workWith(List<BeatClassifier> classifiers, ModelId model) throws IOException {
            ExecutorService pool = Executors.newFixedThreadPool(job.threads());
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < job.threads(); i++) {
                BeatClassifier own = classifiers.isEmpty() ? null : classifiers.get(i);
                PageWorker worker = new PageWorker(digitizer, job, model, () -> own, monitor);
                workers.add(
                        pool.submit(
                                () -> {
                                    drain(worker);
                                    return null;
                                }));
            }
            pool.shutdown();
            for (Future<?> worker : workers) {
                await(worker);
            }
        }

        private void drain(PageWorker worker) throws IOException {
            while (!monitor.isCancelled()) {
                PageQueue.QueuedPage page = queue.next();
                if (page == null) {
                    return;
                }
                try (page) {
                    PageWorker.Outcome outcome = worker.work(page, report);
                    if (outcome != null) {
                        tell(outcome);
                    }
                }
            }
        }

        private synchronized void tell(PageWorker.Outcome outcome) throws IOException {
            ReportCsv.Row row = outcome.row();
            report.add(row);
            rows.add(row);
            kept += outcome.kept() ? 1 : 0;
            if (!outcome.redone().isEmpty()) {
                redone.merge(outcome.redone(), 1, Integer::sum);
            }
            listener.pageDone(
                    row, outcome.result(), outcome.folder(), outcome.kept(), outcome.cause());
            listener.progress(rows.size(), queue.total());
        }

        private void await(Future<?> worker) throws IOException {
            try {
                worker.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EcgException("batch", "The run was interrupted.", "", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
