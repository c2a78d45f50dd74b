package org.paperbeat.command;

import java.io.File;
import org.paperbeat.model.EcgException;
import org.paperbeat.ui.canvas.PaperBeatTool;
import org.paperbeat.ui.review.ReviewDesk;
import org.paperbeat.ui.worklist.Worklist;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Opens a folder of pages as a queue, where it was left. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Open Worklist...", weight = PaperBeatMenu.REVIEW + 2)
        },
        description = "Reviews the pages of a folder one after another, from where it was left.",
        headless = true)
public final class OpenWorklist extends PaperBeatCommand {
    @Parameter(
            label = "Folder of pages, or a stack",
            description = "Its pages become a queue with status and notes.",
            style = FileWidget.DIRECTORY_STYLE,
            autoFill = false)
    private File folder;

    @Override
    void work() {
        if (folder == null || folder.getPath().isEmpty()) {
            throw new EcgException("worklist", "No folder was given.", "Choose one.");
        }
        ReviewDesk.open(Worklist.open(folder.toPath()));
        PaperBeatTool.takeUp();
    }
}
