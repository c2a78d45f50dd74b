package org.paperbeat.model;

/** Where the waves of a heartbeat begin and end. */
public enum WaveLimit {
    P_ONSET("P on"),
    P_END("P end"),
    QRS_ONSET("QRS on"),
    QRS_END("QRS end"),
    T_ONSET("T on"),
    T_END("T end");

    private final String label;

    WaveLimit(String label) {
        this.label = label;
    }

    /** As shown to a person. */
    public String label() {
        return label;
    }

    /** Whether a wave begins here. */
    public boolean isOnset() {
        return ordinal() % 2 == 0;
    }
}
