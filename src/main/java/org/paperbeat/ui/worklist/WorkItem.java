package org.paperbeat.ui.worklist;

/**
 * A page of a worklist.
 *
 * @param file relative to the worklist's folder, {@code /} between its parts
 * @param page in the file, from 1
 * @param status how far it is
 * @param note of the person; empty = none
 */
public record WorkItem(String file, int page, WorkStatus status, String note) {

    /** The same with another status. */
    public WorkItem with(WorkStatus newStatus) {
        return new WorkItem(file, page, newStatus, note);
    }

    /** The same with another note. */
    public WorkItem noted(String newNote) {
        return new WorkItem(file, page, status, newNote);
    }

    /** Whether another entry is of the same page. */
    public boolean isSamePage(WorkItem other) {
        return file.equals(other.file) && page == other.page;
    }

    /** Its name for a person. */
    public String label() {
        return page == 1 ? file : file + " page " + page;
    }
}
