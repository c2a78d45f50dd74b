package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/**
 * Digitized pages on which a person named beats. A page without a person's beat teaches nothing: it
 * holds only what a model said.
 */
final class CorrectedPages implements LabelledData {
    static final String RECORD = "record.json";

    private final Map<String, Path> pages = new LinkedHashMap<>();
    private final Lead lead;
    private final BeatInputs inputs;
    private final boolean machineToo;

    CorrectedPages(
            Path root, List<Path> records, Lead lead, BeatInputs inputs, boolean machineToo) {
        this.lead = lead;
        this.inputs = inputs;
        this.machineToo = machineToo;
        for (Path record : records) {
            String name = root.relativize(record.getParent()).toString().replace('\\', '/');
            if (RecordJson.read(record).beats().stream().anyMatch(CorrectedPages::isNamed)) {
                pages.put(name.isEmpty() ? root.getFileName().toString() : name, record);
            }
        }
        if (pages.isEmpty()) {
            throw new EcgException(
                    "data",
                    "No beat on the pages of " + root + " was named by a person.",
                    "Correct some beats on their pages first; each page is saved beside its image.");
        }
    }

    private static boolean isNamed(Beat beat) {
        return beat.source() == Source.HUMAN && beat.symbol() != null;
    }

    @Override
    public List<String> names() {
        return List.copyOf(pages.keySet());
    }

    /** A page's traces are strips already: they are given once, whatever is asked. */
    @Override
    public List<ReferenceBeat> strips(String name, double stripSeconds, double... offsetsSeconds) {
        Digitization page = RecordJson.read(pages.get(name));
        List<ReferenceBeat> all = new ArrayList<>();
        for (Trace trace : page.traces()) {
            List<Beat> beats =
                    page.beats().stream()
                            .filter(b -> b.trace().equals(trace.name()))
                            .sorted(Comparator.comparingDouble(Beat::timeSeconds))
                            .toList();
            if (trace.lead() == lead && beats.stream().anyMatch(CorrectedPages::isNamed)) {
                all.addAll(labelled(name, trace, beats));
            }
        }
        return all;
    }

    private List<ReferenceBeat> labelled(String name, Trace trace, List<Beat> beats) {
        int[] peaks = beats.stream().mapToInt(b -> sampleIndex(trace, b)).toArray();
        var seen = inputs.of(trace.mv(), trace.samplingRateHz(), peaks);
        List<ReferenceBeat> all = new ArrayList<>();
        for (int k = 0; k < peaks.length; k++) {
            BeatSymbol symbol = label(beats.get(k));
            if (symbol != null) {
                all.add(new ReferenceBeat(name, peaks[k], symbol, seen.get(k)));
            }
        }
        return all;
    }

    private BeatSymbol label(Beat beat) {
        boolean trusted = machineToo && beat.review().isEmpty();
        return isNamed(beat) || trusted ? beat.symbol() : null;
    }

    private static int sampleIndex(Trace trace, Beat beat) {
        long i = Math.round(beat.timeSeconds() * trace.samplingRateHz()) - trace.firstSampleIndex();
        return (int) Math.max(0, Math.min(trace.length() - 1, i));
    }
}
