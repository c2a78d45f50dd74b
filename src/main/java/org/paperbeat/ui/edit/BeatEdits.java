package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.paperbeat.beat.BeatDetector;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** What a person does to beats. A beat a person touched is HUMAN and no machine changes it. */
public final class BeatEdits {
    private static final String STAGE = "beats";
    private static final String SYMBOL = "symbol";
    private static final double NEAREST_SECONDS = 0.06;
    private static final double TIP_SECONDS = 0.06;
    private static final double LEVEL_SECONDS = 0.3;

    private BeatEdits() {}

    private static CommandCall call(String edit, String trace, double seconds) {
        return CommandCall.of("Edit Beat...")
                .with("edit", edit)
                .with("lead", trace)
                .withSeconds("beat_at", seconds);
    }

    private static List<CommandCall> calls(
            List<BeatRef> beats, String edit, UnaryOperator<CommandCall> more) {
        return beats.stream().map(b -> more.apply(call(edit, b.trace(), b.timeSeconds()))).toList();
    }

    /**
     * A new beat.
     *
     * @param trace name of its trace
     * @param timeSeconds paper time
     * @param symbol null = not labelled yet
     */
    public static EditAction add(String trace, double timeSeconds, BeatSymbol symbol) {
        return EditAction.of(
                "Add beat" + (symbol == null ? "" : " " + symbol.code()),
                symbol == null
                        ? call("add", trace, timeSeconds)
                        : call("add", trace, timeSeconds).with(SYMBOL, symbol.code()),
                (before, machine) -> {
                    Trace on = before.requireTrace(trace);
                    int i = requireSample(on, timeSeconds);
                    requireFree(before, on, on.timeSeconds(i), null);
                    List<Beat> beats = new ArrayList<>(before.beats(trace));
                    beats.add(fresh(on, i, symbol));
                    return edited(before, on, beats);
                });
    }

    private static Beat fresh(Trace trace, int sampleIndex, BeatSymbol symbol) {
        return new Beat(
                trace.name(),
                1,
                trace.timeSeconds(sampleIndex),
                trace.xPx()[sampleIndex],
                trace.yPx()[sampleIndex],
                Double.NaN,
                Double.NaN,
                symbol,
                null,
                BeatDetector.quality(trace, sampleIndex),
                Set.of(),
                Source.HUMAN);
    }

    /**
     * The tip of the wave near a paper time: where the line is farthest from its middle; the time
     * itself where the trace shows nothing.
     */
    public static double tip(Trace trace, double timeSeconds) {
        int at = BeatList.sampleIndex(trace, timeSeconds);
        int reach = (int) Math.round(TIP_SECONDS * trace.samplingRateHz());
        int wide = (int) Math.round(LEVEL_SECONDS * trace.samplingRateHz());
        float[] level = known(trace, at - wide, at + wide);
        double middle = level.length == 0 ? 0 : level[level.length / 2];
        int best = at;
        double most = -1;
        for (int i = Math.max(0, at - reach); i <= Math.min(trace.length() - 1, at + reach); i++) {
            double height = Math.abs(trace.mv()[i] - middle);
            if (height > most) {
                most = height;
                best = i;
            }
        }
        return most < 0 ? timeSeconds : trace.timeSeconds(best);
    }

    /** What is known of a trace between two samples, sorted. */
    private static float[] known(Trace trace, int from, int to) {
        float[] values = new float[Math.max(0, to - from + 1)];
        int n = 0;
        for (int i = Math.max(0, from); i <= Math.min(trace.length() - 1, to); i++) {
            if (!Float.isNaN(trace.mv()[i])) {
                values[n++] = trace.mv()[i];
            }
        }
        float[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Moves a beat along its trace. */
    public static EditAction move(BeatRef beat, double timeSeconds) {
        return EditAction.of(
                "Move beat",
                call("move", beat.trace(), beat.timeSeconds()).withSeconds("move_to", timeSeconds),
                (before, machine) -> {
                    Beat old = require(before, beat);
                    Trace on = before.requireTrace(beat.trace());
                    int i = requireSample(on, timeSeconds);
                    requireFree(before, on, on.timeSeconds(i), old);
                    List<Beat> beats = without(before, beat);
                    beats.add(BeatList.at(old, on, i, BeatDetector.quality(on, i), Source.HUMAN));
                    return edited(forgotten(before, old), on, beats);
                });
    }

    /** Takes beats away; the machine will not find them again. */
    public static EditAction delete(List<BeatRef> gone) {
        return EditAction.of(
                gone.size() == 1 ? "Delete beat" : "Delete " + gone.size() + " beats",
                calls(gone, "delete", c -> c),
                (before, machine) -> {
                    PageState state = before;
                    Set<String> touched = new TreeSet<>();
                    for (BeatRef ref : gone) {
                        Beat old = require(before, ref);
                        Trace on = state.requireTrace(ref.trace());
                        state = forgotten(state, old);
                        Digitization page =
                                BeatList.replaced(state.page(), on, without(state, ref));
                        state = state.with(page);
                        touched.add(ref.trace());
                    }
                    return new Edited(state.corrected(EditStep.BEATS), Rerun.classes(touched));
                });
    }

    /** Gives beats another label. */
    public static EditAction relabel(List<BeatRef> beats, BeatSymbol symbol) {
        String what = beats.size() == 1 ? "beat" : beats.size() + " beats";
        return EditAction.of(
                "Label " + what + " " + symbol.code(),
                calls(beats, "label", c -> c.with(SYMBOL, symbol.code())),
                (before, machine) -> {
                    beats.forEach(b -> require(before, b));
                    Digitization page = before.page();
                    List<Beat> all =
                            page.beats().stream()
                                    .map(
                                            b ->
                                                    beats.stream().anyMatch(r -> r.is(b))
                                                            ? labelled(b, symbol)
                                                            : b)
                                    .toList();
                    return Edited.only(
                            before.with(page.withBeats(page.readingTrace(), all, page.model()))
                                    .corrected(EditStep.BEATS));
                });
    }

    private static Beat labelled(Beat b, BeatSymbol symbol) {
        return new Beat(
                b.trace(),
                b.number(),
                b.timeSeconds(),
                b.xPx(),
                b.yPx(),
                b.rrPrevSeconds(),
                b.rrNextSeconds(),
                symbol,
                b.classification(),
                b.quality(),
                Set.of(),
                Source.HUMAN);
    }

    private static Edited edited(PageState state, Trace trace, List<Beat> beats) {
        Digitization page = BeatList.replaced(state.page(), trace, beats);
        return new Edited(
                state.with(page).corrected(EditStep.BEATS), Rerun.classes(Set.of(trace.name())));
    }

    /** A machine's beat that is gone is remembered, so that it stays gone. */
    private static PageState forgotten(PageState state, Beat beat) {
        return state.with(state.hand().deleted(BeatRef.of(beat)));
    }

    private static Beat require(PageState state, BeatRef beat) {
        return beat.in(state.page())
                .orElseThrow(
                        () ->
                                new EcgException(
                                        STAGE,
                                        String.format(
                                                Locale.ROOT,
                                                "There is no beat at %.3f s on %s.",
                                                beat.timeSeconds(),
                                                beat.trace()),
                                        "Choose one from the table of beats."));
    }

    private static List<Beat> without(PageState state, BeatRef beat) {
        return new ArrayList<>(
                state.beats(beat.trace()).stream().filter(b -> !beat.is(b)).toList());
    }

    private static int requireSample(Trace trace, double timeSeconds) {
        int i = BeatList.sampleIndex(trace, timeSeconds);
        boolean on = Math.abs(trace.timeSeconds(i) - timeSeconds) <= 1 / trace.samplingRateHz();
        if (!on || Float.isNaN(trace.mv()[i])) {
            throw new EcgException(
                    STAGE, "The trace shows nothing there.", "Correct the trace first.");
        }
        return i;
    }

    private static void requireFree(PageState state, Trace trace, double seconds, Beat own) {
        for (Beat b : state.beats(trace.name())) {
            if (b != own && Math.abs(b.timeSeconds() - seconds) < NEAREST_SECONDS) {
                throw new EcgException(
                        STAGE, "There is a beat already.", "Move or relabel that one.");
            }
        }
    }
}
