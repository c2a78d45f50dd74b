package org.paperbeat.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.io.SignalTableHeader.Column;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.options.SignalOptions;

/**
 * Signals in a table of any length, as an ECG machine exports it: one line per sample, one column
 * per lead, in most cases one of times. The file is gone through once when it is opened; then parts
 * are read from where they stand, so that a day needs no more memory than a minute.
 *
 * <p>Cells end at commas, semicolons, tabs, bars or blanks; decimals have a point or a comma; empty
 * cells are missing samples. Without a unit values are mV. One thread.
 */
public final class SignalTable {
    private static final String STAGE = "signal";
    private static final int LINES_PER_MARK = 4096;
    private static final double LARGEST_USUAL_STEP = 1;

    /**
     * A column of voltages.
     *
     * @param known samples that are not missing
     */
    public record Signal(String name, Lead lead, long known) {}

    private final Path file;
    private final SignalTableHeader header;
    private final int[] columns;
    private final double[] toMilliVolts;
    private final long[] known;
    private final double[] steps;
    private final List<Long> marks = new ArrayList<>();
    private final double samplingRateHz;
    private final boolean unitSaid;
    private long length;

    /**
     * Opens a table.
     *
     * @throws EcgException where it holds no signals at an even rate, in words
     */
    public SignalTable(Path file, SignalOptions options) {
        this.file = file;
        try {
            header = SignalTableHeader.read(file);
            boolean counted = !Double.isNaN(options.rateHz());
            TableTimes times = new TableTimes(file, header, counted);
            columns = times.signalColumns(!options.unit().isEmpty());
            toMilliVolts = new double[columns.length];
            known = new long[columns.length];
            steps = new double[columns.length];
            for (int c = 0; c < columns.length; c++) {
                toMilliVolts[c] = scale(header.columns().get(columns[c]), options);
            }
            scan(times);
            double said = counted ? options.rateHz() : header.rateHz();
            samplingRateHz = times.samplingRateHz(said);
        } catch (IOException e) {
            throw unreadable(e);
        }
        unitSaid = !options.unit().isEmpty();
    }

    /** Values without a unit are mV only as far as a heart's can be. */
    private void requireUsualSize(int c) {
        boolean said = unitSaid || !header.columns().get(columns[c]).unit().isEmpty();
        if (!said && steps[c] / Math.max(1, known[c]) > LARGEST_USUAL_STEP) {
            throw new EcgException(
                    STAGE,
                    "The values of "
                            + name(columns[c])
                            + " in "
                            + file
                            + " are too large for mV, and no unit is given.",
                    "Write the unit into the line of names, like II (uV), or say --unit uV.");
        }
    }

    private static double scale(Column column, SignalOptions options) {
        if (!options.unit().isEmpty()) {
            return SignalOptions.milliVolts(options.unit());
        }
        return column.unit().isEmpty() ? 1 : SignalOptions.milliVolts(column.unit());
    }

    private void scan(TableTimes times) throws IOException {
        int[] ends = new int[header.columns().size()];
        double[] before = new double[columns.length];
        Arrays.fill(before, Double.NaN);
        try (TableLines lines = new TableLines(file, header.start())) {
            while (lines.next()) {
                if (lines.isBlank()) {
                    continue;
                }
                if (length % LINES_PER_MARK == 0) {
                    marks.add(lines.start());
                }
                int n = lines.cells(header.delimiter(), ends);
                times.add(lines, ends, n, header.firstLine() + length);
                for (int c = 0; c < columns.length; c++) {
                    double v = value(lines, ends, n, columns[c], length) * toMilliVolts[c];
                    known[c] += Double.isNaN(v) ? 0 : 1;
                    double step = Math.abs(v - before[c]);
                    steps[c] += Double.isNaN(step) ? 0 : step;
                    before[c] = v;
                }
                length++;
            }
        }
    }

    private double value(TableLines lines, int[] ends, int cells, int column, long row) {
        if (column >= cells) {
            return Double.NaN;
        }
        int from = column == 0 ? 0 : ends[column - 1] + 1;
        try {
            return lines.number(from, ends[column]);
        } catch (NumberFormatException e) {
            if (header.columns().get(column).lead() == Lead.UNKNOWN && columns.length > 1) {
                return Double.NaN;
            }
            throw new EcgException(
                    STAGE,
                    "Line "
                            + (header.firstLine() + row)
                            + " of "
                            + file
                            + " has no number: "
                            + lines.cell(from, ends[column])
                            + ".",
                    "",
                    e);
        }
    }

    /** The table's signals, in order. */
    public List<Signal> signals() {
        List<Signal> all = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            Column column = header.columns().get(columns[c]);
            all.add(new Signal(name(columns[c]), column.lead(), known[c]));
        }
        return all;
    }

    private String name(int column) {
        String name = header.columns().get(column).name();
        return name.isEmpty() ? "column " + (column + 1) : name;
    }

    public double samplingRateHz() {
        return samplingRateHz;
    }

    /** Samples per signal. */
    public long length() {
        return length;
    }

    /**
     * A part of a signal in mV, NaN where missing.
     *
     * @param signal index in {@link #signals()}
     * @param first sample
     * @throws EcgException where the values are no mV and no unit is given
     */
    public float[] read(int signal, long first, int count) {
        requireUsualSize(signal);
        float[] mv = new float[count];
        int column = columns[signal];
        int[] ends = new int[column + 1];
        long row = first / LINES_PER_MARK * LINES_PER_MARK;
        if (count == 0) {
            return mv;
        }
        try (TableLines lines = new TableLines(file, marks.get((int) (first / LINES_PER_MARK)))) {
            while (row < first + count && lines.next()) {
                if (lines.isBlank()) {
                    continue;
                }
                if (row >= first) {
                    int n = lines.cells(header.delimiter(), ends);
                    mv[(int) (row - first)] =
                            (float) (value(lines, ends, n, column, row) * toMilliVolts[signal]);
                }
                row++;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return mv;
    }

    private EcgException unreadable(IOException e) {
        String why =
                Files.isRegularFile(file) ? "can't be read: " + e.getMessage() : "is not there";
        return new EcgException(STAGE, file + " " + why + ".", "", e);
    }
}
