package org.paperbeat.ui.edit;

import java.util.List;

/** One thing a person does to a page; undone as one. Made by the {@code …Edits} classes. */
public interface EditAction {

    /** What it does, as it stands in a menu after "Undo": {@code "Rename lead V2 to V3"}. */
    String name();

    /**
     * Makes the change.
     *
     * @param machine for edits that need its eyes
     * @throws org.paperbeat.model.EcgException if it can't be made; nothing has changed then
     */
    Edited apply(PageState before, Machine machine);

    /** Calls of menu commands that do the same, one after another; empty = there are none. */
    default List<CommandCall> calls() {
        return List.of();
    }

    /** An action of a name and a function. */
    static EditAction of(String name, Change change) {
        return of(name, List.of(), change);
    }

    /** An action that a command does, too. */
    static EditAction of(String name, CommandCall call, Change change) {
        return of(name, List.of(call), change);
    }

    /** An action that commands do, too. */
    static EditAction of(String name, List<CommandCall> calls, Change change) {
        return new EditAction() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<CommandCall> calls() {
                return calls;
            }

            @Override
            public Edited apply(PageState before, Machine machine) {
                return change.apply(before, machine);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    /** How an action changes a page. */
    @FunctionalInterface
    interface Change {
        Edited apply(PageState before, Machine machine);
    }
}
