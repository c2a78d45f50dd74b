package org.paperbeat.ui.edit;

/** Is told what happens to a page; called in the way the document's owner chose. */
public interface PageListener {

    /** The page has another state. */
    void pageChanged(PageChange change);

    /** Something else is selected. */
    default void selectionChanged(Selection selection) {
        // many show no selection
    }

    /** Another step is worked on. */
    default void stepChosen(EditStep step) {
        // many show all steps
    }

    /** An action that was submitted could not be done; nothing has changed. */
    default void actionFailed(String sentence) {
        // somebody else tells the person
    }

    /** The page's image was closed; nothing more will be told. */
    default void documentClosed() {
        // most have nothing to put away
    }
}
