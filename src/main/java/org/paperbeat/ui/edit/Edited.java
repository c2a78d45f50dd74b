package org.paperbeat.ui.edit;

/**
 * A state a person changed, before what depends on it was found anew.
 *
 * @param state as changed
 * @param rerun what has to be found anew
 */
public record Edited(PageState state, Rerun rerun) {
    /** A change nothing depends on. */
    public static Edited only(PageState state) {
        return new Edited(state, Rerun.NONE);
    }
}
