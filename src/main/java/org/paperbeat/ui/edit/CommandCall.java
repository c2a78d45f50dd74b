package org.paperbeat.ui.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.paperbeat.model.PagePoint;

/**
 * A call of a menu command that does the same as something done by hand, for the macro recorder.
 *
 * @param command its label in the menu
 * @param options by the names macros use; in the order they are written
 */
public record CommandCall(String command, Map<String, String> options) {
    private static final double CENTI = 100;
    private static final double TENTH_MILLI = 1e4;

    public CommandCall {
        options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** A call without options yet. */
    public static CommandCall of(String command) {
        return new CommandCall(command, Map.of());
    }

    /** The same with one option more. */
    public CommandCall with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(name, value);
        return new CommandCall(command, more);
    }

    /** The same with a number of pixels or millimetres. */
    public CommandCall with(String name, double value) {
        return with(name, plain(value));
    }

    /** The same with a paper time. */
    public CommandCall withSeconds(String name, double seconds) {
        return with(name, shortest(String.format(Locale.ROOT, "%.4f", seconds)));
    }

    /** The same with places on the page, file pixels. */
    public CommandCall with(String name, List<PagePoint> places) {
        return with(
                name,
                places.stream()
                        .map(p -> plain(p.x()) + " " + plain(p.y()))
                        .collect(Collectors.joining(" ")));
    }

    /** Options as {@code run()} takes them; values with blanks in brackets. */
    public String optionText() {
        return options.entrySet().stream()
                .map(e -> e.getKey() + "=" + quoted(e.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String value) {
        boolean bare = !value.isEmpty() && value.chars().noneMatch(Character::isWhitespace);
        return bare ? value : "[" + value + "]";
    }

    /** A pixel or millimetre as calls write it: what a hand sets is no finer. */
    public static double centi(double value) {
        return Math.rint(CENTI * value) / CENTI;
    }

    /** A paper time as calls write it. */
    public static double tenthMilli(double seconds) {
        return Math.rint(TENTH_MILLI * seconds) / TENTH_MILLI;
    }

    private static String plain(double value) {
        return shortest(String.format(Locale.ROOT, "%.2f", value));
    }

    private static String shortest(String number) {
        return number.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
