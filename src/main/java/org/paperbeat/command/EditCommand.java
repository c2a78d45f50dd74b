package org.paperbeat.command;

import ij.IJ;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.PageProperties;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.PageDocument;

/** A command that does to the page in view what the tool on the canvas does. */
abstract class EditCommand extends PageCommand {
    private static final String STAGE = "options";
    private static final String RHYTHM = "_rhythm";

    /** The page in view. */
    final PageDocument document() {
        PageSession session = session();
        return session.document(session.pages().current());
    }

    /** Does an action and saves the page. */
    final void apply(EditAction action) {
        document().apply(action);
        saved(action.name());
    }

    /** Saves the page in view. */
    final void saved(String what) {
        PageSession session = session();
        int page = session.pages().current();
        new PageProperties(session.pages().image()).set(session.state(page), session.save(page));
        IJ.showStatus("PaperBeat: " + what);
    }

    /** Numbers with blanks, commas or semicolons between them. */
    static double[] numbers(String what, String text) {
        String[] parts = text == null ? new String[0] : text.strip().split("[\\s,;]+");
        double[] numbers = new double[parts.length == 1 && parts[0].isEmpty() ? 0 : parts.length];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i]);
            } catch (NumberFormatException e) {
                throw new EcgException(
                        STAGE,
                        "\"" + parts[i] + "\" in the " + what + " is no number.",
                        "Give numbers with blanks between them, e.g. 810 402 835 398.",
                        e);
            }
        }
        return numbers;
    }

    /** Places as x y pairs, pixels; at least some. */
    static List<PagePoint> points(String what, String text, int least) {
        double[] n = numbers(what, text);
        if (n.length % 2 != 0 || n.length < 2 * least) {
            throw new EcgException(
                    STAGE,
                    "The "
                            + what
                            + " need"
                            + (least > 1 ? " " + least + " or more" : "")
                            + " x y pairs.",
                    "Give them in pixels, e.g. 810 402 835 398.");
        }
        List<PagePoint> points = new ArrayList<>();
        for (int i = 0; i < n.length; i += 2) {
            points.add(new PagePoint(n[i], n[i + 1]));
        }
        return points;
    }

    /** A box by two opposite corners. */
    static List<PagePoint> box(String text) {
        List<PagePoint> p = points("box's corners", text, 2);
        double left = Math.min(p.get(0).x(), p.get(1).x());
        double right = Math.max(p.get(0).x(), p.get(1).x());
        double top = Math.min(p.get(0).y(), p.get(1).y());
        double bottom = Math.max(p.get(0).y(), p.get(1).y());
        return List.of(
                new PagePoint(left, top),
                new PagePoint(right, top),
                new PagePoint(right, bottom),
                new PagePoint(left, bottom));
    }

    /** A lead's name, {@code V1} or {@code II_rhythm}. */
    static Lead lead(String name) {
        String text = name == null ? "" : name.strip();
        String plain = isRhythm(text) ? text.substring(0, text.length() - RHYTHM.length()) : text;
        Optional<Lead> lead =
                plain.equalsIgnoreCase("unknown") ? Optional.of(Lead.UNKNOWN) : Lead.parse(plain);
        return lead.orElseThrow(
                () ->
                        new EcgException(
                                STAGE,
                                "\"" + text + "\" is no lead.",
                                "Leads are I, II, III, aVR, aVL, aVF, V1 to V6, -aVR, unknown."));
    }

    static boolean isRhythm(String name) {
        return name != null && name.strip().toLowerCase(Locale.ROOT).endsWith(RHYTHM);
    }

    /** Fails for a choice that a macro made up. */
    static EcgException unknownChoice(String choice, String known) {
        return new EcgException(
                STAGE, "\"" + choice + "\" is no kind of edit.", "Use " + known + ".");
    }
}
