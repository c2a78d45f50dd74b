package org.paperbeat.host;

import org.scijava.module.process.ModulePreprocessor;

/** A preprocessor that remembers why it cancelled. */
abstract class HostStep implements ModulePreprocessor {
    private boolean cancelled;
    private String reason;

    @Override
    public boolean isCanceled() {
        return cancelled;
    }

    @Override
    public void cancel(String why) {
        cancelled = true;
        reason = why;
    }

    @Override
    public String getCancelReason() {
        return reason;
    }
}
