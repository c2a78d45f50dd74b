package org.paperbeat.train;

import java.util.ArrayList;
import java.util.List;
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
import org.paperbeat.train.PaperRoundTrip.PaperStrip;

/**
 * Reference beats after the round trip through paper: a strip is printed, scanned, digitized, its R
 * peaks detected. Pages that can't be read count all their beats as missed.
 */
public final class PaperBeats {
    private final BeatInputs inputs;
    private final Lead lead;
    private final double dpi;
    private final double share;
    private final long seed;

    /**
     * @param dpi of the scan
     * @param share of pages to draw, each chosen by chance
     * @param seed of the choice
     */
    public PaperBeats(BeatInputs inputs, Lead lead, double dpi, double share, long seed) {
        this.inputs = inputs;
        this.lead = lead;
        this.dpi = dpi;
        this.share = share;
        this.seed = seed;
    }

    /** Beats of the chosen pages of a record, the missed and the false ones too. */
    public List<ReferenceBeat> beats(EcgRecord record, StageMonitor monitor) {
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
        List<ReferenceBeat> all = new ArrayList<>();
        for (int k = 0; (k + 1) * paper.pageSeconds() <= seconds; k++) {
            if (random.nextDouble() < share) {
                monitor.check();
                all.addAll(page(paper, record, k * paper.pageSeconds()));
            }
        }
        return all;
    }

    private List<ReferenceBeat> page(PaperRoundTrip paper, EcgRecord record, double start) {
        try {
            return read(paper.page(record, start), record);
        } catch (EcgException unreadable) {
            double end = (start + paper.pageSeconds()) * record.samplingRateHz();
            return record.beats().stream()
                    .filter(b -> b.sampleIndex() >= start * record.samplingRateHz())
                    .filter(b -> b.sampleIndex() < end)
                    .map(b -> new ReferenceBeat(record.name(), b.sampleIndex(), b.symbol(), null))
                    .toList();
        }
    }

    private List<ReferenceBeat> read(PaperStrip strip, EcgRecord record) {
        EcgRecord read = strip.record();
        double fs = read.samplingRateHz();
        float[] mv = read.signals().isEmpty() ? new float[0] : read.signals().get(0).mv();
        int[] peaks = new StripPeakDetector(fs).detect(mv);
        List<BeatInput> seen = inputs.of(mv, fs, peaks);
        List<BeatAnnotation> beats = read.beats();
        PeakMatching matching =
                PeakMatching.of(
                        beats.stream().mapToInt(BeatAnnotation::sampleIndex).toArray(),
                        peaks,
                        BeatDataSet.TOLERANCE_SECONDS * fs);
        List<ReferenceBeat> all = new ArrayList<>();
        for (int k = 0; k < beats.size(); k++) {
            int d = matching.detectedOfReference()[k];
            BeatAnnotation b = beats.get(k);
            int at = sample(strip, record, b.sampleIndex() / fs);
            all.add(new ReferenceBeat(record.name(), at, b.symbol(), d < 0 ? null : seen.get(d)));
        }
        for (int d : matching.falseDetections()) {
            int at = sample(strip, record, peaks[d] / fs);
            all.add(new ReferenceBeat(record.name(), at, null, seen.get(d)));
        }
        return all;
    }

    private static int sample(PaperStrip strip, EcgRecord record, double seconds) {
        return (int) Math.round((strip.startSeconds() + seconds) * record.samplingRateHz());
    }
}
