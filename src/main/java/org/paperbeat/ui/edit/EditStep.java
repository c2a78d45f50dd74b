package org.paperbeat.ui.edit;

/** The steps a person checks, in their order. */
public enum EditStep {
    CALIBRATION("Calibration"),
    LEADS("Leads"),
    TRACES("Traces"),
    BEATS("Beats");

    private final String label;

    EditStep(String label) {
        this.label = label;
    }

    /** Its name for a person. */
    public String label() {
        return label;
    }
}
