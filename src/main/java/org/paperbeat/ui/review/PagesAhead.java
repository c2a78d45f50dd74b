package org.paperbeat.ui.review;

import ij.IJ;
import ij.ImagePlus;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.pipeline.Step;
import org.paperbeat.ui.Classifiers;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.PageSteps;

/**
 * Digitizes pages before a person sees them: the one that is opened, and, while the person works on
 * it, the next of the worklist, so that going on takes no time.
 */
final class PagesAhead {
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread thread = new Thread(task, "PaperBeat page ahead");
                        thread.setDaemon(true);
                        thread.setPriority(Thread.MIN_PRIORITY);
                        return thread;
                    });
    private volatile boolean closed;
    private Future<?> underWay;

    /** All steps on a page nothing is known of yet, on the calling thread. */
    static void digitize(ImagePlus image, int page, StageMonitor monitor) {
        PageSession session = new PageSession(image);
        if (session.state(page).calibration() != null) {
            return;
        }
        DigitizeOptions options = DigitizeOptions.defaults();
        try (Classifiers models = new Classifiers(options.classify(), monitor)) {
            new PageSteps(session, options, models, monitor).runAll(List.of(page), Step.CLASSES);
        }
        session.save(page);
    }

    /** Digitizes a page in the background; its results wait beside its file. */
    synchronized void prepare(Path file, int page) {
        if (!closed) {
            underWay = worker.submit(() -> read(file, page));
        }
    }

    private void read(Path file, int page) {
        ImagePlus image = IJ.openImage(file.toString());
        if (image == null || closed || new ImagePages(image).count() < page) {
            return;
        }
        try {
            digitize(image, page, new Quiet());
        } catch (EcgException | CancellationException e) {
            // whoever opens the page is told
            IJ.showStatus("");
        }
    }

    /** Waits until no page is under way. */
    void await() {
        Future<?> last;
        synchronized (this) {
            last = underWay;
        }
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            IJ.log("PaperBeat: a page could not be read ahead (" + e.getCause() + ").");
        }
    }

    synchronized void close() {
        closed = true;
        worker.shutdown();
    }

    /** Shows nothing and stops with the window. */
    private final class Quiet implements StageMonitor {
        @Override
        public void progress(String stage, double fraction) {
            // the person works on another page
        }

        @Override
        public boolean isCancelled() {
            return closed;
        }
    }
}
