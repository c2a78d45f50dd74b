package org.paperbeat.ui.worklist;

/** How far a page of a worklist is. */
public enum WorkStatus {
    TODO("to do"),
    DONE("done"),
    PROBLEM("problem");

    private final String label;

    WorkStatus(String label) {
        this.label = label;
    }

    /** Its name for a person. */
    public String label() {
        return label;
    }
}
