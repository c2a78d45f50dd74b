package org.paperbeat.model;

import java.util.concurrent.CancellationException;

/** Progress out, cancellation in. Implementations are called from the working thread. */
public interface StageMonitor {

    /** Ignores progress and never cancels. */
    StageMonitor NONE =
            new StageMonitor() {
                @Override
                public void progress(String stage, double fraction) {
                    // nobody watches
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /**
     * Tells how far a stage is.
     *
     * @param stage what is being done, readable by a person
     * @param fraction done part in [0, 1]
     */
    void progress(String stage, double fraction);

    /** Whether the person asked to stop. */
    boolean isCancelled();

    /** Throws {@link CancellationException} if the person asked to stop. */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled");
        }
    }
}
