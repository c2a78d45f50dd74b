package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person did on a page beside what stands in its results.
 *
 * @param corrected steps a person changed
 * @param accepted what a person looked at and found right
 * @param deletedBeats machine's beats a person deleted: they are not to come back
 * @param blots ink that is no trace
 * @param note of the person; empty = none
 */
public record HandWork(
        Set<EditStep> corrected,
        List<Item> accepted,
        List<BeatRef> deletedBeats,
        List<Blot> blots,
        String note) {
    /** Nothing was done yet. */
    public static final HandWork NONE = new HandWork(Set.of(), List.of(), List.of(), List.of(), "");

    public HandWork {
        corrected = Set.copyOf(corrected);
        accepted = List.copyOf(accepted);
        deletedBeats = List.copyOf(deletedBeats);
        blots = List.copyOf(blots);
    }

    /** The same with a step corrected. */
    public HandWork corrected(EditStep step) {
        Set<EditStep> more = EnumSet.of(step);
        more.addAll(corrected);
        return new HandWork(more, accepted, deletedBeats, blots, note);
    }

    /** The same with an item accepted. */
    public HandWork accepted(Item item) {
        return new HandWork(corrected, with(accepted, item), deletedBeats, blots, note);
    }

    /** Whether a person accepted an item or what it is part of. */
    public boolean isAccepted(Item item) {
        return accepted.stream().anyMatch(a -> a.covers(item));
    }

    /** The same with a beat not to come back. */
    public HandWork deleted(BeatRef beat) {
        return new HandWork(corrected, accepted, with(deletedBeats, beat), blots, note);
    }

    /** The same with other deleted beats. */
    public HandWork withDeletedBeats(List<BeatRef> beats) {
        return new HandWork(corrected, accepted, beats, blots, note);
    }

    /** The same with ink that is no trace. */
    public HandWork blotted(Blot blot) {
        return new HandWork(corrected, accepted, deletedBeats, with(blots, blot), note);
    }

    /** The same with another note. */
    public HandWork noted(String newNote) {
        return new HandWork(corrected, accepted, deletedBeats, blots, newNote);
    }

    /** The same after a lead got another name; {@code b} becomes {@code a} at the same time. */
    public HandWork renamed(java.util.function.UnaryOperator<String> name) {
        return new HandWork(
                corrected,
                accepted.stream()
                        .map(
                                i ->
                                        new Item(
                                                i.step(),
                                                name.apply(i.name()),
                                                i.fromSeconds(),
                                                i.toSeconds()))
                        .toList(),
                deletedBeats.stream()
                        .map(b -> new BeatRef(name.apply(b.trace()), b.timeSeconds()))
                        .toList(),
                blots,
                note);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
