package org.paperbeat.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paperbeat.io.WfdbHeader.WfdbSignal;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;

/**
 * Reads WFDB records: header, signals of formats 16, 24, 32, 61, 80, 160, 212, 310 and 311, and
 * annotations in MIT format (Goldberger et al. 2000, doi:10.1161/01.CIR.101.23.e215). Records of
 * several segments are read as one; what a segment lacks is NaN.
 *
 * <p>A record is named by its header file or by the path without extension. Signals that are no
 * voltage are left out. Missing samples are NaN. Threads may share a reader.
 */
public final class WfdbReader {
    private static final int MAX_HEADER_BYTES = 1 << 20;

    /** Reads the whole record with the beats of its {@code .atr} file where there is one. */
    public EcgRecord read(Path record) {
        return read(record, "atr");
    }

    /**
     * Reads the whole record and checks it against the header's checksums.
     *
     * @param record header, with or without {@code .hea}
     * @param annotator extension of the annotation file; where that file is missing, no beats
     * @throws EcgException where a file is missing, cut, damaged or of an unknown kind
     */
    public EcgRecord read(Path record, String annotator) {
        Optional<WfdbSegments> segments = segments(record);
        if (segments.isPresent()) {
            long all = segments.get().samples();
            requireReadable(record, all);
            return joined(record, segments.get(), annotator, 0, (int) all);
        }
        WfdbHeader header = ordinaryHeader(record);
        List<WfdbSignalReader> files = files(record, header);
        long available = files.stream().mapToLong(WfdbSignalReader::frames).min().orElse(0);
        long samples = header.samples() > 0 ? header.samples() : available;
        requireReadable(record, samples);
        requireFrames(record, samples, available);
        return assemble(record, header, files, 0, (int) samples, annotator, true);
    }

    private static void requireReadable(Path record, long samples) {
        if (samples > Integer.MAX_VALUE - 64) {
            throw new EcgException(
                    "wfdb",
                    "The record " + name(record) + " is too long to be read at once.",
                    "Read a part of it.");
        }
    }

    private EcgRecord joined(
            Path record, WfdbSegments segments, String annotator, long first, int count) {
        List<EcgSignal> signals = new WfdbSegmentReader(this, record, segments).read(first, count);
        requireVoltage(record, signals);
        double rate = segments.samplingRateHz();
        List<BeatAnnotation> beats = beats(sibling(record, annotator), rate, first, count);
        return new EcgRecord(name(record), rate, signals, beats, segments.comments());
    }

    private static void requireVoltage(Path record, List<EcgSignal> signals) {
        if (signals.isEmpty()) {
            throw new EcgException(
                    "wfdb", "The record " + name(record) + " holds no voltage signal.", "");
        }
    }

    /**
     * Reads a part of a record without touching the rest; checksums can't be checked then. Beat
     * indices count from the part's first sample.
     *
     * @param firstSample to begin with
     * @param count samples
     */
    public EcgRecord read(Path record, String annotator, long firstSample, int count) {
        Optional<WfdbSegments> segments = segments(record);
        if (firstSample < 0 || count < 0) {
            throw new EcgException("wfdb", "A part can't begin before its record.", "");
        }
        if (segments.isPresent()) {
            requireFrames(record, firstSample + count, segments.get().samples());
            return joined(record, segments.get(), annotator, firstSample, count);
        }
        return ordinary(record, annotator, firstSample, count);
    }

    /** A part of a record that has no segments. */
    EcgRecord ordinary(Path record, String annotator, long firstSample, int count) {
        WfdbHeader header = ordinaryHeader(record);
        List<WfdbSignalReader> files = files(record, header);
        long available = files.stream().mapToLong(WfdbSignalReader::frames).min().orElse(0);
        requireFrames(record, firstSample + count, available);
        return assemble(record, header, files, firstSample, count, annotator, false);
    }

    /** Reads the header alone; of a record of several segments, as if it were one piece. */
    public WfdbHeader readHeader(Path record) {
        Optional<WfdbSegments> segments = segments(record);
        return segments.isPresent()
                ? new WfdbSegmentReader(this, record, segments.get()).header()
                : ordinaryHeader(record);
    }

    /** The header of a record that has no segments. */
    WfdbHeader ordinaryHeader(Path record) {
        String fileName = headerFile(record).getFileName().toString();
        return new WfdbHeaderParser(fileName).parse(headerText(record));
    }

    private Optional<WfdbSegments> segments(Path record) {
        String fileName = headerFile(record).getFileName().toString();
        return WfdbSegments.parse(fileName, headerText(record));
    }

    private static Path headerFile(Path record) {
        return sibling(record, "hea");
    }

    private static String headerText(Path record) {
        Path file = headerFile(record);
        if (!Files.isRegularFile(file)) {
            throw new EcgException(
                    "wfdb",
                    "There is no header " + file.getFileName() + ".",
                    "Give the path of a WFDB record, with or without .hea.");
        }
        try {
            if (Files.size(file) > MAX_HEADER_BYTES) {
                throw new EcgException(
                        "wfdb", "The file " + file.getFileName() + " is no WFDB header.", "");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EcgException(
                    "wfdb", "The header " + file.getFileName() + " can't be read.", "", e);
        }
    }

    /**
     * Reads all annotations of a record, beats and others, in samples of the record.
     *
     * @throws EcgException where there is no such file
     */
    public List<WfdbAnnotation> readAnnotations(Path record, String annotator) {
        return WfdbAnnotationFile.read(
                sibling(record, annotator), readHeader(record).samplingRateHz());
    }

    private EcgRecord assemble(
            Path record,
            WfdbHeader header,
            List<WfdbSignalReader> files,
            long first,
            int count,
            String annotator,
            boolean check) {
        List<EcgSignal> signals = new ArrayList<>();
        for (WfdbSignalReader file : files) {
            int[][] stored = file.read(first, count);
            for (int c = 0; c < stored.length; c++) {
                WfdbSignal s = file.signals().get(c);
                if (check && s.skewSamples() == 0) {
                    verify(s, stored[c]);
                }
                double mvPerUnit = mvPerUnit(s.units());
                if (!Double.isNaN(mvPerUnit)) {
                    float[] mv = toMv(stored[c], s, file.missing(), mvPerUnit);
                    Lead lead = Lead.parse(s.description()).orElse(Lead.UNKNOWN);
                    signals.add(new EcgSignal(s.description(), lead, mv));
                }
            }
        }
        requireVoltage(record, signals);
        List<BeatAnnotation> beats =
                beats(sibling(record, annotator), header.samplingRateHz(), first, count);
        return new EcgRecord(
                name(record), header.samplingRateHz(), signals, beats, header.comments());
    }

    private static float[] toMv(int[] stored, WfdbSignal s, int missing, double mvPerUnit) {
        float[] mv = new float[stored.length];
        for (int i = 0; i < mv.length; i++) {
            mv[i] =
                    stored[i] == missing
                            ? Float.NaN
                            : (float)
                                    (((double) stored[i] - s.baseline())
                                            / s.adcPerUnit()
                                            * mvPerUnit);
        }
        return mv;
    }

    static double mvPerUnit(String units) {
        return switch (units) {
            case "mV" -> 1;
            case "uV", "\u00b5V", "\u03bcV" -> 1e-3;
            case "nV" -> 1e-6;
            case "V" -> 1e3;
            default -> Double.NaN;
        };
    }

    private static void verify(WfdbSignal s, int[] stored) {
        // writers that do not know the sum write 0
        if (s.checksum() == null || s.checksum() == 0) {
            return;
        }
        int sum = 0;
        for (int v : stored) {
            sum += v;
        }
        if ((sum - s.checksum() & 0xffff) != 0) {
            throw new EcgException(
                    "wfdb",
                    "Signal "
                            + s.description()
                            + " in "
                            + s.file()
                            + " does not have the header's"
                            + " checksum: the file is damaged.",
                    "Fetch it again from where it came from.");
        }
    }

    private static List<BeatAnnotation> beats(Path file, double rate, long first, int count) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<BeatAnnotation> beats = new ArrayList<>();
        for (WfdbAnnotation a : WfdbAnnotationFile.read(file, rate)) {
            long index = a.sampleIndex() - first;
            if (index >= 0 && index < count) {
                BeatSymbol.ofWfdbCode(a.code())
                        .ifPresent(s -> beats.add(new BeatAnnotation((int) index, s)));
            }
        }
        beats.sort(Comparator.comparingInt(BeatAnnotation::sampleIndex));
        return beats;
    }

    private static List<WfdbSignalReader> files(Path record, WfdbHeader header) {
        Path folder = record.toAbsolutePath().getParent();
        return WfdbSignalReader.of(folder, header);
    }

    private static void requireFrames(Path record, long wanted, long available) {
        if (available < wanted) {
            throw new EcgException(
                    "wfdb",
                    "The record "
                            + name(record)
                            + " is cut: "
                            + available
                            + " of "
                            + wanted
                            + " samples are there.",
                    "Fetch it again from where it came from.");
        }
    }

    private static String name(Path record) {
        String name = record.getFileName().toString();
        boolean known =
                name.endsWith(".hea")
                        || name.endsWith(".dat")
                        || name.endsWith(".mat")
                        || name.endsWith(".atr");
        return known ? name.substring(0, name.length() - 4) : name;
    }

    private static Path sibling(Path record, String extension) {
        return record.toAbsolutePath().resolveSibling(name(record) + "." + extension);
    }
}
