package org.paperbeat.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.paperbeat.model.StageMonitor;

/**
 * A progress bar on the console, where there is one; Ctrl-C cancels: the work in hand is given up
 * cleanly, then the process ends.
 */
final class ConsoleMonitor implements StageMonitor, AutoCloseable {
    private static final int BAR_WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long CLEAN_UP_MILLIS = 20_000;

    /** Where there is no console but a log, a run of many pages says so often how far it is. */
    private static final long LOG_NANOS = 30_000_000_000L;

    private final PrintWriter out;
    private final boolean visible;
    private final Thread hook;
    private volatile boolean cancelled;
    private final CountDownLatch finished = new CountDownLatch(1);
    private String pages = "";
    private double pagesFraction = Double.NaN;
    private long lastDrawn = System.nanoTime() - REDRAW_NANOS;
    private int lastLength;

    ConsoleMonitor(PrintWriter out) {
        this.out = out;
        this.visible = System.console() != null;
        this.hook = new Thread(this::cancelAndWait, "cancel");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancelAndWait() {
        cancelled = true;
        try {
            boolean clean = finished.await(CLEAN_UP_MILLIS, TimeUnit.MILLISECONDS);
            if (!clean) {
                out.println("Stopped in the middle of a page.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows the run as a whole instead of the steps of a page. */
    synchronized void showPages(int done, int total, String words) {
        pages = words;
        pagesFraction = total == 0 ? 0 : (double) done / total;
        draw(pages, pagesFraction);
        log(words);
    }

    @Override
    public synchronized void progress(String stage, double fraction) {
        if (Double.isNaN(pagesFraction)) {
            draw(stage, fraction);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    private void log(String words) {
        long now = System.nanoTime();
        if (!visible && now - lastDrawn >= LOG_NANOS) {
            lastDrawn = now;
            out.println(words);
            out.flush();
        }
    }

    private void draw(String words, double fraction) {
        long now = System.nanoTime();
        if (!visible || now - lastDrawn < REDRAW_NANOS) {
            return;
        }
        lastDrawn = now;
        int filled = (int) Math.round(BAR_WIDTH * Math.max(0, Math.min(1, fraction)));
        String line =
                String.format(
                        Locale.ROOT,
                        "[%s%s] %3.0f %% %s",
                        "#".repeat(filled),
                        ".".repeat(BAR_WIDTH - filled),
                        100 * fraction,
                        words);
        show(line);
    }

    private void show(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
        out.flush();
        lastLength = line.length();
    }

    /** Takes the bar off the console. */
    synchronized void clear() {
        if (lastLength > 0) {
            show("");
            out.print("\r");
            out.flush();
            lastLength = 0;
        }
    }

    @Override
    public void close() {
        clear();
        finished.countDown();
        if (cancelled) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process began to end this very moment; the hook finds everything finished
            cancelled = true;
        }
    }
}
