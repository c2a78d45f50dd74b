package org.paperbeat.ui.edit;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;

/**
 * A beat by its place, which stays when others are added or deleted and beats are numbered anew.
 *
 * @param trace name of its trace
 * @param timeSeconds paper time of its R peak
 */
public record BeatRef(String trace, double timeSeconds) {
    /** Beats are at least 200 ms apart; a sample of 500 Hz is 2 ms. */
    private static final double SAME_SECONDS = 0.001;

    /** How far off a time may be that a person or a macro gives. */
    private static final double NEAR_SECONDS = 0.1;

    public static BeatRef of(Beat beat) {
        return new BeatRef(beat.trace(), beat.timeSeconds());
    }

    /**
     * The beat of a trace that is nearest to a paper time.
     *
     * @throws EcgException if there is none within 0.1 s
     */
    public static BeatRef near(PageState state, String trace, double seconds) {
        ToDoubleFunction<Beat> off = b -> Math.abs(b.timeSeconds() - seconds);
        return state.beats(trace).stream()
                .min(Comparator.comparingDouble(off))
                .filter(b -> off.applyAsDouble(b) <= NEAR_SECONDS)
                .map(BeatRef::of)
                .orElseThrow(
                        () ->
                                new EcgException(
                                        "beats",
                                        String.format(
                                                Locale.ROOT,
                                                "There is no beat near %.3f s.",
                                                seconds),
                                        "The table of beats has their times."));
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
