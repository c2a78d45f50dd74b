package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
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

    private final BeatInputs inputs;
    private final Lead lead;
    private final double dpi;
    private final double share;
    private final long seed;
    private final PaperStripCache cache;

    /**
     * @param dpi of the scan
     * @param share of pages to draw, each chosen by chance
     * @param seed of the choice
     * @param cache folder of lines read before; null = none
     */
    public PaperBeats(
            BeatInputs inputs, Lead lead, double dpi, double share, long seed, Path cache) {
        this.inputs = inputs;
        this.lead = lead;
        this.dpi = dpi;
        this.share = share;
        this.seed = seed;
        this.cache = new PaperStripCache(cache);
    }

    /** Beats of the chosen strips of a record at each stage, the missed and the false ones too. */
    public Map<Stage, List<ReferenceBeat>> beats(EcgRecord record, StageMonitor monitor) {
        EcgSignal signal =
                record.signal(lead)
                        .orElseThrow(
                                () ->
                                        new EcgException(
                                                "evaluation",
                                                record.name() + " has no " + lead.label() + ".",
                                                ""));
        RenderOptions look =
                PaperRoundTrip.strip(signal.name()).toBuilder().dpi(dpi).seed(seed).build();
        PaperRoundTrip paper = new PaperRoundTrip(look, PaperRoundTrip.Knowledge.NOTHING);
        SplittableRandom random = new SplittableRandom(seed ^ record.name().hashCode());
        double seconds = record.length() / record.samplingRateHz();
        Map<Stage, List<ReferenceBeat>> all = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            all.put(stage, new ArrayList<>());
        }
        for (int k = 0; (k + 1) * paper.pageSeconds() <= seconds; k++) {
            if (random.nextDouble() < share) {
                monitor.check();
                strip(paper, record, signal.mv(), k * paper.pageSeconds(), all);
            }
        }
        return all;
    }

    private void strip(
            PaperRoundTrip paper,
            EcgRecord record,
            float[] mv,
            double start,
            Map<Stage, List<ReferenceBeat>> all) {
        double fs = record.samplingRateHz();
        int from = (int) Math.round(start * fs);
        int to = (int) Math.round((start + paper.pageSeconds()) * fs);
        List<BeatAnnotation> beats =
                record.beats().stream()
                        .filter(b -> b.sampleIndex() >= from && b.sampleIndex() < to)
                        .toList();
        Line before = new Line(record, from, Arrays.copyOfRange(mv, from, to), fs);
        Line after = new Line(record, from, read(paper, record, start), READ_HZ);
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

    private float[] read(PaperRoundTrip paper, EcgRecord record, double start) {
        String strip =
                String.format(Locale.ROOT, "%s-%.0fs-%.0fdpi-%d", record.name(), start, dpi, seed);
        return cache.get(strip)
                .orElseGet(
                        () -> {
                            float[] mv = print(paper, record, start);
                            cache.put(strip, mv);
                            return mv;
                        });
    }

    private static float[] print(PaperRoundTrip paper, EcgRecord record, double start) {
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
