package org.paperbeat.io;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and times as tables of ECG machines write them. */
final class TableNumber {
    private static final double[] POWERS = {
        1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9
    };
    private static final int MOST_DIGITS = 15;
    private static final Set<String> MISSING = Set.of("", "-", "nan", "na", "n/a", "null", "none");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "\\[?(?:(\\d{4}-\\d\\d-\\d\\d)[T ])?(?:(\\d+):)?(\\d{1,2}):(\\d{1,2}(?:[.,]\\d+)?)Z?"
                            + "(?:[ ].*)?\\]?");

    private TableNumber() {}

    /** Without blanks and quotes. */
    static String unquoted(String cell) {
        return cell.replace('"', ' ').replace('\'', ' ').replace('\uFEFF', ' ').strip();
    }

    /**
     * A number with a decimal point or comma; NaN where the cell is empty or says that the value is
     * missing.
     *
     * @throws NumberFormatException if it is none
     */
    static double parse(byte[] text, int from, int to) {
        int i = from;
        int end = to;
        while (i < end && isFrame(text[i])) {
            i++;
        }
        while (end > i && isFrame(text[end - 1])) {
            end--;
        }
        int first = i;
        boolean negative = i < end && text[i] == '-';
        i += i < end && (text[i] == '-' || text[i] == '+') ? 1 : 0;
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean point = false;
        for (; i < end; i++) {
            int c = text[i];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
                count++;
                decimals += point ? 1 : 0;
            } else if ((c == '.' || c == ',') && !point) {
                point = true;
            } else {
                return slow(text, first, end);
            }
        }
        if (count == 0 || count > MOST_DIGITS || decimals >= POWERS.length) {
            return slow(text, first, end);
        }
        double value = digits * POWERS[decimals];
        return negative ? -value : value;
    }

    private static boolean isFrame(byte c) {
        return c == ' ' || c == '"' || c == '\'' || c == '\t';
    }

    private static double slow(byte[] text, int from, int to) {
        String s = new String(text, from, to - from, StandardCharsets.UTF_8).strip();
        return MISSING.contains(s.toLowerCase(Locale.ROOT))
                ? Double.NaN
                : Double.parseDouble(s.replace(',', '.'));
    }

    /**
     * Seconds of a time of day, a duration or a date with time; NaN if it is none.
     *
     * @param text like 0:00.002, 13:05:00.250 or 2026-11-20T13:05:00.250
     */
    static double clockSeconds(String text) {
        Matcher m = CLOCK.matcher(text);
        if (!m.matches()) {
            return Double.NaN;
        }
        double days = m.group(1) == null ? 0 : LocalDate.parse(m.group(1)).toEpochDay();
        double hours = m.group(2) == null ? 0 : Double.parseDouble(m.group(2));
        double minutes = Double.parseDouble(m.group(3));
        double seconds = Double.parseDouble(m.group(4).replace(',', '.'));
        return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    }

    static boolean isNumber(String cell) {
        byte[] b = cell.getBytes(StandardCharsets.UTF_8);
        try {
            return !Double.isNaN(parse(b, 0, b.length));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
