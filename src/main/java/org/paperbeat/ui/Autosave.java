package org.paperbeat.ui;

import ij.IJ;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.paperbeat.model.EcgException;
import org.paperbeat.ui.edit.PageState;

/**
 * Saves a page that is being corrected. Each state goes into a journal at once, in a few hundredths
 * of a second, so that a crash loses at most the action under way; when the person pauses, all
 * files are written and the journal goes.
 */
final class Autosave implements AutoCloseable {
    private static final long PAUSE_MS = 1500;

    /** Writes a page's files. */
    @FunctionalInterface
    interface Writer {
        void write(PageState state);
    }

    private final SessionFolder folder;
    private final Writer writer;
    private final ScheduledThreadPoolExecutor clock;
    private ScheduledFuture<?> planned;
    private PageState unsaved;

    Autosave(SessionFolder folder, Writer writer) {
        this.folder = folder;
        this.writer = writer;
        clock = new ScheduledThreadPoolExecutor(1, Autosave::thread);
        clock.setKeepAliveTime(2, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable task) {
        Thread thread = Executors.defaultThreadFactory().newThread(task);
        thread.setName("PaperBeat autosave");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes a new state. */
    synchronized void take(PageState state) {
        unsaved = state;
        try {
            folder.writeJournal(state);
        } catch (EcgException e) {
            IJ.log("PaperBeat: " + e.sentence());
        }
        if (planned != null) {
            planned.cancel(false);
        }
        if (!clock.isShutdown()) {
            planned = clock.schedule(this::flush, PAUSE_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Writes all files now if anything is unsaved; false if nothing was, or it failed. */
    boolean flush() {
        PageState state;
        synchronized (this) {
            state = unsaved;
        }
        if (state == null) {
            return false;
        }
        try {
            writer.write(state);
            synchronized (this) {
                if (unsaved == state) {
                    unsaved = null;
                    folder.deleteJournal(state.page().image());
                }
            }
            return true;
        } catch (EcgException e) {
            IJ.log("PaperBeat: " + e.sentence());
            return false;
        }
    }

    /** Writes what is unsaved, on the clock's thread, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (planned != null) {
                planned.cancel(false);
            }
        }
        clock.execute(this::flush);
        clock.shutdown();
    }

    /** Waits for the end; for tests. */
    void await() throws InterruptedException {
        clock.awaitTermination(1, TimeUnit.MINUTES);
    }
}
