package org.paperbeat.ui.review;

import java.util.Optional;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.edit.Attention;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.Item;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.edit.Selection;

/**
 * Where a thing to look at is.
 *
 * @param selection that shows it
 * @param page its place, file pixels; null = the whole page
 * @param label in words
 */
record AttentionPlace(Selection selection, PagePoint page, String label) {

    static AttentionPlace of(Attention attention, PageState state) {
        Item item = attention.item();
        return switch (item.step()) {
            case CALIBRATION -> new AttentionPlace(Selection.NONE, null, "Calibration");
            case LEADS ->
                    new AttentionPlace(
                            Selection.lead(item.name()),
                            state.region(item.name()).map(AttentionPlace::corner).orElse(null),
                            "Lead " + item.name());
            case TRACES -> trace(item, state);
            case BEATS ->
                    new AttentionPlace(
                            Selection.beat(new BeatRef(item.name(), item.fromSeconds())),
                            at(state, item.name(), item.fromSeconds()).orElse(null),
                            String.format("Beat at %.2f s, %s", item.fromSeconds(), item.name()));
        };
    }

    private static AttentionPlace trace(Item item, PageState state) {
        if (Double.isNaN(item.fromSeconds())) {
            return new AttentionPlace(
                    Selection.lead(item.name()),
                    state.region(item.name()).map(AttentionPlace::corner).orElse(null),
                    "Trace " + item.name());
        }
        double middle = (item.fromSeconds() + item.toSeconds()) / 2;
        return new AttentionPlace(
                Selection.range(item.name(), item.fromSeconds(), item.toSeconds()),
                at(state, item.name(), middle).orElse(null),
                String.format(
                        "Trace %s, %.2f to %.2f s",
                        item.name(), item.fromSeconds(), item.toSeconds()));
    }

    private static Optional<PagePoint> at(PageState state, String trace, double seconds) {
        return state.trace(trace).flatMap(t -> PagePlaces.of(t, seconds));
    }

    private static PagePoint corner(LeadRegion region) {
        return region.polygon().get(0);
    }
}
