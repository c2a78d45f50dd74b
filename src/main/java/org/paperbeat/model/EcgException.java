package org.paperbeat.model;

/** A failure a person can act on: where it happened, what is wrong, what to do. */
public final class EcgException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final String hint;

    /**
     * @param stage name of the stage that failed, e.g. {@code "calibration"}
     * @param message one sentence: what is wrong
     * @param hint one sentence: what the person can do; may be empty
     */
    public EcgException(String stage, String message, String hint) {
        super(message);
        this.stage = stage;
        this.hint = hint;
    }

    /** As the other constructor, keeping the technical cause for the log. */
    public EcgException(String stage, String message, String hint, Throwable cause) {
        super(message, cause);
        this.stage = stage;
        this.hint = hint;
    }

    public String stage() {
        return stage;
    }

    public String hint() {
        return hint;
    }

    /** Message and hint as one line for a person. */
    public String sentence() {
        return hint.isEmpty() ? getMessage() : getMessage() + " " + hint;
    }
}
