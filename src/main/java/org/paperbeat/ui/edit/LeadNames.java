package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Trace;

/** Carries new names of regions to their traces and beats; those of regions that are gone go. */
final class LeadNames {
    private final Map<String, String> names;

    private LeadNames(Map<String, String> names) {
        this.names = names;
    }

    /**
     * The page with traces and beats named as its layout is.
     *
     * @param page with the new layout and the old traces and beats
     * @param names old name to new name, of all that changed
     */
    static Digitization carried(Digitization page, Map<String, String> names) {
        return new LeadNames(names).carry(page);
    }

    private Digitization carry(Digitization page) {
        List<Trace> traces = new ArrayList<>();
        List<Beat> beats = new ArrayList<>();
        for (LeadRegion region : page.layout().regions()) {
            for (Trace t : page.traces()) {
                if (now(t.name()).equals(region.name())) {
                    traces.add(named(t, region));
                }
            }
            for (Beat b : page.beats()) {
                if (now(b.trace()).equals(region.name())) {
                    beats.add(BeatList.onTrace(b, region.name()));
                }
            }
        }
        String reading = page.readingTrace() == null ? null : now(page.readingTrace());
        boolean there = traces.stream().anyMatch(t -> t.name().equals(reading));
        return page.withTraces(traces)
                .withBeats(there ? reading : null, beats, page.model())
                .withLimits(limits(page));
    }

    private List<BeatLimits> limits(Digitization page) {
        return page.limits().stream()
                .map(l -> new BeatLimits(now(l.trace()), l.beatSeconds(), l.seconds(), l.human()))
                .filter(
                        l ->
                                page.layout().regions().stream()
                                        .anyMatch(r -> r.name().equals(l.trace())))
                .toList();
    }

    private static Trace named(Trace t, LeadRegion region) {
        boolean same =
                t.name().equals(region.name())
                        && t.lead() == region.lead()
                        && t.rhythm() == region.rhythm();
        return same ? t : t.named(region.name(), region.lead(), region.rhythm());
    }

    /** A name nobody changed stays, unless another lead took it. */
    private String now(String name) {
        return names.getOrDefault(name, names.containsValue(name) ? "" : name);
    }
}
