package org.paperbeat.ui.canvas;

import java.util.function.Consumer;

/** What gestures need of the canvas around them. */
interface Desk {
    /** Draws the sketch again. */
    void repaint();

    /** Tells the person something in one line. */
    void say(String sentence);

    /**
     * Lets the person type a line beside the pointer; Enter ends it, Esc forgets it.
     *
     * @param prompt what is asked for
     * @param typed takes what was typed
     */
    void ask(String prompt, Consumer<String> typed);
}
