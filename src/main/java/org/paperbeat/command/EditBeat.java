package org.paperbeat.command;

import java.util.List;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.EcgException;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.PageState;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Changes a beat of the page in view as the tool does. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Edit Beat...", weight = PaperBeatMenu.CORRECT + 3)
        },
        description = "Labels, adds, moves or deletes a heartbeat.",
        headless = true)
public final class EditBeat extends EditCommand {
    @Parameter(
            label = "Edit",
            description = "What to do with the beat.",
            choices = {"label", "add", "move", "delete"},
            persist = false)
    private String edit = "label";

    @Parameter(
            label = "Lead",
            description = "Name of the beat's trace; empty = the one whose beats are counted.",
            required = false,
            persist = false)
    private String lead = "";

    @Parameter(
            label = "Beat at (s)",
            description =
                    "Paper time of the beat's R peak, 0.1 s off at most; for add where it is.",
            min = "-1000",
            max = "1000",
            persist = false)
    private double beat_at = 0;

    @Parameter(
            label = "Move to (s)",
            description = "Paper time to move the beat to.",
            min = "-1000",
            max = "1000",
            persist = false)
    private double move_to = 0;

    @Parameter(
            label = "Symbol",
            description = "N L R e j A a J S V E F / f or Q; for add empty = not labelled.",
            required = false,
            persist = false)
    private String symbol = "";

    @Override
    void work() {
        apply(action());
    }

    private EditAction action() {
        PageState state = document().state();
        String trace = lead.isBlank() ? state.page().readingTrace() : lead.strip();
        return switch (edit) {
            case "label" ->
                    BeatEdits.relabel(List.of(BeatRef.near(state, trace, beat_at)), symbol());
            case "add" -> BeatEdits.add(trace, beat_at, symbol.isBlank() ? null : symbol());
            case "move" -> BeatEdits.move(BeatRef.near(state, trace, beat_at), move_to);
            case "delete" -> BeatEdits.delete(List.of(BeatRef.near(state, trace, beat_at)));
            default -> throw unknownChoice(edit, "label, add, move or delete");
        };
    }

    private BeatSymbol symbol() {
        return BeatSymbol.ofCode(symbol.strip())
                .orElseThrow(
                        () ->
                                new EcgException(
                                        "beats",
                                        "\"" + symbol + "\" is no beat symbol.",
                                        "Symbols are N L R e j A a J S V E F / f Q."));
    }
}
