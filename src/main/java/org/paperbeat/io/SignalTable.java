package org.paperbeat.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;

/**
 * Reads signals from a table: a header with {@code time_s} and one column of mV per signal, as in
 * {@code signals.csv}. Empty cells are missing samples. The sampling rate is that of the time
 * column, which must be even.
 */
public final class SignalTable {
    private static final String STAGE = "signal";
    private static final double UNEVEN = 0.2;

    /** Reads the whole table. */
    public EcgRecord read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String header = in.readLine();
            if (header == null) {
                throw new EcgException(STAGE, file + " is empty.", "");
            }
            return read(file, header.strip().split(","), in);
        } catch (MalformedInputException e) {
            throw new EcgException(STAGE, file + " is no text.", "Give a CSV file.", e);
        } catch (IOException e) {
            throw new EcgException(STAGE, file + " can't be read: " + e.getMessage(), "", e);
        }
    }

    private static EcgRecord read(Path file, String[] names, BufferedReader in) throws IOException {
        int time = Arrays.asList(names).indexOf("time_s");
        if (time < 0 || names.length < 2) {
            throw new EcgException(
                    STAGE,
                    file + " has no column time_s beside its signals.",
                    "Its first line must name the columns: time_s,II,…");
        }
        List<float[]> blocks = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        int row = 1;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            row++;
            if (!line.isBlank()) {
                String[] cells = line.split(",", -1);
                times.add((double) number(file, row, cells, time));
                float[] values = new float[names.length];
                for (int c = 0; c < names.length; c++) {
                    values[c] = c == time ? 0 : (float) number(file, row, cells, c);
                }
                blocks.add(values);
            }
        }
        return record(file, names, time, times, blocks);
    }

    private static double number(Path file, int row, String[] cells, int column) {
        String cell = column < cells.length ? cells[column].strip() : "";
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new EcgException(
                    STAGE, "Line " + row + " of " + file + " has no number: " + cell + ".", "", e);
        }
    }

    private static EcgRecord record(
            Path file, String[] names, int time, List<Double> times, List<float[]> rows) {
        double fs = samplingRate(file, times);
        List<EcgSignal> signals = new ArrayList<>();
        for (int c = 0; c < names.length; c++) {
            if (c != time) {
                float[] mv = new float[rows.size()];
                for (int i = 0; i < mv.length; i++) {
                    mv[i] = rows.get(i)[c];
                }
                String name = names[c].strip();
                String lead = name.replaceFirst("_rhythm$", "");
                signals.add(new EcgSignal(name, Lead.parse(lead).orElse(Lead.UNKNOWN), mv));
            }
        }
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return new EcgRecord(name, fs, signals, List.of(), List.of());
    }

    private static double samplingRate(Path file, List<Double> times) {
        int n = times.size();
        double step = n < 2 ? Double.NaN : (times.get(n - 1) - times.get(0)) / (n - 1);
        boolean even = step > 0;
        for (int i = 1; i < n && even; i++) {
            even = Math.abs(times.get(i) - times.get(i - 1) - step) < UNEVEN * step + 0.0011;
        }
        if (!even) {
            throw new EcgException(
                    STAGE,
                    "The times in " + file + " are not even.",
                    "time_s must rise by the same step from line to line.");
        }
        // Times are written with few decimals: a rate near a whole number is that number.
        double fs = 1 / step;
        return Math.abs(fs - Math.rint(fs)) < 1e-3 * fs ? Math.rint(fs) : fs;
    }
}
