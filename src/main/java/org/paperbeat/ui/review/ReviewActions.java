package org.paperbeat.ui.review;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;

/** What each key does, for keys, buttons and the keys of the picture's window alike. */
final class ReviewActions {
    private final Map<ReviewKey, Runnable> actions = new EnumMap<>(ReviewKey.class);

    private Consumer<ReviewKey> before = key -> {};

    void put(ReviewKey key, Runnable action) {
        actions.put(key, action);
    }

    /** Is told of each key before it does anything. */
    void before(Consumer<ReviewKey> listener) {
        before = listener;
    }

    /** Does what a key stands for. */
    void run(ReviewKey key) {
        before.accept(key);
        actions.getOrDefault(key, () -> {}).run();
    }

    /** Binds all keys to a window's content. */
    void bind(JComponent content) {
        for (ReviewKey key : ReviewKey.values()) {
            for (KeyStroke stroke : key.strokes()) {
                content.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, key);
            }
            content.getActionMap().put(key, new KeyAction(key));
        }
    }

    /** Makes a component leave our keys to the window. */
    void leaveKeys(JComponent component) {
        for (ReviewKey key : ReviewKey.values()) {
            for (KeyStroke stroke : key.strokes()) {
                component
                        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                        .put(stroke, "none");
                component.getInputMap(JComponent.WHEN_FOCUSED).put(stroke, "none");
            }
        }
    }

    /** Runs an action unless the person is writing or in a menu. */
    private final class KeyAction extends AbstractAction {
        private static final long serialVersionUID = 1L;
        private final ReviewKey key;

        KeyAction(ReviewKey key) {
            this.key = key;
        }

        @Override
        public boolean isEnabled() {
            if (MenuSelectionManager.defaultManager().getSelectedPath().length > 0) {
                return false;
            }
            Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            return key == ReviewKey.ESCAPE || !(owner instanceof JTextComponent);
        }

        @Override
        public void actionPerformed(ActionEvent e) {
            ReviewActions.this.run(key);
        }
    }
}
