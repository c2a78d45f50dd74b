package org.paperbeat.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.ClassifyOptions;

/**
 * Opens the model that options name when first asked; the same one for all pages of a command. The
 * first time on a computer its library is unpacked, which takes seconds: meanwhile Esc works.
 */
public final class Classifiers implements Supplier<BeatClassifier>, AutoCloseable {
    private static final long POLL_MS = 50;

    private final ClassifyOptions options;
    private final StageMonitor monitor;
    private CompletableFuture<BeatClassifier> opening;

    public Classifiers(ClassifyOptions options, StageMonitor monitor) {
        this.options = options;
        this.monitor = monitor;
    }

    @Override
    public BeatClassifier get() {
        if (opening == null) {
            opening =
                    CompletableFuture.supplyAsync(
                            () -> new BeatModels().open(options), Classifiers::onOwnThread);
        }
        while (true) {
            monitor.check();
            try {
                return opening.get(POLL_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                monitor.progress("Opening the beat model", 0.9);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException told
                        ? told
                        : new IllegalStateException(e.getCause());
            }
        }
    }

    /** A thread of its own has the caller's class loader; a pool's has not. */
    private static void onOwnThread(Runnable task) {
        Thread thread = new Thread(task, "PaperBeat model");
        thread.setDaemon(true);
        thread.start();
    }

    /** Closes the model, if need be as soon as it is open. */
    @Override
    public void close() {
        if (opening != null) {
            opening.thenAccept(BeatClassifier::close);
            opening = null;
        }
    }
}
