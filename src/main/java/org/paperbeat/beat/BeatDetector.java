package org.paperbeat.beat;

import java.util.List;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Trace;

/** Finds the R peaks of a strip. */
public final class BeatDetector {

    /** The beats of a trace in time order, with RR intervals and trace quality, not classified. */
    public List<Beat> detect(Trace trace) {
        return List.of();
    }
}
