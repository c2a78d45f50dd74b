package org.paperbeat.command;

import org.paperbeat.ij.Desktop;
import org.paperbeat.model.EcgException;
import org.paperbeat.ui.canvas.PaperBeatTool;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Puts the tool for correcting pages into ImageJ's toolbar and takes it up. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "PaperBeat Tool", weight = PaperBeatMenu.REVIEW + 1)
        },
        description = "Correct calibration, leads, traces and beats with the mouse on the page.",
        headless = true)
public final class UsePaperBeatTool extends PaperBeatCommand {
    @Override
    void work() {
        if (!Desktop.isOpen()) {
            throw new EcgException(
                    "tool",
                    "The PaperBeat tool needs ImageJ's window.",
                    "Use the commands Correct Trace, Edit Lead and Edit Beat in macros.");
        }
        PaperBeatTool.takeUp();
    }
}
