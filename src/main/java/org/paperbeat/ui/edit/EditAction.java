package org.paperbeat.ui.edit;

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

    /** An action of a name and a function. */
    static EditAction of(String name, Change change) {
        return new EditAction() {
            @Override
            public String name() {
                return name;
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
