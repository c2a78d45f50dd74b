package org.paperbeat.command;

import org.paperbeat.model.EcgException;
import org.paperbeat.ui.edit.PageDocument;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Takes the last correction of the page in view back. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Undo Correction", weight = PaperBeatMenu.CORRECT + 6)
        },
        description = "Takes the last correction of the page back.",
        headless = true)
public final class UndoCorrection extends EditCommand {
    @Override
    void work() {
        PageDocument document = document();
        String what = document.undoName().orElse("");
        if (!document.undo()) {
            throw new EcgException("editing", "There is nothing to undo.", "");
        }
        saved("undone: " + what);
    }
}
