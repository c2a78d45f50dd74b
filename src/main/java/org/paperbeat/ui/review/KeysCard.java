package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.paperbeat.options.BeatPalette;

/** All keys on one card, over the window; any click closes it. */
final class KeysCard extends JPanel {
    private static final long serialVersionUID = 1L;

    /** Keys that share a row. */
    private record Pair(ReviewKey with, String joint, String label) {}

    private static final Map<ReviewKey, Pair> PAIRS =
            Map.of(
                    ReviewKey.CALIBRATION, new Pair(ReviewKey.BEATS, " to ", "First of a step"),
                    ReviewKey.BEAT_BEFORE, pair(ReviewKey.BEAT_NEXT, "Beat before, next beat"),
                    ReviewKey.LEAD_BEFORE, pair(ReviewKey.LEAD_NEXT, "Lead before, next lead"),
                    ReviewKey.EARLIER, pair(ReviewKey.LATER, "Move the beat by one sample"),
                    ReviewKey.FARTHER, pair(ReviewKey.CLOSER, "Strip smaller, larger"),
                    ReviewKey.POINT_LEFT, pair(ReviewKey.POINT_RIGHT, "Move the pointer by 10 ms"),
                    ReviewKey.PAGE_BEFORE, pair(ReviewKey.PAGE_NEXT, "Page before, next page"));

    private static Pair pair(ReviewKey with, String label) {
        return new Pair(with, "  ", label);
    }

    KeysCard() {
        super(new GridBagLayout());
        setName("keys");
        setOpaque(false);
        setVisible(false);
        addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mousePressed(MouseEvent e) {
                        setVisible(false);
                    }
                });
    }

    /** Made anew each time, in the colours of the day. */
    void open() {
        removeAll();
        JPanel keys = new JPanel(new GridBagLayout());
        keys.setBorder(BorderFactory.createEmptyBorder(8, 12, 8, 12));
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = 0;
        at.anchor = GridBagConstraints.WEST;
        for (ReviewKey.Group group : ReviewKey.Group.values()) {
            group(keys, at, group);
        }
        JScrollPane scroll = new JScrollPane(keys);
        scroll.setBorder(BorderFactory.createLineBorder(ReviewColors.accent(), 2));
        JPanel card = new JPanel(new BorderLayout());
        card.add(scroll);
        GridBagConstraints whole = new GridBagConstraints();
        whole.weightx = 1;
        whole.weighty = 1;
        whole.fill = GridBagConstraints.BOTH;
        whole.insets = new Insets(10, 10, 10, 10);
        add(card, whole);
        setVisible(true);
        revalidate();
    }

    private static void group(JPanel keys, GridBagConstraints at, ReviewKey.Group group) {
        JLabel title = new JLabel(group.label());
        title.setFont(title.getFont().deriveFont(Font.BOLD));
        title.setForeground(ReviewColors.accent());
        at.gridx = 0;
        at.gridwidth = 2;
        at.insets = new Insets(at.gridy == 0 ? 0 : 7, 0, 1, 0);
        keys.add(title, at);
        at.gridwidth = 1;
        at.gridy++;
        for (ReviewKey key : ReviewKey.values()) {
            if (key.group() == group && !isTold(key)) {
                Pair pair = PAIRS.get(key);
                row(
                        keys,
                        at,
                        pair == null ? key.keys() : key.keys() + pair.joint() + pair.with().keys(),
                        pair == null ? key.label().replace("...", "") : pair.label());
            }
        }
        if (group == ReviewKey.Group.PAGE) {
            at.gridx = 0;
            at.gridwidth = 2;
            at.insets = new Insets(8, 0, 0, 0);
            keys.add(new JLabel(BeatPalette.NOTICE), at);
        }
    }

    private static void row(JPanel keys, GridBagConstraints at, String stroke, String label) {
        at.gridx = 0;
        at.insets = new Insets(0, 0, 0, 14);
        JLabel left = new JLabel(stroke);
        left.setFont(left.getFont().deriveFont(Font.BOLD));
        keys.add(left, at);
        at.gridx = 1;
        at.weightx = 1;
        keys.add(new JLabel(label), at);
        at.weightx = 0;
        at.gridy++;
    }

    /** Whether a key stands in another's row. */
    private static boolean isTold(ReviewKey key) {
        boolean step = key == ReviewKey.LEADS || key == ReviewKey.TRACES || key == ReviewKey.BEATS;
        return step || PAIRS.values().stream().anyMatch(p -> p.with() == key);
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(new Color(0, 0, 0, 90));
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
