package org.paperbeat.ui.edit;

/** How far a step of a page can be relied on. */
public enum StepState {
    /** Not done yet. */
    MISSING("not done"),
    /** Found by the machine, nothing speaks against it. */
    AUTOMATIC("automatic"),
    /** A person changed or accepted it. */
    CORRECTED("corrected"),
    /** Something speaks against it and nobody has looked yet. */
    NEEDS_LOOK("needs a look");

    private final String label;

    StepState(String label) {
        this.label = label;
    }

    /** Its name for a person. */
    public String label() {
        return label;
    }
}
