package org.paperbeat.command;

import org.paperbeat.model.EcgException;
import org.paperbeat.options.GridOptions;

/** Paper speed and gain as a person chooses them. */
final class ScaleChoices {
    static final String AUTO = "auto";

    private ScaleChoices() {}

    /** The options a choice means; a macro may hold anything. */
    static GridOptions options(String paperSpeed, String gain) {
        return new GridOptions(
                number("paper speed", paperSpeed),
                number("gain", gain),
                GridOptions.defaults().pxPerMm());
    }

    /** The number a choice means; NaN for auto. */
    static double number(String what, String choice) {
        if (choice == null || choice.equals(AUTO)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(choice);
        } catch (NumberFormatException e) {
            throw new EcgException(
                    "options",
                    "The " + what + " \"" + choice + "\" is no number.",
                    "Give auto or a number.",
                    e);
        }
    }
}
