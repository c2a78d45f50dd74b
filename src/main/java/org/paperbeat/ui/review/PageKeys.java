package org.paperbeat.ui.review;

import java.util.List;
import org.paperbeat.ui.edit.EditStep;

/** What mouse and keys do on the page while the PaperBeat tool is in use, for the card of keys. */
final class PageKeys {
    private static final String CLICK = "Click";
    private static final String DRAG = "Drag";

    private PageKeys() {}

    /**
     * A line of the card.
     *
     * @param keys what is pressed
     * @param what it does
     */
    record Row(String keys, String what) {}

    /** What is meant in every step. */
    static List<Row> everywhere() {
        return List.of(
                new Row("1 2 3 4", "Work on calibration, leads, traces, beats"),
                new Row("Right click", "What can be done to what is there"),
                new Row("Ctrl+Z  Ctrl+Y", "Undo, redo"),
                new Row("Esc", "Forget what has begun"));
    }

    static List<Row> of(EditStep step) {
        return switch (step) {
            case CALIBRATION ->
                    List.of(
                            new Row(DRAG, "Put a corner or crossing in place"),
                            new Row("Shift+drag", "Line of a known length, then type its mm"),
                            new Row("P   G", "Next paper speed, next gain"),
                            new Row("[   ]", "Grid lines closer, wider apart"));
            case LEADS ->
                    List.of(
                            new Row(DRAG, "Move a box, or resize it by side or corner"),
                            new Row("Alt+drag", "The same without snapping to other boxes"),
                            new Row("Shift+drag", "New box, then type its lead"),
                            new Row("Double click, R, F2", "Rename"),
                            new Row("X", "Split at the pointer"),
                            new Row("W, then click", "Swap names of two leads"),
                            new Row("Delete", "Delete the lead"));
            case TRACES ->
                    List.of(
                            new Row(CLICK, "The line goes through here, along the ink"),
                            new Row(DRAG, "The line follows the ink along the way"),
                            new Row("Shift+drag", "Draw the line freely"),
                            new Row("Alt+drag, or E and drag", "Erase to a gap"),
                            new Row("Ctrl+drag, or B and drag", "Brush: this is not ink"),
                            new Row("[   ]", "Brush narrower, wider"));
            case BEATS ->
                    List.of(
                            new Row(CLICK, "Select a beat"),
                            new Row(DRAG, "Move it along its line; Shift: not to the tip"),
                            new Row("Double click, I, Insert", "Add a beat"),
                            new Row("N S V F Q", "Class of the selected beat"),
                            new Row("Y", "Any symbol: type it"),
                            new Row("\u2190  \u2192", "Beat before, next beat"),
                            new Row("Delete", "Delete the beat"));
        };
    }
}
