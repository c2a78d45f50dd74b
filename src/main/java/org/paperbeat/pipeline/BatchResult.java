package org.paperbeat.pipeline;

import java.util.Map;
import org.paperbeat.model.PageStatus;

/**
 * How a run ended.
 *
 * @param counts pages per status, those of this run and those it kept
 * @param kept pages whose results of an earlier run were still right
 * @param cancelled whether it was stopped
 */
public record BatchResult(Map<PageStatus, Integer> counts, int kept, boolean cancelled) {
    public BatchResult {
        counts = Map.copyOf(counts);
    }

    /** Pages of a status. */
    public int count(PageStatus status) {
        return counts.getOrDefault(status, 0);
    }
}
