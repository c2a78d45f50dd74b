package org.paperbeat.ui.edit;

import org.paperbeat.model.Digitization;

/** Tells how far each step of a page can be relied on: as far as nothing in it needs a look. */
final class StepJudge {
    private final PageState state;
    private final Digitization page;

    StepJudge(PageState state) {
        this.state = state;
        this.page = state.page();
    }

    StepState state(EditStep step) {
        boolean missing =
                switch (step) {
                    case CALIBRATION -> page.calibration() == null;
                    case LEADS -> page.layout() == null;
                    case TRACES -> page.traces().isEmpty();
                    case BEATS -> page.beats().isEmpty();
                };
        if (missing) {
            return StepState.MISSING;
        }
        boolean doubtful = Attentions.of(state).stream().anyMatch(a -> a.item().step() == step);
        if (doubtful) {
            return StepState.NEEDS_LOOK;
        }
        boolean human =
                state.hand().corrected().contains(step)
                        || state.hand().accepted().stream().anyMatch(i -> i.step() == step);
        return human ? StepState.CORRECTED : StepState.AUTOMATIC;
    }
}
