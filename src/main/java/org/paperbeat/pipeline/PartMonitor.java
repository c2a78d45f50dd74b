package org.paperbeat.pipeline;

import org.paperbeat.model.StageMonitor;

/** Shows one step's progress as its part of the whole. */
final class PartMonitor implements StageMonitor {
    private final StageMonitor whole;
    private final String label;
    private final double start;
    private final double share;

    PartMonitor(StageMonitor whole, String label, double start, double share) {
        this.whole = whole;
        this.label = label;
        this.start = start;
        this.share = share;
    }

    @Override
    public void progress(String stage, double fraction) {
        whole.progress(label, start + share * Math.max(0, Math.min(1, fraction)));
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
