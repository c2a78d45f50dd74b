package org.paperbeat.model;

/** How a scale was decided. */
public enum Origin {
    /** Measured on the grid. */
    MEASURED,
    /** Read from the text printed on the page. */
    PRINTED,
    /** Measured on the calibration pulse. */
    PULSE,
    /** Nobody said: the usual value. */
    ASSUMED,
    /** Set by a person. */
    HUMAN
}
