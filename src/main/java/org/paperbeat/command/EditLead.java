package org.paperbeat.command;

import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.ManagedLeads;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.LeadEdits;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Changes a lead of the page in view as the tool does. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Edit Lead...", weight = PaperBeatMenu.CORRECT + 1)
        },
        description =
                "Adds, moves, resizes, renames, splits, swaps or deletes a lead, or finds the"
                        + " leads of another layout, by itself or through the ROI Manager.",
        headless = true)
public final class EditLead extends EditCommand {
    @Parameter(
            label = "Edit",
            description = "What to do with the lead.",
            choices = {
                "rename",
                "move",
                "resize",
                "add",
                "split",
                "swap",
                "delete",
                "layout",
                "to ROI Manager",
                "from ROI Manager"
            },
            persist = false)
    private String edit = "rename";

    @Parameter(
            label = "Lead",
            description = "Name of the lead, e.g. V2 or II_rhythm; of no use for add and layout.",
            required = false,
            persist = false)
    private String lead = "";

    @Parameter(
            label = "New name",
            description =
                    "For rename and add; the right part's for split; the partner's for swap;"
                            + " the layout's for layout (3x4+II, auto).",
            required = false,
            persist = false)
    private String new_name = "";

    @Parameter(
            label = "Place (pixels)",
            description =
                    "Two opposite corners (x y x y) for resize and add; the way (x y) for"
                            + " move; the column (x) for split.",
            required = false,
            persist = false)
    private String place = "";

    @Override
    void work() {
        if (edit.equals("to ROI Manager")) {
            managed().list();
        } else {
            apply(action());
        }
    }

    private ManagedLeads managed() {
        PageSession session = session();
        return new ManagedLeads(session, session.pages().current());
    }

    private EditAction action() {
        String name = lead.strip();
        return switch (edit) {
            case "rename" -> LeadEdits.rename(name, lead(new_name), isRhythm(new_name));
            case "move" -> {
                PagePoint way = points("way", place, 1).get(0);
                yield LeadEdits.move(name, way.x(), way.y());
            }
            case "resize" -> LeadEdits.reshape(name, box(place));
            case "add" -> LeadEdits.add(lead(new_name), isRhythm(new_name), box(place));
            case "split" -> {
                double[] x = numbers("place", place);
                yield LeadEdits.split(name, x.length == 0 ? Double.NaN : x[0], lead(new_name));
            }
            case "swap" -> LeadEdits.swap(name, new_name.strip());
            case "delete" -> LeadEdits.delete(name);
            case "layout" -> LeadEdits.arrange(new_name.strip());
            case "from ROI Manager" -> managed().taken();
            default ->
                    throw unknownChoice(
                            edit,
                            "rename, move, resize, add, split, swap, delete, layout,"
                                    + " to ROI Manager or from ROI Manager");
        };
    }
}
