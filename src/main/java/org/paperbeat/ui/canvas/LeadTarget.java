package org.paperbeat.ui.canvas;

import java.util.Comparator;
import java.util.Optional;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.edit.Selection;
import org.paperbeat.ui.edit.TraceEdits;

/**
 * Which lead a place on the page means. The selected one where the place lies in its columns and
 * not far above or below its box; else the box about the place whose middle is nearest; else the
 * trace nearest by.
 */
final class LeadTarget {
    private static final double BESIDE_BOX = 0.5;
    private static final double NEAR_TRACE = 4;

    private final PageState state;
    private final Selection selection;

    LeadTarget(PageState state, Selection selection) {
        this.state = state;
        this.selection = selection;
    }

    Optional<String> at(Spot at) {
        if (state.page().layout() == null) {
            return Optional.empty();
        }
        if (selection.lead() != null) {
            Optional<LeadRegion> own = state.region(selection.lead());
            if (own.isPresent() && distance(own.get(), at, BESIDE_BOX) <= 1) {
                return Optional.of(selection.lead());
            }
        }
        Optional<String> box =
                state.page().layout().regions().stream()
                        .filter(r -> distance(r, at, 0) <= 1)
                        .min(Comparator.comparingDouble(r -> distance(r, at, 0)))
                        .map(LeadRegion::name);
        double reach = NEAR_TRACE * at.tolerancePx();
        return box.or(
                () -> TraceEdits.near(state.page(), at.x(), at.y(), reach).stream().findFirst());
    }

    /**
     * How far from a box's middle height a place is, 1 at its edge; infinite beside its columns.
     *
     * @param more share of its height added above and below
     */
    private static double distance(LeadRegion region, Spot at, double more) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = left;
        double bottom = right;
        for (PagePoint p : region.polygon()) {
            left = Math.min(left, p.x());
            right = Math.max(right, p.x());
            top = Math.min(top, p.y());
            bottom = Math.max(bottom, p.y());
        }
        if (at.x() < left || at.x() > right) {
            return Double.POSITIVE_INFINITY;
        }
        double half = (bottom - top) / 2 * (1 + 2 * more);
        return Math.abs(at.y() - (top + bottom) / 2) / half;
    }
}
