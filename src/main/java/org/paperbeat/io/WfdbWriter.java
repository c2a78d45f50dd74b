package org.paperbeat.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;

/**
 * Writes WFDB records: format 16, NaN as -32768, beats as {@code .atr}. The resolution is 1 µV
 * unless a signal goes beyond 32 mV.
 */
public final class WfdbWriter {
    private static final int MISSING = -32768;
    private static final int[] ADC_PER_MV = {1000, 500, 200, 100, 50, 20, 10, 5, 2, 1};

    /** The name with all but letters, digits, hyphens and underscores replaced by underscores. */
    public static String recordName(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /**
     * Writes {@code <name>.hea}, {@code <name>.dat} and, where there are beats, {@code <name>.atr}.
     *
     * @param folder made where it is missing
     */
    public void write(EcgRecord record, Path folder) {
        if (!record.name().equals(recordName(record.name()))) {
            throw new EcgException(
                    "wfdb",
                    "\"" + record.name() + "\" is no name for a WFDB record.",
                    "Use letters, digits, hyphens and underscores.");
        }
        try {
            Files.createDirectories(folder);
            int n = record.signals().size();
            int[] gains = new int[n];
            int[][] stored = new int[n][];
            for (int c = 0; c < n; c++) {
                gains[c] = gain(record.signals().get(c).mv());
                stored[c] = quantize(record.signals().get(c).mv(), gains[c]);
            }
            move(folder, record.name() + ".dat", interleave(stored, record.length()));
            if (!record.beats().isEmpty()) {
                List<WfdbAnnotation> entries =
                        record.beats().stream()
                                .map(b -> WfdbAnnotation.of(b.sampleIndex(), b.symbol().wfdbCode()))
                                .toList();
                move(folder, record.name() + ".atr", WfdbAnnotationFile.encode(entries));
            }
            byte[] header = header(record, gains, stored).getBytes(StandardCharsets.UTF_8);
            move(folder, record.name() + ".hea", header);
        } catch (IOException e) {
            throw new EcgException(
                    "wfdb", "The record " + record.name() + " can't be written.", "", e);
        }
    }

    private static String header(EcgRecord record, int[] gains, int[][] stored) {
        StringBuilder s = new StringBuilder();
        s.append(record.name()).append(' ').append(stored.length).append(' ');
        s.append(number(record.samplingRateHz())).append(' ').append(record.length()).append('\n');
        for (int c = 0; c < stored.length; c++) {
            EcgSignal signal = record.signals().get(c);
            int sum = 0;
            for (int v : stored[c]) {
                sum += v;
            }
            s.append(
                    String.format(
                            Locale.ROOT,
                            "%s.dat 16 %d(0)/mV 16 0 %d %d 0 %s\n",
                            record.name(),
                            gains[c],
                            stored[c].length == 0 ? 0 : stored[c][0],
                            (short) sum,
                            signal.name()));
        }
        for (String comment : record.comments()) {
            s.append("# ").append(comment).append('\n');
        }
        return s.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static int gain(float[] mv) {
        float peak = 0;
        for (float v : mv) {
            if (Math.abs(v) > peak) {
                peak = Math.abs(v);
            }
        }
        for (int gain : ADC_PER_MV) {
            if (peak * gain < 32767) {
                return gain;
            }
        }
        throw new EcgException("wfdb", "A signal of " + peak + " mV can't be stored.", "");
    }

    private static int[] quantize(float[] mv, int gain) {
        int[] stored = new int[mv.length];
        for (int i = 0; i < mv.length; i++) {
            stored[i] = Float.isNaN(mv[i]) ? MISSING : Math.round(mv[i] * gain);
        }
        return stored;
    }

    private static byte[] interleave(int[][] stored, int samples) {
        ByteBuffer b = ByteBuffer.allocate(2 * stored.length * samples);
        b.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            for (int[] s : stored) {
                b.putShort((short) s[i]);
            }
        }
        return b.array();
    }

    private static void move(Path folder, String name, byte[] bytes) throws IOException {
        Path part = folder.resolve(name + ".part");
        Files.write(part, bytes);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
