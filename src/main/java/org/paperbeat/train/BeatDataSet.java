package org.paperbeat.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.beat.StripPeakDetector;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;

/**
 * Annotated records as a classifier meets them on paper: cut into strips, each filtered, scaled and
 * described by itself, so that no beat knows more than its strip shows. Reads one lead. Immutable.
 */
public final class BeatDataSet implements LabelledData {
    /** Not cut: a beat's neighbourhood moves with it through the whole record. */
    public static final double WHOLE_RECORD = Double.POSITIVE_INFINITY;

    /** How far a detected R peak may lie from the reference's (ANSI/AAMI EC57). */
    public static final double TOLERANCE_SECONDS = 0.15;

    private final Path folder;
    private final Lead lead;
    private final BeatInputs inputs;

    /**
     * @param folder of WFDB records with {@code .atr}
     * @param lead to read
     * @param inputs cuts what a classifier sees
     */
    public BeatDataSet(Path folder, Lead lead, BeatInputs inputs) {
        this.folder = folder;
        this.lead = lead;
        this.inputs = inputs;
    }

    /** Reads a record; refuses one without beats or without the lead. */
    public EcgRecord read(String name) {
        EcgRecord record = new WfdbReader().read(folder.resolve(name));
        if (record.beats().isEmpty()) {
            throw new EcgException(
                    "data",
                    "The record " + name + " has no annotated beats.",
                    "Give a folder whose records have .atr files.");
        }
        signal(record);
        return record;
    }

    /** Names of all records in a folder. */
    public static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EcgException(
                    "data", folder + " is no folder.", "Give the folder of the WFDB records.");
        }
        try (var files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".hea"))
                    .map(n -> n.substring(0, n.length() - 4))
                    .sorted()
                    .toList();
        } catch (java.io.IOException e) {
            throw new EcgException("data", folder + " can't be read: " + e.getMessage(), "", e);
        }
    }

    /** Names of the annotated records. */
    @Override
    public List<String> names() {
        return names(folder).stream()
                .filter(n -> Files.isRegularFile(folder.resolve(n + ".atr")))
                .toList();
    }

    @Override
    public List<ReferenceBeat> strips(String name, double stripSeconds, double... offsetsSeconds) {
        EcgRecord record = read(name);
        List<ReferenceBeat> all = new ArrayList<>();
        for (double offset : offsetsSeconds) {
            all.addAll(annotated(record, stripSeconds, offset));
        }
        return all;
    }

    @Override
    public Optional<EcgRecord> record(String name) {
        return Optional.of(read(name));
    }

    @Override
    public void rewrite(String name, RewrittenStrips into) {
        EcgRecord record = read(name);
        into.addRecord(record, signal(record));
    }

    private float[] signal(EcgRecord record) {
        return record.signal(lead)
                .map(EcgSignal::mv)
                .orElseThrow(
                        () ->
                                new EcgException(
                                        "data",
                                        "The record "
                                                + record.name()
                                                + " has no lead "
                                                + lead.label()
                                                + ".",
                                        "Leave it out or choose another lead."));
    }

    /**
     * Beats at their annotated R peaks.
     *
     * @param stripSeconds length of a strip
     * @param offsetSeconds where the first strip begins; beats before it are left out, those after
     *     the last full strip are in a shorter one
     */
    public List<ReferenceBeat> annotated(
            EcgRecord record, double stripSeconds, double offsetSeconds) {
        float[] mv = signal(record);
        List<ReferenceBeat> all = new ArrayList<>();
        List<BeatAnnotation> beats = record.beats();
        int next = 0;
        for (int[] strip :
                strips(mv.length, record.samplingRateHz(), stripSeconds, offsetSeconds)) {
            while (next < beats.size() && beats.get(next).sampleIndex() < strip[0]) {
                next++;
            }
            int first = next;
            while (next < beats.size() && beats.get(next).sampleIndex() < strip[1]) {
                next++;
            }
            List<BeatAnnotation> inside = beats.subList(first, next);
            int[] peaks = inside.stream().mapToInt(b -> b.sampleIndex() - strip[0]).toArray();
            List<BeatInput> made =
                    inputs.of(
                            Arrays.copyOfRange(mv, strip[0], strip[1]),
                            record.samplingRateHz(),
                            peaks);
            for (int k = 0; k < peaks.length; k++) {
                BeatAnnotation b = inside.get(k);
                all.add(new ReferenceBeat(record.name(), b.sampleIndex(), b.symbol(), made.get(k)));
            }
        }
        return all;
    }

    /** Beats where the detector finds them, with the missed and the false ones. */
    public List<ReferenceBeat> detected(EcgRecord record, double stripSeconds) {
        float[] mv = signal(record);
        double fs = record.samplingRateHz();
        StripPeakDetector detector = new StripPeakDetector(fs);
        List<Integer> peaks = new ArrayList<>();
        List<BeatInput> made = new ArrayList<>();
        for (int[] strip : strips(mv.length, fs, stripSeconds, 0)) {
            float[] part = Arrays.copyOfRange(mv, strip[0], strip[1]);
            int[] found = detector.detect(part);
            made.addAll(inputs.of(part, fs, found));
            Arrays.stream(found).forEach(p -> peaks.add(p + strip[0]));
        }
        return matched(record, peaks, made);
    }

    private static List<ReferenceBeat> matched(
            EcgRecord record, List<Integer> peaks, List<BeatInput> made) {
        List<BeatAnnotation> beats = record.beats();
        PeakMatching matching =
                PeakMatching.of(
                        beats.stream().mapToInt(BeatAnnotation::sampleIndex).toArray(),
                        peaks.stream().mapToInt(Integer::intValue).toArray(),
                        TOLERANCE_SECONDS * record.samplingRateHz());
        List<ReferenceBeat> all = new ArrayList<>();
        for (int k = 0; k < beats.size(); k++) {
            int d = matching.detectedOfReference()[k];
            BeatAnnotation b = beats.get(k);
            all.add(
                    new ReferenceBeat(
                            record.name(),
                            b.sampleIndex(),
                            b.symbol(),
                            d < 0 ? null : made.get(d)));
        }
        for (int k : matching.falseDetections()) {
            all.add(new ReferenceBeat(record.name(), peaks.get(k), null, made.get(k)));
        }
        all.sort(java.util.Comparator.comparingInt(ReferenceBeat::sampleIndex));
        return all;
    }

    private static List<int[]> strips(
            int length, double samplingRateHz, double stripSeconds, double offsetSeconds) {
        int from = (int) Math.round(offsetSeconds * samplingRateHz);
        double wanted = stripSeconds * samplingRateHz;
        int n = wanted >= length ? length : (int) Math.round(wanted);
        List<int[]> strips = new ArrayList<>();
        for (int start = from; start < length; start += n) {
            strips.add(new int[] {start, Math.min(length, start + n)});
        }
        return strips;
    }
}
