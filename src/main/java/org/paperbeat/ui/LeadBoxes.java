package org.paperbeat.ui;

import java.util.List;
import java.util.Optional;
import org.paperbeat.ij.LeadRois;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.ui.edit.LeadArrangement;

/** Makes a layout of the lead boxes on the canvas; boxes nobody touched keep their regions. */
final class LeadBoxes {
    private final PageCalibration calibration;
    private final PageLayout before;

    /**
     * @param calibration of the page
     * @param before the layout the boxes were drawn from; null where there was none
     */
    LeadBoxes(PageCalibration calibration, PageLayout before) {
        this.calibration = calibration;
        this.before = before;
    }

    /** Whether the boxes are no longer those of the layout before. */
    boolean differ(List<LeadRois.Box> boxes) {
        if (before == null || boxes.size() != before.regions().size()) {
            return true;
        }
        return boxes.stream().anyMatch(b -> known(b).isEmpty());
    }

    /** The layout the boxes make. */
    PageLayout layout(List<LeadRois.Box> boxes) {
        return new LeadArrangement(calibration, before).layout(arranged(boxes));
    }

    /** The boxes with the regions that nobody touched. */
    List<LeadArrangement.Box> arranged(List<LeadRois.Box> boxes) {
        return boxes.stream().map(this::arranged).toList();
    }

    private LeadArrangement.Box arranged(LeadRois.Box b) {
        Optional<LeadRegion> known = known(b);
        return known.map(LeadArrangement.Box::of)
                .orElse(new LeadArrangement.Box(null, b.lead(), b.rhythm(), b.polygon()));
    }

    private Optional<LeadRegion> known(LeadRois.Box box) {
        if (before == null) {
            return Optional.empty();
        }
        return before.regions().stream().filter(r -> LeadRois.same(box, r)).findFirst();
    }
}
