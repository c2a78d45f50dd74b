package org.paperbeat.ui.review;

import javax.swing.RowFilter;
import org.paperbeat.model.Beat;
import org.paperbeat.options.BeatPalette;

/**
 * Which beats the table shows.
 *
 * @param letter of the class; empty = all
 * @param below highest confidence; NaN = any
 * @param flagged only beats that need a look
 */
record BeatFilter(String letter, double below, boolean flagged) {
    static final BeatFilter ALL = new BeatFilter("", Double.NaN, false);

    boolean shows(Beat b) {
        boolean classFits = letter.isEmpty() || letter.equals(BeatPalette.letter(b));
        boolean sure = !Double.isNaN(below) && !(BeatRows.confidence(b) < below);
        return classFits && !sure && (!flagged || !b.review().isEmpty());
    }

    RowFilter<BeatRows, Integer> rowFilter() {
        return new RowFilter<>() {
            @Override
            public boolean include(Entry<? extends BeatRows, ? extends Integer> entry) {
                return shows(entry.getModel().beat(entry.getIdentifier()));
            }
        };
    }
}
