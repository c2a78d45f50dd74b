package org.paperbeat.ui.review;

import java.util.List;

/**
 * An entry of a menu that opens where the mouse is.
 *
 * @param label what it does
 * @param keys the key that does the same; empty = none
 * @param action null = it opens a menu of its own
 * @param more entries of that menu
 */
public record Choice(String label, String keys, Runnable action, List<Choice> more) {
    /** A line between groups. */
    public static final Choice LINE = new Choice("", "", null, List.of());

    /** An entry that does something. */
    public static Choice of(String label, String keys, Runnable action) {
        return new Choice(label, keys, action, List.of());
    }

    /** An entry with entries of its own. */
    public static Choice menu(String label, List<Choice> more) {
        return new Choice(label, "", null, List.copyOf(more));
    }
}
