package org.paperbeat.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.options.SignalOptions;

/**
 * What stands above a table's numbers: a line of names, perhaps one of units, perhaps lines that
 * say a word and a value (sampling rate, lead, unit).
 *
 * @param delimiter between cells
 * @param columns in order
 * @param rateHz as a line above the table says; NaN = none does
 * @param firstLine number of the first line of values, 1-based
 * @param start place of that line in the file
 */
record SignalTableHeader(
        char delimiter, List<Column> columns, double rateHz, int firstLine, long start) {
    private static final String STAGE = "signal";
    private static final int MOST_LINES = 100;
    private static final Pattern UNIT =
            Pattern.compile("(.*?)\\s*[(\\[/]\\s*([^)\\]]+?)\\s*[)\\]]?");
    private static final Pattern SUFFIX =
            Pattern.compile("(.+)_(s|ms|us|uv|mv|v)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RATE =
            Pattern.compile(
                    ".*(?:sampl\\w*[ _]*(?:rate|freq\\w*)|^fs)\\W*([0-9.]+).*",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> TIMES =
            Set.of(
                    "time",
                    "t",
                    "timestamp",
                    "seconds",
                    "sec",
                    "s",
                    "ms",
                    "milliseconds",
                    "date",
                    "elapsed time",
                    "elapsed",
                    "datetime",
                    "date time",
                    "zeit",
                    "date/time");
    private static final Set<String> NUMBERS =
            Set.of("sample", "sample #", "sample number", "samples", "index", "n", "#", "nr", "no");

    /** What a column holds. */
    enum Kind {
        TIME,
        COUNT,
        SIGNAL
    }

    /**
     * A column.
     *
     * @param unit as written; empty = none
     */
    record Column(String name, String unit, Kind kind) {
        boolean mayBeVoltage() {
            return unit.isEmpty() || !Double.isNaN(SignalOptions.milliVolts(unit));
        }

        Lead lead() {
            String lead = name.replaceFirst("(?i)_rhythm$", "").replaceFirst("(?i)^lead[ _]*", "");
            return Lead.parse(lead.replaceFirst("(?i)^ecg[ _]*(lead[ _]*)?(?=.)", ""))
                    .or(() -> Lead.parse(lead))
                    .orElse(Lead.UNKNOWN);
        }
    }

    static SignalTableHeader read(Path file) throws IOException {
        List<String> above = new ArrayList<>();
        try (TableLines lines = new TableLines(file, 0)) {
            int number = 0;
            while (lines.next()) {
                number++;
                String text = lines.text();
                refuseNoText(file, text);
                if (lines.isBlank() || text.startsWith("#")) {
                    continue;
                }
                char delimiter = delimiter(text);
                if (isValues(text, delimiter)) {
                    return of(file, above, text, delimiter, number, lines.start());
                }
                above.add(text);
                if (above.size() > MOST_LINES) {
                    break;
                }
            }
        }
        throw new EcgException(
                STAGE,
                file + (above.isEmpty() ? " is empty." : " holds no table of numbers."),
                "Give a table with a line of names (time_s,II,\u2026) above its values.");
    }

    private static void refuseNoText(Path file, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new EcgException(
                    STAGE,
                    file + " is no plain text.",
                    "Give a CSV file; save tables of 16-bit characters as UTF-8 first.");
        }
    }

    private static char delimiter(String line) {
        for (char c : new char[] {'\t', ';', '|'}) {
            if (line.indexOf(c) >= 0) {
                return c;
            }
        }
        return areNumbers(cells(line, ' ')) && !areNumbers(cells(line, ',')) ? ' ' : ',';
    }

    private static boolean areNumbers(List<String> cells) {
        return cells.size() > 1
                && cells.stream()
                        .allMatch(
                                c ->
                                        TableNumber.isNumber(c)
                                                || !Double.isNaN(TableNumber.clockSeconds(c)));
    }

    private static List<String> cells(String line, char delimiter) {
        if (delimiter == ' ') {
            return Arrays.stream(line.strip().split(" +")).map(TableNumber::unquoted).toList();
        }
        return Arrays.stream(
                        line.split(
                                Pattern.quote(String.valueOf(delimiter))
                                        + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)",
                                -1))
                .map(TableNumber::unquoted)
                .toList();
    }

    /** A line of values: most of its cells are numbers or times. */
    private static boolean isValues(String line, char delimiter) {
        int numbers = 0;
        int times = 0;
        int words = 0;
        for (String cell : cells(line, delimiter)) {
            if (TableNumber.isNumber(cell)) {
                numbers++;
            } else if (!Double.isNaN(TableNumber.clockSeconds(cell))) {
                times++;
            } else if (!cell.isEmpty() && !cell.equalsIgnoreCase("nan")) {
                words++;
            }
        }
        return numbers > 0 && numbers + times > words;
    }

    private static SignalTableHeader of(
            Path file, List<String> above, String values, char delimiter, int line, long start) {
        int width = cells(values, delimiter).size();
        List<List<String>> wide =
                above.stream()
                        .map(a -> cells(a, delimiter))
                        .filter(c -> c.size() == width && width > 1)
                        .toList();
        List<String> units = List.of();
        List<String> names = wide.isEmpty() ? List.of() : wide.get(wide.size() - 1);
        if (wide.size() > 1 && isUnits(names)) {
            units = names;
            names = wide.get(wide.size() - 2);
        }
        String unit = said(above, "unit");
        String lead = said(above, "lead");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = names.isEmpty() ? "" : names.get(i);
            if (width == 1) {
                name =
                        !lead.isEmpty() || above.isEmpty()
                                ? lead
                                : cells(last(above), delimiter).get(0);
            }
            columns.add(column(name, units.isEmpty() ? unit : units.get(i)));
        }
        return new SignalTableHeader(delimiter, List.copyOf(columns), rate(above), line, start);
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private static boolean isUnits(List<String> cells) {
        return cells.stream().anyMatch(c -> !Double.isNaN(SignalOptions.milliVolts(c)))
                && cells.stream()
                        .noneMatch(c -> Lead.parse(c).filter(l -> l == Lead.II).isPresent());
    }

    /** The value of a line like {@code Unit,mV}. */
    private static String said(List<String> above, String word) {
        for (String line : above) {
            String[] parts = line.split("[,;:=\t]", 3);
            if (parts.length == 2 && TableNumber.unquoted(parts[0]).equalsIgnoreCase(word)) {
                return TableNumber.unquoted(parts[1]);
            }
        }
        return "";
    }

    private static double rate(List<String> above) {
        for (String line : above) {
            Matcher m = RATE.matcher(line.replace("\"", ""));
            if (m.matches() && TableNumber.isNumber(m.group(1))) {
                return Double.parseDouble(m.group(1));
            }
        }
        return Double.NaN;
    }

    private static Column column(String named, String unitBelow) {
        String name = named;
        String unit = unitBelow;
        Matcher bracket = UNIT.matcher(named);
        Matcher suffix = SUFFIX.matcher(named);
        if (bracket.matches() && !TIMES.contains(named.toLowerCase(Locale.ROOT))) {
            name = bracket.group(1);
            unit = bracket.group(2);
        } else if (suffix.matches()) {
            name = suffix.group(1);
            unit = suffix.group(2);
        }
        String key = name.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        Kind kind =
                TIMES.contains(key) ? Kind.TIME : NUMBERS.contains(key) ? Kind.COUNT : Kind.SIGNAL;
        if (kind == Kind.TIME && unit.isEmpty() && Set.of("ms", "s").contains(key)) {
            unit = key;
        }
        return new Column(name.isEmpty() ? named : name, unit, kind);
    }
}
