package org.paperbeat.ui.edit;

/**
 * A change of a page.
 *
 * @param kind how it came about
 * @param name of the action done, undone or redone
 * @param before state before
 * @param after state now
 */
public record PageChange(Kind kind, String name, PageState before, PageState after) {
    /** How a change came about. */
    public enum Kind {
        DONE,
        UNDONE,
        REDONE
    }
}
