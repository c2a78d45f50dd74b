package org.paperbeat.model;

import java.util.Locale;
import java.util.Optional;

/** The leads of a standard ECG, the inverted aVR of the Cabrera order, and "not known". */
public enum Lead {
    I("I"),
    II("II"),
    III("III"),
    AVR("aVR"),
    AVL("aVL"),
    AVF("aVF"),
    V1("V1"),
    V2("V2"),
    V3("V3"),
    V4("V4"),
    V5("V5"),
    V6("V6"),
    MINUS_AVR("-aVR"),
    UNKNOWN("unknown");

    private final String label;

    Lead(String label) {
        this.label = label;
    }

    /** The name as printed on paper. */
    public String label() {
        return label;
    }

    /** Finds a lead by a printed name or a WFDB signal name (also MLII, any case). */
    public static Optional<Lead> parse(String name) {
        String key = name.strip().toUpperCase(Locale.ROOT).replace('\u2212', '-');
        if (key.equals("MLII")) {
            return Optional.of(II);
        }
        for (Lead lead : values()) {
            if (lead != UNKNOWN && lead.label.toUpperCase(Locale.ROOT).equals(key)) {
                return Optional.of(lead);
            }
        }
        return Optional.empty();
    }
}
