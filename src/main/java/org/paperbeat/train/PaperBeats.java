package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.beat.StripPeakDetector;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.RenderOptions;

/**
 * Reference beats before and after the round trip through paper, the same beats at each stage: a
 * strip is printed, scanned, digitized, its R peaks detected. Pages that can't be read count all
 * their beats as missed.
 */
public final class PaperBeats {
    /** What a classifier is given of the same strips. */
    public enum Stage {
        SIGNAL_ANNOTATED("signal, R peaks annotated"),
        SIGNAL_DETECTED("signal, R peaks detected"),
        PAPER_ANNOTATED("printed, scanned, digitized, R peaks annotated"),
        PAPER_DETECTED("printed, scanned, digitized, R peaks detected");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        /** For tables. */
        public String title() {
            return title;
        }
    }

    private static final double READ_HZ = 500;
    private static final int PAGE_SECONDS = 10;

    private final BeatInputs inputs;
    private final Lead lead;
    private final StripLooks looks;
    private final double share;
    private final double partSeconds;
    private final PaperStripCache cache;

    /**
     * @param looks of the pages; their seed is that of the choice, too
     * @param share of pages to draw, each chosen by chance; a greater share holds all of a smaller
     * @param cache folder of lines read before; null = none
     */
    public PaperBeats(BeatInputs inputs, Lead lead, StripLooks looks, double share, Path cache) {
        this(inputs, lead, looks, share, Double.POSITIVE_INFINITY, new PaperStripCache(cache));
    }

    private PaperBeats(
            BeatInputs inputs,
            Lead lead,
            StripLooks looks,
            double share,
            double partSeconds,
            PaperStripCache cache) {
        this.inputs = inputs;
        this.lead = lead;
        this.looks = looks;
        this.share = share;
        this.partSeconds = partSeconds;
        this.cache = cache;
    }

    /** The same pages, but their lines cut into shorter strips, as the columns of a page are. */
    public PaperBeats cutInto(double seconds) {
        return new PaperBeats(inputs, lead, looks, share, seconds, cache);
    }

    /** Beats of the chosen strips of a record at each stage, the missed and the false ones too. */
    public Map<Stage, List<ReferenceBeat>> beats(EcgRecord record, StageMonitor monitor) {
        Map<Stage, List<ReferenceBeat>> all = noBeats();
        pages(
                record,
                monitor,
                page -> page.forEach((stage, beats) -> all.get(stage).addAll(beats)));
        return all;
    }

    /** Shows the beats of the chosen strips of a record, page by page. */
    void pages(
            EcgRecord record, StageMonitor monitor, Consumer<Map<Stage, List<ReferenceBeat>>> use) {
        EcgSignal signal =
                record.signal(lead)
                        .orElseThrow(
                                () ->
                                        new EcgException(
                                                "evaluation",
                                                record.name() + " has no " + lead.label() + ".",
                                                ""));
        SplittableRandom random = new SplittableRandom(looks.seed() ^ record.name().hashCode());
        double seconds = record.length() / record.samplingRateHz();
        for (int k = 0; (k + 1) * PAGE_SECONDS <= seconds; k++) {
            if (random.nextDouble() < share) {
                monitor.check();
                use.accept(page(record, signal, k * PAGE_SECONDS));
            }
        }
    }

    private static Map<Stage, List<ReferenceBeat>> noBeats() {
        Map<Stage, List<ReferenceBeat>> none = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            none.put(stage, new ArrayList<>());
        }
        return none;
    }

    private Map<Stage, List<ReferenceBeat>> page(EcgRecord record, EcgSignal signal, int start) {
        double fs = record.samplingRateHz();
        int from = (int) Math.round(start * fs);
        int to = (int) Math.round((start + PAGE_SECONDS) * fs);
        Line before = new Line(record, from, Arrays.copyOfRange(signal.mv(), from, to), fs);
        Line after = new Line(record, from, read(before, signal.name(), start), READ_HZ);
        Map<Stage, List<ReferenceBeat>> beats = noBeats();
        double part = Math.min(partSeconds, PAGE_SECONDS);
        for (double t = 0; t < PAGE_SECONDS; t += part) {
            strip(before.part(t, part), after.part(t, part), part, beats);
        }
        return beats;
    }

    private void strip(
            Line before, Line after, double seconds, Map<Stage, List<ReferenceBeat>> all) {
        EcgRecord record = before.source();
        int to = before.from() + (int) Math.round(seconds * record.samplingRateHz());
        List<BeatAnnotation> beats =
                record.beats().stream()
                        .filter(b -> b.sampleIndex() >= before.from() && b.sampleIndex() < to)
                        .toList();
        all.get(Stage.SIGNAL_ANNOTATED).addAll(annotated(before, beats));
        all.get(Stage.SIGNAL_DETECTED).addAll(detected(before, beats));
        all.get(Stage.PAPER_ANNOTATED).addAll(annotated(after, beats));
        all.get(Stage.PAPER_DETECTED).addAll(detected(after, beats));
    }

    /**
     * A strip as a signal.
     *
     * @param from its first sample in the record
     * @param mv its line; of length 0 = unreadable
     * @param rateHz of the line
     */
    private record Line(EcgRecord source, int from, float[] mv, double rateHz) {
        /** A part of the line. */
        Line part(double startSeconds, double seconds) {
            int a = Math.min(mv.length, (int) Math.round(startSeconds * rateHz));
            int b = Math.min(mv.length, (int) Math.round((startSeconds + seconds) * rateHz));
            int first = from + (int) Math.round(startSeconds * source.samplingRateHz());
            return new Line(source, first, Arrays.copyOfRange(mv, a, b), rateHz);
        }

        /** The line's sample at a sample of the record. */
        int index(int sample) {
            long at = Math.round((sample - from) * rateHz / source.samplingRateHz());
            return (int) Math.min(mv.length - 1, at);
        }

        /** The record's sample at a sample of the line. */
        int sample(int index) {
            return from + (int) Math.round(index * source.samplingRateHz() / rateHz);
        }
    }

    /** The line of a strip; in the cache its name has the signal's checksum, as names repeat. */
    private float[] read(Line printed, String signal, int start) {
        EcgRecord record = printed.source();
        String name = looks.name(record.name(), start);
        String strip = String.format("%s-%08x", name, Arrays.hashCode(printed.mv()));
        return cache.get(strip)
                .orElseGet(
                        () -> {
                            RenderOptions look = looks.of(record.name(), signal, start);
                            float[] mv = print(look, record, start);
                            cache.put(strip, mv);
                            return mv;
                        });
    }

    private static float[] print(RenderOptions look, EcgRecord record, int start) {
        PaperRoundTrip paper = new PaperRoundTrip(look, PaperRoundTrip.Knowledge.NOTHING);
        try {
            List<EcgSignal> read = paper.page(record, start).record().signals();
            return read.isEmpty() ? new float[0] : read.get(0).mv();
        } catch (EcgException unreadable) {
            return new float[0];
        }
    }

    private List<ReferenceBeat> annotated(Line line, List<BeatAnnotation> beats) {
        if (line.mv().length == 0) {
            return missed(line, beats);
        }
        int[] peaks = beats.stream().mapToInt(b -> line.index(b.sampleIndex())).toArray();
        List<BeatInput> seen = inputs.of(line.mv(), line.rateHz(), peaks);
        List<ReferenceBeat> all = new ArrayList<>();
        for (int k = 0; k < peaks.length; k++) {
            BeatAnnotation b = beats.get(k);
            all.add(beat(line, b, seen.get(k)));
        }
        return all;
    }

    private List<ReferenceBeat> detected(Line line, List<BeatAnnotation> beats) {
        if (line.mv().length == 0) {
            return missed(line, beats);
        }
        int[] peaks = new StripPeakDetector(line.rateHz()).detect(line.mv());
        List<BeatInput> seen = inputs.of(line.mv(), line.rateHz(), peaks);
        PeakMatching matching =
                PeakMatching.of(
                        beats.stream().mapToInt(b -> line.index(b.sampleIndex())).toArray(),
                        peaks,
                        BeatDataSet.TOLERANCE_SECONDS * line.rateHz());
        List<ReferenceBeat> all = new ArrayList<>();
        for (int k = 0; k < beats.size(); k++) {
            int d = matching.detectedOfReference()[k];
            all.add(beat(line, beats.get(k), d < 0 ? null : seen.get(d)));
        }
        for (int d : matching.falseDetections()) {
            String name = line.source().name();
            all.add(new ReferenceBeat(name, line.sample(peaks[d]), null, seen.get(d)));
        }
        return all;
    }

    private static List<ReferenceBeat> missed(Line line, List<BeatAnnotation> beats) {
        return beats.stream().map(b -> beat(line, b, null)).toList();
    }

    private static ReferenceBeat beat(Line line, BeatAnnotation b, BeatInput input) {
        return new ReferenceBeat(line.source().name(), b.sampleIndex(), b.symbol(), input);
    }
}
