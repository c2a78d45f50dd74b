package org.paperbeat.command;

import org.paperbeat.options.GridOptions;
import org.scijava.plugin.Parameter;

/** A command on pages whose paper speed and gain a person may know. */
abstract class ScaledPagesCommand extends PagesCommand {
    @Parameter(
            label = "Paper speed (mm/s)",
            description = "How fast the paper ran; auto = read it from the page, else 25.",
            choices = {"auto", "12.5", "25", "50"},
            persist = false)
    private String paper_speed = ScaleChoices.AUTO;

    @Parameter(
            label = "Gain (mm/mV)",
            description = "How high a millivolt is; auto = read it from the page, else 10.",
            choices = {"auto", "5", "10", "20"},
            persist = false)
    private String gain = ScaleChoices.AUTO;

    /** What was chosen. */
    final GridOptions gridOptions() {
        return ScaleChoices.options(paper_speed, gain);
    }
}
