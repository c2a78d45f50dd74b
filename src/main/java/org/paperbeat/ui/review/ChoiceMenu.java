package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;

/** A menu of {@linkplain Choice choices}, each with its key at the right. */
public final class ChoiceMenu {
    private static final int KEY_GAP = 24;

    private ChoiceMenu() {}

    /** Opens a menu; nothing opens where there is nothing to choose. */
    public static void show(List<Choice> choices, Component over, int x, int y) {
        if (!choices.isEmpty()) {
            menu(choices).show(over, x, y);
        }
    }

    /** The menu, not yet open. */
    static JPopupMenu menu(List<Choice> choices) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("choices");
        // a canvas of AWT would cover a menu drawn into its window
        menu.setLightWeightPopupEnabled(false);
        choices.forEach(c -> add(menu, c));
        return menu;
    }

    private static void add(JComponent to, Choice choice) {
        if (choice == Choice.LINE) {
            to.add(new JPopupMenu.Separator());
        } else if (choice.more().isEmpty()) {
            to.add(item(choice));
        } else {
            JMenu inner = new JMenu(choice.label());
            inner.getPopupMenu().setLightWeightPopupEnabled(false);
            choice.more().forEach(c -> add(inner.getPopupMenu(), c));
            to.add(inner);
        }
    }

    private static JMenuItem item(Choice choice) {
        JMenuItem item = new JMenuItem(choice.label());
        item.setEnabled(choice.action() != null);
        if (choice.action() != null) {
            item.addActionListener(e -> choice.action().run());
        }
        if (!choice.keys().isEmpty()) {
            // an accelerator would fire a second time beside the window's own keys
            JLabel keys = new JLabel(choice.keys());
            keys.setForeground(ReviewColors.dim());
            keys.setBorder(BorderFactory.createEmptyBorder(0, KEY_GAP, 0, 8));
            item.setLayout(new BorderLayout());
            item.add(keys, BorderLayout.EAST);
            Dimension size = item.getUI().getPreferredSize(item);
            size.width += keys.getPreferredSize().width;
            item.setPreferredSize(size);
        }
        return item;
    }
}
