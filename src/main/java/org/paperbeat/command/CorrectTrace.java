package org.paperbeat.command;

import java.util.List;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.edit.Blot;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.TraceEdits;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Corrects a trace of the page in view as the tool does. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Correct Trace...", weight = PaperBeatMenu.CORRECT + 2)
        },
        description =
                "Leads a trace along its ink through points, draws it, erases it, or marks"
                        + " what is no ink.",
        headless = true)
public final class CorrectTrace extends EditCommand {
    @Parameter(
            label = "How",
            description =
                    "follow = through the points along the ink; draw = exactly along the"
                            + " points; erase = a gap from the first to the last point; not ink = the"
                            + " points were brushed over something else.",
            choices = {"follow", "draw", "erase", "not ink"},
            persist = false)
    private String how = "follow";

    @Parameter(
            label = "Lead",
            description = "Name of the trace, e.g. V2 or II_rhythm; of no use for not ink.",
            required = false,
            persist = false)
    private String lead = "";

    @Parameter(
            label = "Points (x y x y ... in pixels)",
            description = "Places on the page, pixels of the image.",
            required = false,
            persist = false)
    private String points = "";

    @Parameter(
            label = "Brush width (pixels)",
            description = "How wide the brush of not ink is.",
            min = "1",
            max = "1000",
            persist = false)
    private double brush_width = 24;

    @Parameter(
            label = "Reach (pixels)",
            description = "How far beside a point of follow the ink may lie; 0 = 0.8 mm.",
            min = "0",
            max = "1000",
            persist = false)
    private double reach = 0;

    @Override
    void work() {
        apply(action());
    }

    private EditAction action() {
        String name = lead.strip();
        return switch (how) {
            case "follow" -> TraceEdits.snap(name, points("points", points, 1), Math.max(0, reach));
            case "draw" -> TraceEdits.draw(name, points("points", points, 2));
            case "erase" -> {
                List<PagePoint> p = points("points", points, 2);
                yield TraceEdits.eraseBetween(name, p.get(0), p.get(p.size() - 1));
            }
            case "not ink" ->
                    TraceEdits.notInk(
                            new Blot(points("points", points, 1), Math.max(1, brush_width) / 2));
            default -> throw unknownChoice(how, "follow, draw, erase or not ink");
        };
    }
}
