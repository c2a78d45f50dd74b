package org.paperbeat.ui.edit;

/** What a person does to a page as a whole. */
public final class PageEdits {
    private PageEdits() {}

    /** Finds a thing right as it is. */
    public static EditAction accept(Item item) {
        String what = item.step().label() + (item.name().isEmpty() ? "" : " " + item.name());
        return EditAction.of(
                "Accept " + what,
                (before, machine) -> Edited.only(before.with(before.hand().accepted(item))));
    }

    /** Leaves a note on the page; empty = none. */
    public static EditAction note(String text) {
        return EditAction.of(
                "Note", (before, machine) -> Edited.only(before.with(before.hand().noted(text))));
    }
}
