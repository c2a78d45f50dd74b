package org.paperbeat.ui.edit;

import java.util.Optional;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;

/**
 * A beat by its place, which stays when others are added or deleted and beats are numbered anew.
 *
 * @param trace name of its trace
 * @param timeSeconds paper time of its R peak
 */
public record BeatRef(String trace, double timeSeconds) {
    /** Beats are at least 200 ms apart; a sample of 500 Hz is 2 ms. */
    private static final double SAME_SECONDS = 0.001;

    public static BeatRef of(Beat beat) {
        return new BeatRef(beat.trace(), beat.timeSeconds());
    }

    /** Whether a beat is the one meant. */
    public boolean is(Beat beat) {
        return beat.trace().equals(trace)
                && Math.abs(beat.timeSeconds() - timeSeconds) < SAME_SECONDS;
    }

    /** The beat on a page; empty if it is gone. */
    public Optional<Beat> in(Digitization page) {
        return page.beats().stream().filter(this::is).findFirst();
    }
}
