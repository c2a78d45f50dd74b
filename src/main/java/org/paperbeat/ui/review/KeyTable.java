package org.paperbeat.ui.review;

import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.ui.edit.EditStep;

/** Keys and what they do in two columns, in the colours of the day. */
final class KeyTable extends JPanel {
    private static final long serialVersionUID = 1L;

    /** Keys that share a row. */
    private record Pair(ReviewKey with, String joint, String label) {}

    private static final Map<ReviewKey, Pair> PAIRS =
            Map.of(
                    ReviewKey.NORMAL,
                    new Pair(ReviewKey.UNCLASSIFIABLE, " S V F ", "Class of the beat"),
                    ReviewKey.CALIBRATION,
                    new Pair(ReviewKey.BEATS, " to ", "First of a step"),
                    ReviewKey.BEAT_BEFORE,
                    pair(ReviewKey.BEAT_NEXT, "Beat before, next beat"),
                    ReviewKey.LEAD_BEFORE,
                    pair(ReviewKey.LEAD_NEXT, "Lead before, next lead"),
                    ReviewKey.EARLIER,
                    pair(ReviewKey.LATER, "Move the beat by one sample"),
                    ReviewKey.FARTHER,
                    pair(ReviewKey.CLOSER, "Strip smaller, larger"),
                    ReviewKey.POINT_LEFT,
                    pair(ReviewKey.POINT_RIGHT, "Move the pointer by 10 ms"),
                    ReviewKey.PAGE_BEFORE,
                    pair(ReviewKey.PAGE_NEXT, "Page before, next page"));

    /** Keys that stand between the two of a row. */
    private static final Set<ReviewKey> BETWEEN =
            EnumSet.of(
                    ReviewKey.LEADS,
                    ReviewKey.TRACES,
                    ReviewKey.SUPRAVENTRICULAR,
                    ReviewKey.VENTRICULAR,
                    ReviewKey.FUSION);

    private final GridBagConstraints at = new GridBagConstraints();

    private static Pair pair(ReviewKey with, String label) {
        return new Pair(with, "  ", label);
    }

    private KeyTable() {
        super(new GridBagLayout());
        setBorder(BorderFactory.createEmptyBorder(8, 12, 8, 12));
        at.gridy = 0;
        at.anchor = GridBagConstraints.WEST;
    }

    /** The keys of the review window. */
    static KeyTable ofWindow() {
        KeyTable table = new KeyTable();
        for (ReviewKey.Group group : ReviewKey.Group.values()) {
            table.title(group.label());
            for (ReviewKey key : ReviewKey.values()) {
                if (key.group() == group && !isTold(key)) {
                    table.row(key);
                }
            }
        }
        table.foot("? once more: on the page.  " + BeatPalette.NOTICE);
        return table;
    }

    /** What mouse and keys do on the page. */
    static KeyTable ofPage() {
        KeyTable table = new KeyTable();
        table.title("On the page, with the PaperBeat tool");
        PageKeys.everywhere().forEach(r -> table.row(r.keys(), r.what()));
        for (EditStep step : EditStep.values()) {
            table.title((step.ordinal() + 1) + "  " + step.label());
            PageKeys.of(step).forEach(r -> table.row(r.keys(), r.what()));
        }
        table.foot(BeatPalette.NOTICE);
        return table;
    }

    /** Whether a key stands in another's row. */
    private static boolean isTold(ReviewKey key) {
        return BETWEEN.contains(key) || PAIRS.values().stream().anyMatch(p -> p.with() == key);
    }

    private void row(ReviewKey key) {
        Pair pair = PAIRS.get(key);
        row(
                pair == null ? key.keys() : key.keys() + pair.joint() + pair.with().keys(),
                pair == null ? key.label().replace("...", "") : pair.label());
    }

    private void title(String text) {
        JLabel title = new JLabel(text);
        title.setFont(title.getFont().deriveFont(Font.BOLD));
        title.setForeground(ReviewColors.accent());
        whole(title, at.gridy == 0 ? 0 : 7, 1);
    }

    private void foot(String text) {
        whole(new JLabel(text), 8, 0);
    }

    private void whole(JLabel label, int above, int below) {
        at.gridx = 0;
        at.gridwidth = 2;
        at.insets = new Insets(above, 0, below, 0);
        add(label, at);
        at.gridwidth = 1;
        at.gridy++;
    }

    private void row(String keys, String what) {
        at.gridx = 0;
        at.insets = new Insets(0, 0, 0, 14);
        JLabel left = new JLabel(keys);
        left.setFont(left.getFont().deriveFont(Font.BOLD));
        add(left, at);
        at.gridx = 1;
        at.weightx = 1;
        add(new JLabel(what), at);
        at.weightx = 0;
        at.gridy++;
    }
}
