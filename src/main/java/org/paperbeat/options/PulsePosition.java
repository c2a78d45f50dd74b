package org.paperbeat.options;

/** Where the calibration pulse of each row stands. */
public enum PulsePosition {
    LEFT,
    RIGHT,
    NONE
}
