package org.paperbeat.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.paperbeat.model.StageMonitor;

/**
 * A progress bar on the console, where there is one; Ctrl-C cancels: the work in hand is given up
 * cleanly, then the process ends.
 */
final class ConsoleMonitor implements StageMonitor, AutoCloseable {
    private static final int BAR_WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long CLEAN_UP_MILLIS = 20_000;

    private final PrintWriter out;
    private final boolean visible;
    private final Thread hook;
    private volatile boolean cancelled;
    private volatile boolean finished;
    private String pages = "";
    private double pagesFraction = Double.NaN;
    private long lastDrawn;
    private int lastLength;

    ConsoleMonitor(PrintWriter out) {
        this.out = out;
        this.visible = System.console() != null;
        Thread worker = Thread.currentThread();
        this.hook = new Thread(() -> cancelAndWait(worker), "cancel");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancelAndWait(Thread worker) {
        if (finished) {
            return;
        }
        cancelled = true;
        try {
            worker.join(CLEAN_UP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows the run as a whole instead of the steps of a page. */
    synchronized void showPages(int done, int total, String words) {
        pages = words;
        pagesFraction = total == 0 ? 0 : (double) done / total;
        draw(pages, pagesFraction);
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
        finished = true;
        if (!cancelled) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
