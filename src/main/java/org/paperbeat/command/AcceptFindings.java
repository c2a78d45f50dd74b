package org.paperbeat.command;

import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.EcgException;
import org.paperbeat.ui.edit.Attention;
import org.paperbeat.ui.edit.Attentions;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.Item;
import org.paperbeat.ui.edit.PageEdits;
import org.paperbeat.ui.edit.PageState;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds right what is to be looked at, as the review window's Space does. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Accept Findings...", weight = PaperBeatMenu.CORRECT + 5)
        },
        description = "Marks what needs a look in a step as looked at and found right.",
        headless = true)
public final class AcceptFindings extends EditCommand {
    private static final double SAME_SECONDS = 0.01;

    @Parameter(
            label = "Step",
            description = "Whose findings.",
            choices = {"calibration", "leads", "traces", "beats"},
            persist = false)
    private String step = "beats";

    @Parameter(
            label = "Lead",
            description = "Name of the lead or trace; empty = all of the step.",
            required = false,
            persist = false)
    private String lead = "";

    @Parameter(
            label = "At (s)",
            description = "Paper time of the beat, or within the stretch; empty = all.",
            required = false,
            persist = false)
    private String seconds = "";

    @Override
    void work() {
        EditStep which =
                Arrays.stream(EditStep.values())
                        .filter(s -> s.label().equalsIgnoreCase(step))
                        .findFirst()
                        .orElseThrow(
                                () -> unknownChoice(step, "calibration, leads, traces or beats"));
        PageState state = document().state();
        if (lead.isBlank() && seconds.isBlank()) {
            apply(PageEdits.acceptAll(which, state));
            return;
        }
        double[] at = numbers("time", seconds);
        List<Item> found =
                Attentions.of(state).stream()
                        .map(Attention::item)
                        .filter(i -> i.step() == which && isMeant(i, at))
                        .toList();
        if (found.isEmpty()) {
            throw new EcgException(
                    "options", "Nothing there is to be looked at.", "Leave lead and time empty.");
        }
        found.forEach(i -> apply(PageEdits.accept(i)));
    }

    private boolean isMeant(Item item, double[] at) {
        boolean named = lead.isBlank() || item.name().equals(lead.strip());
        boolean whole = at.length == 0 || Double.isNaN(item.fromSeconds());
        return named
                && (whole
                        || at[0] >= item.fromSeconds() - SAME_SECONDS
                                && at[0] <= item.toSeconds() + SAME_SECONDS);
    }
}
