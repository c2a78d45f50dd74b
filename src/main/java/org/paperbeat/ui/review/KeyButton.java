package org.paperbeat.ui.review;

import java.awt.Insets;
import javax.swing.Icon;
import javax.swing.JButton;

/**
 * A button for what a key does. It never takes the focus, which stays where keys are read; its
 * tooltip names the key.
 */
final class KeyButton extends JButton {
    private static final long serialVersionUID = 1L;

    KeyButton(ReviewKey key, String text, ReviewActions actions) {
        super(text);
        setUp(key, actions);
    }

    KeyButton(ReviewKey key, Icon icon, ReviewActions actions) {
        super(icon);
        setUp(key, actions);
    }

    private void setUp(ReviewKey key, ReviewActions actions) {
        setName(key.name());
        setFocusable(false);
        setMargin(new Insets(1, 5, 1, 5));
        setToolTipText(key.tip());
        getAccessibleContext().setAccessibleName(key.label());
        addActionListener(e -> actions.run(key));
    }
}
