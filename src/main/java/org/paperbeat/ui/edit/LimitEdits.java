package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.pipeline.BeatIntervals;

/** What a person does to the onsets and ends of waves. */
public final class LimitEdits {
    private static final String STAGE = "intervals";
    private static final double FARTHEST_SECONDS = 1;

    private LimitEdits() {}

    /**
     * Puts a limit of a beat's wave somewhere.
     *
     * @param toSeconds paper time; NaN = there is no such wave
     */
    public static EditAction move(BeatRef beat, WaveLimit limit, double toSeconds) {
        String what = Double.isNaN(toSeconds) ? "Remove " : "Move ";
        return EditAction.of(
                what + limit.label(),
                call(beat, limit, toSeconds),
                (before, machine) -> moved(before, beat, limit, toSeconds));
    }

    private static CommandCall call(BeatRef beat, WaveLimit limit, double toSeconds) {
        CommandCall call =
                CommandCall.of("Edit Wave...")
                        .with("lead", beat.trace())
                        .withSeconds("beat_at", beat.timeSeconds())
                        .with("limit", limit.name().toLowerCase(Locale.ROOT));
        return Double.isNaN(toSeconds)
                ? call.with("absent", "true")
                : call.withSeconds("move_to", toSeconds);
    }

    private static Edited moved(PageState before, BeatRef ref, WaveLimit limit, double toSeconds) {
        Beat beat =
                ref.in(before.page())
                        .orElseThrow(() -> new EcgException(STAGE, "There is no beat here.", ""));
        if (Math.abs(toSeconds - beat.timeSeconds()) > FARTHEST_SECONDS) {
            throw new EcgException(STAGE, "That is too far from the beat.", "");
        }
        List<BeatLimits> all = new ArrayList<>();
        BeatLimits own = new BeatLimits(beat.trace(), beat.timeSeconds(), Map.of(), Set.of());
        for (BeatLimits l : before.page().limits()) {
            if (ref.equals(new BeatRef(l.trace(), l.beatSeconds()))) {
                own = l;
            } else {
                all.add(l);
            }
        }
        BeatLimits moved = own.moved(limit, toSeconds);
        all.add(moved);
        PageState after = before.with(before.page().withLimits(all));
        requireOrder(after, beat);
        return Edited.only(after.corrected(EditStep.BEATS));
    }

    private static void requireOrder(PageState state, Beat beat) {
        BeatLimits limits = BeatIntervals.of(state.page()).get(state.page().beats().indexOf(beat));
        double last = Double.NEGATIVE_INFINITY;
        for (WaveLimit limit : WaveLimit.values()) {
            double at = limits.at(limit);
            if (at < last) {
                throw new EcgException(
                        STAGE, limit.label() + " would lie before the limit before it.", "");
            }
            last = Double.isNaN(at) ? last : at;
        }
    }
}
