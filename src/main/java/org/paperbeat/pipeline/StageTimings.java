package org.paperbeat.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Adds up how long each stage took, s. Safe for concurrent use. */
public final class StageTimings {
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** Does a piece of work and adds its seconds to a stage, whether it succeeds or not. */
    public <T> T time(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(stage, (System.nanoTime() - start) / 1e9);
        }
    }

    /** Adds to a stage. */
    public synchronized void add(String stage, double stageSeconds) {
        seconds.merge(stage, stageSeconds, Double::sum);
    }

    /** Seconds per stage, in the order they first ran. */
    public synchronized Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }
}
