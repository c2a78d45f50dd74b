package org.paperbeat.model;

import java.util.Set;

/**
 * One heartbeat on a trace.
 *
 * @param trace name of its trace
 * @param number 1-based in its trace
 * @param timeSeconds paper time of the R peak
 * @param xPx R peak on the page, file pixels
 * @param yPx R peak on the page, file pixels
 * @param rrPrevSeconds to the beat before; NaN for the first
 * @param rrNextSeconds to the beat after; NaN for the last
 * @param symbol null = not classified
 * @param classification null = not classified by a machine
 * @param quality of the trace around the beat, in [0, 1]
 * @param review why a person should look; empty = no need
 * @param source who found it, or labelled it last
 */
public record Beat(
        String trace,
        int number,
        double timeSeconds,
        double xPx,
        double yPx,
        double rrPrevSeconds,
        double rrNextSeconds,
        BeatSymbol symbol,
        Classification classification,
        double quality,
        Set<ReviewReason> review,
        Source source) {
    public Beat {
        review = Set.copyOf(review);
    }

    /** The same beat with a class and review reasons. */
    public Beat classified(
            BeatSymbol newSymbol, Classification newClass, Set<ReviewReason> newReview) {
        return new Beat(
                trace,
                number,
                timeSeconds,
                xPx,
                yPx,
                rrPrevSeconds,
                rrNextSeconds,
                newSymbol,
                newClass,
                quality,
                newReview,
                source);
    }
}
