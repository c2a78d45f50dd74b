package org.paperbeat.model;

/** Why a person should look at a beat; written as codes in beats.csv. */
public enum ReviewReason {
    /** The most probable class is not probable enough. */
    LOW_CONFIDENCE,
    /** The trace is poor here; it may be no beat at all. */
    POOR_TRACE,
    /** No neighbouring beat on one side: the model lacks its rhythm context. */
    NO_RR_CONTEXT,
    /** The model was not trained on this lead. */
    LEAD_NOT_TRAINED,
    /** The beat's window reaches beyond the trace. */
    CUT_WINDOW,
    /** Unlike what the model was trained on. */
    UNLIKE_TRAINING
}
