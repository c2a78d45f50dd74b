package org.paperbeat.ui.edit;

/**
 * What is selected on a page: the same for table, plot and picture.
 *
 * @param lead name of a region and its trace; null = none
 * @param beat null = none
 * @param range stretch of the lead's trace; null = none
 */
public record Selection(String lead, BeatRef beat, Range range) {
    /** Nothing is selected. */
    public static final Selection NONE = new Selection(null, null, null);

    /**
     * A stretch of a trace.
     *
     * @param fromSeconds paper time
     * @param toSeconds paper time
     */
    public record Range(double fromSeconds, double toSeconds) {}

    public static Selection lead(String name) {
        return new Selection(name, null, null);
    }

    /** A beat and its lead. */
    public static Selection beat(BeatRef beat) {
        return new Selection(beat.trace(), beat, null);
    }

    public static Selection range(String lead, double fromSeconds, double toSeconds) {
        return new Selection(lead, null, new Range(fromSeconds, toSeconds));
    }

    /** What of this there still is on a page. */
    Selection within(PageState state) {
        boolean known =
                lead != null && (state.region(lead).isPresent() || state.trace(lead).isPresent());
        if (!known) {
            return NONE;
        }
        boolean beatKnown = beat != null && beat.in(state.page()).isPresent();
        return beat == null || beatKnown ? this : new Selection(lead, null, range);
    }
}
