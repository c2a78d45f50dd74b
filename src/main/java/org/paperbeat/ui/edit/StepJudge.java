package org.paperbeat.ui.edit;

import org.paperbeat.model.Digitization;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.options.QualityOptions;

/** Tells how far each step of a page can be relied on, by the limits that judge a whole page. */
final class StepJudge {
    private final PageState state;
    private final Digitization page;
    private final QualityOptions limits = QualityOptions.defaults();

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
        boolean doubtful =
                switch (step) {
                    case CALIBRATION -> calibrationDoubtful();
                    case LEADS -> page.layout().regions().stream().anyMatch(this::doubtful);
                    case TRACES -> tracesDoubtful();
                    case BEATS -> beatsDoubtful();
                };
        if (doubtful) {
            return StepState.NEEDS_LOOK;
        }
        boolean human =
                state.hand().corrected().contains(step)
                        || state.hand().accepted().stream().anyMatch(i -> i.step() == step);
        return human ? StepState.CORRECTED : StepState.AUTOMATIC;
    }

    private boolean calibrationDoubtful() {
        PageCalibration c = page.calibration();
        boolean unsure = unsure(c.grid()) || unsure(c.paperSpeed()) || unsure(c.gain());
        return unsure && !state.hand().isAccepted(Item.calibration());
    }

    /** The usual speed and gain are assumed on every other page: no reason to look. */
    private boolean unsure(Scale scale) {
        return Double.isNaN(scale.value())
                || (scale.origin() != Origin.ASSUMED
                        && scale.confidence() < limits.minConfidence());
    }

    private boolean doubtful(LeadRegion region) {
        boolean unsure =
                region.lead() == Lead.UNKNOWN || region.nameConfidence() < limits.minConfidence();
        return unsure
                && region.source() == Source.MACHINE
                && !state.hand().isAccepted(Item.lead(region.name()));
    }

    private boolean tracesDoubtful() {
        return page.traces().stream()
                .anyMatch(
                        t ->
                                t.quality().value() < limits.minTraceQuality()
                                        && !state.hand().isAccepted(Item.trace(t.name())));
    }

    private boolean beatsDoubtful() {
        return page.readingBeats().stream()
                .anyMatch(
                        b ->
                                !b.review().isEmpty()
                                        && b.source() == Source.MACHINE
                                        && !state.hand().isAccepted(Item.beat(BeatRef.of(b))));
    }
}
