package org.paperbeat.command;

import java.util.List;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.edit.CalibrationEdits;
import org.paperbeat.ui.edit.EditAction;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Changes the calibration of the page in view as the tool does. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Edit Calibration...", weight = PaperBeatMenu.CORRECT)
        },
        description =
                "Sets paper speed, gain or a known length, or drags a corner or crossing of"
                        + " the grid; what follows is found anew.",
        headless = true)
public final class EditCalibration extends EditCommand {
    @Parameter(
            label = "Edit",
            description = "What to set.",
            choices = {"paper speed", "gain", "length", "corner", "crossing"},
            persist = false)
    private String edit = "paper speed";

    @Parameter(
            label = "Value",
            description =
                    "mm/s, mm/mV, length of the line in mm, or the corner's number: 1 = top"
                            + " left, then clockwise.",
            min = "0",
            max = "2000",
            persist = false)
    private double value = 25;

    @Parameter(
            label = "Place",
            description =
                    "The line's ends (x y x y, pixels) for length; where the corner goes (x y,"
                            + " pixels); the crossing on paper and where it goes (mm mm x y).",
            required = false,
            persist = false)
    private String place = "";

    @Parameter(
            label = "This axis only",
            description = "A length along one axis of the paper leaves the other as it is.",
            persist = false)
    private boolean one_axis = false;

    @Override
    void work() {
        apply(action());
    }

    private EditAction action() {
        return switch (edit) {
            case "paper speed" -> CalibrationEdits.paperSpeed(value);
            case "gain" -> CalibrationEdits.gain(value);
            case "length" -> {
                List<PagePoint> p = points("line's ends", place, 2);
                yield CalibrationEdits.knownLength(p.get(0), p.get(1), value, one_axis);
            }
            case "corner" ->
                    CalibrationEdits.corner((int) value - 1, points("place", place, 1).get(0));
            case "crossing" -> {
                List<PagePoint> p = points("places", place, 2);
                yield CalibrationEdits.node(p.get(0), p.get(1));
            }
            default -> throw unknownChoice(edit, "paper speed, gain, length, corner or crossing");
        };
    }
}
