package org.paperbeat.command;

import org.paperbeat.model.EcgException;
import org.paperbeat.ui.edit.PageDocument;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Does the correction that was taken back last once more. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Redo Correction", weight = PaperBeatMenu.CORRECT + 7)
        },
        description = "Does the correction taken back last once more.",
        headless = true)
public final class RedoCorrection extends EditCommand {
    @Override
    void work() {
        PageDocument document = document();
        String what = document.redoName().orElse("");
        if (!document.redo()) {
            throw new EcgException("editing", "There is nothing to redo.", "");
        }
        saved("done again: " + what);
    }
}
