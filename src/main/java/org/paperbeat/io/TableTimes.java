package org.paperbeat.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.paperbeat.io.SignalTableHeader.Column;
import org.paperbeat.io.SignalTableHeader.Kind;
import org.paperbeat.model.EcgException;

/** The times of a table's lines, from which its sampling rate follows. */
final class TableTimes {
    private static final String STAGE = "signal";
    private static final double UNEVEN = 0.2;
    private static final double DAY_SECONDS = 86_400;
    private static final double ROUNDING = 1.1;

    private final Path file;
    private final SignalTableHeader header;
    private final int timeColumn;
    private final boolean rateSaid;
    private boolean nameless;
    private long rows;
    private double first;
    private double last;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private long largestLine;
    private double midnights;
    private boolean clock;

    /**
     * @param rateSaid whether a person said the rate: times are not looked at
     */
    TableTimes(Path file, SignalTableHeader header, boolean rateSaid) {
        this.file = file;
        this.header = header;
        this.rateSaid = rateSaid;
        List<Column> columns = header.columns();
        timeColumn =
                IntStream.range(0, columns.size())
                        .filter(c -> columns.get(c).kind() == Kind.TIME)
                        .findFirst()
                        .orElse(-1);
        nameless = columns.stream().allMatch(c -> c.name().isEmpty());
        if (timeColumn < 0 && !rateSaid && Double.isNaN(header.rateHz())) {
            throw new EcgException(
                    STAGE,
                    file + " has no column of times that its first line names.",
                    "Name the columns (time_s,II,\u2026), or say the sampling rate with --rate.");
        }
    }

    /**
     * Columns that hold signals: no times, and nothing with a unit that is no voltage.
     *
     * @param unitSaid whether a person said the unit of all
     */
    int[] signalColumns(boolean unitSaid) {
        List<Column> columns = header.columns();
        int[] signals =
                IntStream.range(0, columns.size())
                        .filter(c -> columns.get(c).kind() == Kind.SIGNAL)
                        .filter(c -> !(nameless && columns.size() > 1 && c == 0))
                        .filter(c -> unitSaid || columns.get(c).mayBeVoltage())
                        .toArray();
        if (signals.length == 0) {
            throw new EcgException(
                    STAGE,
                    file + " has no column of voltages.",
                    "Name the columns with their units: time_s,II (mV).");
        }
        return signals;
    }

    /** Takes the time of a line. */
    void add(TableLines lines, int[] ends, int cells, long line) {
        rows++;
        if (rateSaid || timeColumn < 0) {
            return;
        }
        int from = timeColumn == 0 ? 0 : ends[timeColumn - 1] + 1;
        double t = timeColumn < cells ? time(lines, from, ends[timeColumn]) : Double.NaN;
        if (Double.isNaN(t)) {
            throw new EcgException(
                    STAGE,
                    "Line " + line + " of " + file + " has no time.",
                    "Say the sampling rate with --rate; times are not looked at then.");
        }
        if (rows == 1) {
            first = t;
        } else {
            t += midnights;
            if (clock && t < last - DAY_SECONDS / 2) {
                midnights += DAY_SECONDS;
                t += DAY_SECONDS;
            }
            double step = t - last;
            smallest = Math.min(smallest, step);
            if (step > largest) {
                largest = step;
                largestLine = line;
            }
        }
        last = t;
    }

    private double time(TableLines lines, int from, int to) {
        if (!clock) {
            try {
                return lines.number(from, to);
            } catch (NumberFormatException e) {
                clock = rows == 1;
            }
        }
        return clock ? TableNumber.clockSeconds(lines.cell(from, to)) : Double.NaN;
    }

    /**
     * The rate.
     *
     * @param said above the table or by a person; NaN = nowhere
     */
    double samplingRateHz(double said) {
        if (rateSaid || timeColumn < 0) {
            return said;
        }
        double step = (last - first) / (rows - 1);
        double second = clock ? 1 : second(step);
        // Times are written with few decimals: a step may be wrong by one of the last.
        double rounding = ROUNDING * 1e-3 * second;
        boolean even =
                step > 0
                        && largest - step < UNEVEN * step + rounding
                        && step - smallest < UNEVEN * step + rounding;
        if (rows < 2 || !even) {
            throw new EcgException(
                    STAGE,
                    "The times in "
                            + file
                            + " are not even"
                            + (largestLine > 0 ? ", see line " + largestLine : "")
                            + ".",
                    "They must rise by the same step from line to line; or say the sampling rate"
                            + " with --rate, then they are not looked at.");
        }
        double fs = second / step;
        return Math.abs(fs - Math.rint(fs)) < 1e-3 * fs ? Math.rint(fs) : fs;
    }

    /** How much a second is in the unit of the times. */
    private double second(double step) {
        return switch (header.columns().get(timeColumn).unit().toLowerCase(Locale.ROOT)) {
            case "s", "sec", "seconds", "second" -> 1;
            case "ms", "msec", "milliseconds", "millisecond" -> 1e3;
            case "us", "\u00B5s", "\u03BCs", "microseconds" -> 1e6;
            default -> guessedSecond(step);
        };
    }

    /** A machine samples at 50 to 10,000 Hz: that tells seconds from thousandths and millionths. */
    private double guessedSecond(double step) {
        for (double second : new double[] {1, 1e3, 1e6}) {
            double fs = second / step;
            if (fs >= 50 && fs <= 10_000) {
                return second;
            }
        }
        throw new EcgException(
                STAGE,
                "The unit of the times in " + file + " is not known.",
                "Name the column time_s, time_ms or time_us, or say the sampling rate with --rate.");
    }
}
