package org.paperbeat.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.io.WfdbWriter;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Trace;
import org.paperbeat.options.BeatPalette;

/** Makes a record of a page: all traces on the common paper time, missing where not printed. */
public final class PaperRecord {
    private PaperRecord() {}

    /**
     * The page as a record.
     *
     * @param page with at least one trace
     * @param name of the record; characters that WFDB forbids become {@code _}
     */
    public static EcgRecord of(Digitization page, String name) {
        List<Trace> traces = page.traces();
        double rate = traces.get(0).samplingRateHz();
        int first = traces.stream().mapToInt(Trace::firstSampleIndex).min().orElse(0);
        int end = traces.stream().mapToInt(t -> t.firstSampleIndex() + t.length()).max().orElse(0);
        List<EcgSignal> signals = new ArrayList<>();
        for (Trace t : traces) {
            float[] mv = new float[end - first];
            Arrays.fill(mv, Float.NaN);
            System.arraycopy(t.mv(), 0, mv, t.firstSampleIndex() - first, t.length());
            signals.add(new EcgSignal(t.name(), t.lead(), mv));
        }
        List<BeatAnnotation> beats = new ArrayList<>();
        for (Beat b : page.readingBeats()) {
            int index = (int) Math.round(b.timeSeconds() * rate) - first;
            BeatSymbol symbol = b.symbol() == null ? BeatSymbol.UNCLASSIFIABLE : b.symbol();
            beats.add(new BeatAnnotation(index, symbol));
        }
        List<String> comments =
                List.of(
                        "Digitized from paper: " + page.image().name(),
                        "Sample 0 lies at paper time " + first / rate + " s",
                        "Beats of " + page.readingTrace(),
                        BeatPalette.NOTICE);
        return new EcgRecord(WfdbWriter.recordName(name), rate, signals, beats, comments);
    }
}
