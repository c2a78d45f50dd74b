package org.paperbeat.options;

/** What strips that come back from paper are for in training. */
public enum PaperUse {
    /** Patients left out are asked about on paper, too; nothing is learnt from it. */
    TESTED,
    /** Learnt from beside all strips of the signal. */
    ADDED,
    /** Learnt from instead of the second set of the signal's 10 s strips. */
    INSTEAD
}
