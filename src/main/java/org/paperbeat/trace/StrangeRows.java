package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/**
 * Finds rows that are no traces: underlined handwriting, a line of print, the paper's edge. Beside
 * twelve named leads such a row has a name that was only guessed, or that a better row has too; its
 * line runs off along the ink of others or is hardly seen, and shows none of the leads' curves.
 */
public final class StrangeRows {
    private static final int ALL_LEADS = 12;

    /** A name that was read is surer. */
    private static final double GUESSED_NAME = 0.5;

    /** No trace shares more than this part of its way with others. */
    private static final double MOST_SHARED = 0.3;

    /** A row whose quality is below this is hardly seen. */
    private static final double LEAST_QUALITY = 0.25;

    /** Residual from which on two curves are not the same lead's. */
    private static final double UNLIKE = 0.6;

    /** A strip is at least this many times as long as its twin. */
    private static final double LONGER = 1.5;

    private final List<LeadRegion> regions;
    private final List<Trace> traces;
    private final double gainMmPerMv;

    private StrangeRows(PageLayout layout, List<Trace> traces, double gainMmPerMv) {
        this.regions = layout.regions();
        this.traces = traces;
        this.gainMmPerMv = gainMmPerMv;
    }

    /**
     * The layout without rows that are no traces; the same object where all are.
     *
     * @param traces one per region, in the same order
     */
    public static PageLayout without(PageLayout layout, List<Trace> traces, double gainMmPerMv) {
        StrangeRows rows = new StrangeRows(layout, traces, gainMmPerMv);
        Set<Integer> strange = rows.find();
        if (strange.isEmpty()) {
            return layout;
        }
        List<LeadRegion> kept =
                IntStream.range(0, rows.regions.size())
                        .filter(i -> !strange.contains(i))
                        .mapToObj(rows.regions::get)
                        .toList();
        List<String> notes = new ArrayList<>(layout.notes());
        notes.add("A row of ink that shows none of the leads was left out.");
        return new PageLayout(
                StripNaming.nameOf(layout.name(), kept),
                layout.timeZeroMm(),
                kept,
                layout.simultaneousColumns(),
                layout.confidence(),
                notes);
    }

    private Set<Integer> find() {
        Set<Integer> strange = new TreeSet<>();
        for (int i = 0; i < regions.size(); i++) {
            if (isDoubtful(i) && leadsBeside(i) == ALL_LEADS && isStrange(i)) {
                strange.add(i);
            }
        }
        return strange;
    }

    /** Whether a row's name was guessed, or stands at another row, too. */
    private boolean isDoubtful(int index) {
        LeadRegion r = regions.get(index);
        if (r.source() == Source.HUMAN) {
            return false;
        }
        boolean again =
                regions.stream().anyMatch(o -> o != r && o.rhythm() && o.lead() == r.lead());
        return r.lead() == Lead.UNKNOWN
                || r.rhythm() && (again || r.nameConfidence() <= GUESSED_NAME);
    }

    private int leadsBeside(int index) {
        Set<Lead> leads = EnumSet.noneOf(Lead.class);
        for (int i = 0; i < regions.size(); i++) {
            if (i != index && regions.get(i).lead() != Lead.UNKNOWN) {
                leads.add(regions.get(i).lead());
            }
        }
        return leads.size();
    }

    private boolean isStrange(int index) {
        boolean hardlySeen = traces.get(index).quality().value() < LEAST_QUALITY;
        return hardlySeen && likeness(index, false) > UNLIKE
                || SharedInk.part(traces, index, gainMmPerMv) > MOST_SHARED
                        && likeness(index, true) > UNLIKE;
    }

    /** Least residual of a row beside the shorter traces, of all or of those of its own lead. */
    private double likeness(int index, boolean own) {
        Trace row = traces.get(index);
        return traces.stream()
                .filter(t -> t.length() * LONGER <= row.length() && t.lead() != Lead.UNKNOWN)
                .filter(t -> !own || t.lead() == row.lead())
                .mapToDouble(t -> StripNaming.residual(row, t))
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
