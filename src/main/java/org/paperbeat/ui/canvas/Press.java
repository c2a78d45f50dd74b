package org.paperbeat.ui.canvas;

/**
 * A key that was pressed.
 *
 * @param letter typed; 0 = none
 * @param key if it is a special one
 */
record Press(char letter, Key key) {
    enum Key {
        LETTER,
        DELETE,
        INSERT,
        LEFT,
        RIGHT,
        RENAME
    }

    char upper() {
        return Character.toUpperCase(letter);
    }
}
