package org.paperbeat.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperbeat.model.EcgException;

/**
 * Annotation files in MIT format (WFDB Applications Guide, annot(5)): 16-bit words, 6 bits of type
 * above 10 bits of time since the entry before.
 */
public final class WfdbAnnotationFile {
    private static final int NOTE = 22;
    private static final int SKIP = 59;
    private static final int NUM = 60;
    private static final int SUB = 61;
    private static final int CHN = 62;
    private static final int AUX = 63;
    private static final int MAX_STEP = 1023;
    private static final Pattern RESOLUTION = Pattern.compile("## time resolution: ([.0-9]+)");

    private WfdbAnnotationFile() {}

    /**
     * Reads all entries, in file order, with times in the file's own resolution.
     *
     * @throws EcgException where the file is missing, cut or no annotation file
     */
    public static List<WfdbAnnotation> read(Path file) {
        byte[] b;
        try {
            b = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EcgException(
                    "wfdb", "The annotation file " + file.getFileName() + " can't be read.", "", e);
        }
        return new Decoder(b, file.getFileName().toString()).decode();
    }

    /**
     * Reads all entries with their times in samples of a record. Files whose first note gives a
     * time resolution of their own are converted.
     */
    public static List<WfdbAnnotation> read(Path file, double samplingRateHz) {
        List<WfdbAnnotation> entries = read(file);
        double resolution = samplingRateHz;
        for (WfdbAnnotation a : entries) {
            Matcher m = RESOLUTION.matcher(a.text());
            if (a.sampleIndex() == 0 && a.code() == NOTE && m.matches()) {
                resolution = Double.parseDouble(m.group(1));
            }
        }
        if (resolution == samplingRateHz || !(resolution > 0)) {
            return entries;
        }
        double scale = samplingRateHz / resolution;
        return entries.stream()
                .map(
                        a ->
                                new WfdbAnnotation(
                                        Math.round(a.sampleIndex() * scale),
                                        a.code(),
                                        a.subtype(),
                                        a.channel(),
                                        a.number(),
                                        a.text()))
                .toList();
    }

    /** The bytes of an annotation file; entries must be in time order. */
    public static byte[] encode(List<WfdbAnnotation> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long time = 0;
        int channel = 0;
        int number = 0;
        for (WfdbAnnotation a : entries) {
            long step = a.sampleIndex() - time;
            if (step < 0 || a.code() < 1 || a.code() > 49) {
                throw new IllegalArgumentException("entries out of order or of no known type");
            }
            if (step > MAX_STEP) {
                word(out, SKIP << 10);
                word(out, (int) (step >> 16));
                word(out, (int) step);
                step = 0;
            }
            word(out, a.code() << 10 | (int) step);
            if (a.number() != number) {
                word(out, NUM << 10 | a.number() & 0xff);
            }
            if (a.subtype() != 0) {
                word(out, SUB << 10 | a.subtype() & 0xff);
            }
            if (a.channel() != channel) {
                word(out, CHN << 10 | a.channel() & 0xff);
            }
            text(out, a.text());
            time = a.sampleIndex();
            channel = a.channel();
            number = a.number();
        }
        word(out, 0);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        if (text.isEmpty()) {
            return;
        }
        byte[] t = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(t.length, 255);
        word(out, AUX << 10 | length);
        out.write(t, 0, length);
        if (length % 2 == 1) {
            out.write(0);
        }
    }

    private static void word(ByteArrayOutputStream out, int w) {
        out.write(w);
        out.write(w >> 8);
    }

    /** One pass over the words of a file. */
    private static final class Decoder {
        private final byte[] bytes;
        private final String fileName;
        private final List<WfdbAnnotation> entries = new ArrayList<>();
        private int at;
        private long time;

        Decoder(byte[] bytes, String fileName) {
            this.bytes = bytes;
            this.fileName = fileName;
        }

        List<WfdbAnnotation> decode() {
            while (true) {
                int w = word();
                int code = w >> 10;
                int field = w & 0x3ff;
                if (w == 0) {
                    return entries;
                }
                if (code == SKIP) {
                    int high = word();
                    time += high << 16 | word();
                } else if (code >= NUM) {
                    amend(code, field);
                } else if (code <= 49) {
                    time += field;
                    add(code);
                } else {
                    throw bad("an entry has the unknown type " + code);
                }
            }
        }

        private void add(int code) {
            if (time < 0) {
                throw bad("an entry lies before the record's start");
            }
            WfdbAnnotation last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            entries.add(
                    new WfdbAnnotation(
                            time,
                            code,
                            0,
                            last == null ? 0 : last.channel(),
                            last == null ? 0 : last.number(),
                            ""));
        }

        private void amend(int code, int field) {
            if (entries.isEmpty()) {
                throw bad("it begins with a field of no entry");
            }
            int i = entries.size() - 1;
            WfdbAnnotation a = entries.get(i);
            int value = (byte) field;
            int subtype = code == SUB ? value : a.subtype();
            int channel = code == CHN ? field & 0xff : a.channel();
            int number = code == NUM ? value : a.number();
            String text = code == AUX ? text(field) : a.text();
            entries.set(
                    i,
                    new WfdbAnnotation(a.sampleIndex(), a.code(), subtype, channel, number, text));
        }

        private String text(int length) {
            if (at + length > bytes.length) {
                throw bad("it is cut");
            }
            String s = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length + length % 2;
            int end = s.indexOf('\0');
            return end < 0 ? s : s.substring(0, end);
        }

        private int word() {
            if (at + 2 > bytes.length) {
                throw bad("it is cut");
            }
            int w = bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
            at += 2;
            return w;
        }

        private EcgException bad(String why) {
            return new EcgException(
                    "wfdb",
                    "The file " + fileName + " is no annotation file in MIT format: " + why + ".",
                    "");
        }
    }
}
