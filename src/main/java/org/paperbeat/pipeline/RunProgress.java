package org.paperbeat.pipeline;

import java.util.Locale;

/** How far a run is, counted and put into words. Pages kept from before do not count as speed. */
public final class RunProgress {
    private static final double SECONDS_PER_MINUTE = 60;

    private final long startNanos;
    private int worked;
    private int failed;

    /** Starts the clock. */
    public RunProgress() {
        this(System.nanoTime());
    }

    RunProgress(long startNanos) {
        this.startNanos = startNanos;
    }

    /** Counts a page. */
    public void count(boolean kept, boolean failure) {
        worked += kept ? 0 : 1;
        failed += failure ? 1 : 0;
    }

    /** For example {@code 12 of 300 pages, 140 per minute, 2 min left, 1 failed}. */
    public String words(int done, int total) {
        return words(done, total, System.nanoTime());
    }

    String words(int done, int total, long nowNanos) {
        double seconds = (nowNanos - startNanos) / 1e9;
        StringBuilder words = new StringBuilder();
        words.append(done).append(" of ").append(total).append(" pages");
        if (worked > 0 && seconds > 0) {
            double perSecond = worked / seconds;
            words.append(
                    String.format(
                            Locale.ROOT, ", %.0f per minute", perSecond * SECONDS_PER_MINUTE));
            words.append(", ").append(duration((total - done) / perSecond)).append(" left");
        }
        return words.append(", ").append(failed).append(" failed").toString();
    }

    private static String duration(double seconds) {
        long minutes = (long) Math.ceil(seconds / SECONDS_PER_MINUTE);
        if (seconds < SECONDS_PER_MINUTE) {
            return Math.round(seconds) + " s";
        }
        return minutes < 120 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }
}
