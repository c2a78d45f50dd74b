package org.paperbeat.ui.edit;

import java.util.List;
import java.util.Locale;

/** What a person does to a page as a whole. */
public final class PageEdits {
    private PageEdits() {}

    private static CommandCall call(EditStep step) {
        return CommandCall.of("Accept Findings...")
                .with("step", step.label().toLowerCase(Locale.ROOT));
    }

    private static CommandCall call(Item item) {
        CommandCall call = call(item.step());
        if (!item.name().isEmpty()) {
            call = call.with("lead", item.name());
        }
        boolean whole = Double.isNaN(item.fromSeconds());
        return whole
                ? call
                : call.withSeconds("seconds", (item.fromSeconds() + item.toSeconds()) / 2);
    }

    /** Finds a thing right as it is. */
    public static EditAction accept(Item item) {
        String what = item.step().label() + (item.name().isEmpty() ? "" : " " + item.name());
        return accept("Accept " + what, call(item), List.of(item));
    }

    /** Finds all right that is to be looked at in a step. */
    public static EditAction acceptAll(EditStep step, PageState state) {
        List<Item> items =
                Attentions.of(state).stream()
                        .map(Attention::item)
                        .filter(i -> i.step() == step)
                        .toList();
        return accept("Accept all of " + step.label(), call(step), items);
    }

    private static EditAction accept(String name, CommandCall call, List<Item> items) {
        return EditAction.of(
                name,
                call,
                (before, machine) -> {
                    HandWork hand = before.hand();
                    for (Item item : items) {
                        hand = hand.accepted(item);
                    }
                    return Edited.only(before.with(hand));
                });
    }

    /** Leaves a note on the page; empty = none. */
    public static EditAction note(String text) {
        return EditAction.of(
                "Note", (before, machine) -> Edited.only(before.with(before.hand().noted(text))));
    }
}
