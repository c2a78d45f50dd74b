package org.paperbeat.ui.edit;

/** Is told what happens to a page; called in the way the document's owner chose. */
public interface PageListener {

    /** The page has another state. */
    void pageChanged(PageChange change);

    /** Something else is selected. */
    default void selectionChanged(Selection selection) {
        // many show no selection
    }
}
