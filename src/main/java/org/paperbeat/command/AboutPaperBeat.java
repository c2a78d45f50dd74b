package org.paperbeat.command;

import ij.IJ;
import org.paperbeat.ij.Desktop;
import org.paperbeat.io.ProgramVersion;
import org.paperbeat.options.BeatPalette;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Version, purpose and licence. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "About PaperBeat", weight = PaperBeatMenu.MORE + 1)
        },
        description = "Version, purpose and licence of PaperBeat.",
        headless = true)
public final class AboutPaperBeat extends PaperBeatCommand {
    @Override
    void work() {
        String text =
                "PaperBeat "
                        + ProgramVersion.get()
                        + "\nPaper ECGs to signals, and signals to classified heartbeats."
                        + "\n"
                        + BeatPalette.NOTICE
                        + "\nSimplified BSD License";
        if (!Desktop.isOpen()) {
            IJ.log(text);
        } else {
            IJ.showMessage("About PaperBeat", text);
        }
    }
}
