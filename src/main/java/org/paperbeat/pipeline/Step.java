package org.paperbeat.pipeline;

/** The steps of digitizing a page, in their order. */
public enum Step {
    /** Page to millimetres, seconds and millivolts. */
    CALIBRATION("Calibrating the page", 0.4),
    /** Which trace lies where, and its lead. */
    LEADS("Finding the leads", 0.2),
    /** Signals of the traces. */
    TRACES("Reading the traces", 0.3),
    /** R peaks of the reading trace. */
    BEATS("Finding heartbeats", 0.03),
    /** Classes of the beats. */
    CLASSES("Classifying heartbeats", 0.07);

    private final String label;
    private final double share;

    Step(String label, double share) {
        this.label = label;
        this.share = share;
    }

    /** What is being done, for a person. */
    public String label() {
        return label;
    }

    /** Roughly its share of a page's time; all steps together make 1. */
    double share() {
        return share;
    }
}
