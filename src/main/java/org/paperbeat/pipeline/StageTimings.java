package org.paperbeat.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up how long each stage took, s. Safe for concurrent use. */
public final class StageTimings {
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** Adds to a stage. */
    public synchronized void add(String stage, double stageSeconds) {
        seconds.merge(stage, stageSeconds, Double::sum);
    }

    /** Seconds per stage, in the order they first ran. */
    public synchronized Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }
}
