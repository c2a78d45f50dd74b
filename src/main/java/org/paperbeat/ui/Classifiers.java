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
    private final Relay relay = new Relay();
    private CompletableFuture<BeatClassifier> opening;

    public Classifiers(ClassifyOptions options, StageMonitor monitor) {
        this.options = options;
        this.monitor = monitor;
    }

    @Override
    public BeatClassifier get() {
        CompletableFuture<BeatClassifier> mine = opening();
        while (true) {
            relay.cancelled = monitor.isCancelled();
            monitor.check();
            try {
                return mine.get(POLL_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                relay.tell(monitor);
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

    /** The model, asked for once; a page may be closed while its bench still waits for it. */
    private synchronized CompletableFuture<BeatClassifier> opening() {
        if (opening == null) {
            opening =
                    CompletableFuture.supplyAsync(
                            () -> new BeatModels().open(options, relay), Classifiers::onOwnThread);
        }
        return opening;
    }

    /** Carries progress from the opening thread to the working one, and cancellation back. */
    private static final class Relay implements StageMonitor {
        private volatile String stage = "Opening the beat model";
        private volatile double fraction;
        private volatile boolean cancelled;

        @Override
        public void progress(String name, double done) {
            stage = name;
            fraction = done;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        void tell(StageMonitor monitor) {
            monitor.progress(stage, fraction);
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
    public synchronized void close() {
        if (opening != null) {
            relay.cancelled = !opening.isDone();
            opening.thenAccept(BeatClassifier::close);
            opening = null;
        }
    }
}
