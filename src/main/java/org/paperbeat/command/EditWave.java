package org.paperbeat.command;

import java.util.Arrays;
import java.util.Locale;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.LimitEdits;
import org.paperbeat.ui.edit.PageState;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Moves a limit of a wave as a drag on the strip of the review window does. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Edit Wave...", weight = PaperBeatMenu.CORRECT + 4)
        },
        description = "Sets where a P wave, QRS complex or T wave begins or ends.",
        headless = true)
public final class EditWave extends EditCommand {
    @Parameter(
            label = "Lead",
            description = "Name of the beat's trace; empty = the one whose beats are counted.",
            required = false,
            persist = false)
    private String lead = "";

    @Parameter(
            label = "Beat at (s)",
            description = "Paper time of the beat's R peak, 0.1 s off at most.",
            min = "-1000",
            max = "1000",
            persist = false)
    private double beat_at = 0;

    @Parameter(
            label = "Limit",
            description = "Which one.",
            choices = {"p_onset", "p_end", "qrs_onset", "qrs_end", "t_onset", "t_end"},
            persist = false)
    private String limit = "t_end";

    @Parameter(
            label = "Move to (s)",
            description = "Paper time to move the limit to.",
            min = "-1000",
            max = "1000",
            persist = false)
    private double move_to = 0;

    @Parameter(
            label = "There is no such wave",
            description = "Takes the limit away instead of moving it.",
            persist = false)
    private boolean absent = false;

    @Override
    void work() {
        PageState state = document().state();
        String trace = lead.isBlank() ? state.page().readingTrace() : lead.strip();
        BeatRef beat = BeatRef.near(state, trace, beat_at);
        apply(LimitEdits.move(beat, waveLimit(), absent ? Double.NaN : move_to));
    }

    private WaveLimit waveLimit() {
        return Arrays.stream(WaveLimit.values())
                .filter(l -> l.name().toLowerCase(Locale.ROOT).equals(limit))
                .findFirst()
                .orElseThrow(
                        () ->
                                new EcgException(
                                        "options",
                                        "\"" + limit + "\" is no limit of a wave.",
                                        "Limits are p_onset, p_end, qrs_onset … t_end."));
    }
}
