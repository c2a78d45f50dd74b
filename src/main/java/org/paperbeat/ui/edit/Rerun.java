package org.paperbeat.ui.edit;

import java.util.Set;
import org.paperbeat.pipeline.Step;

/**
 * What has to be found anew after an edit.
 *
 * @param first step to run again, with those after it; null = none
 * @param traces whose results are found anew; empty = of the whole page
 */
public record Rerun(Step first, Set<String> traces) {
    /** Nothing has to be found anew. */
    public static final Rerun NONE = new Rerun(null, Set.of());

    public Rerun {
        traces = Set.copyOf(traces);
    }

    /** Leads, and all after them. */
    public static Rerun leads() {
        return new Rerun(Step.LEADS, Set.of());
    }

    /** All traces, and all after them. */
    public static Rerun allTraces() {
        return new Rerun(Step.TRACES, Set.of());
    }

    /** Some traces, and all after them; the others stay bit for bit. */
    public static Rerun traces(Set<String> names) {
        return names.isEmpty() ? NONE : new Rerun(Step.TRACES, names);
    }

    /** The beats of some traces, and their classes. */
    public static Rerun beats(Set<String> names) {
        return names.isEmpty() ? NONE : new Rerun(Step.BEATS, names);
    }

    /** The choice of the trace whose beats count, and its beats where it is another one. */
    public static Rerun reading() {
        return new Rerun(Step.BEATS, Set.of(""));
    }

    /** Intervals and classes of the beats of some traces. */
    public static Rerun classes(Set<String> names) {
        return new Rerun(Step.CLASSES, names);
    }

    boolean isOf(String trace) {
        return traces.isEmpty() || traces.contains(trace);
    }
}
