package org.paperbeat.model;

/** How a page ended. */
public enum PageStatus {
    /** Every value determined, quality above the limit. */
    OK,
    /** Files written; the messages name what needs a look. */
    WARNING,
    /** No result, and why. */
    FAILED,
    /** No ECG on it, or excluded. */
    SKIPPED
}
