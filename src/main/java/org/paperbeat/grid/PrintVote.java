package org.paperbeat.grid;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.paperbeat.model.Origin;
import org.paperbeat.model.Scale;
import org.paperbeat.text.PrintedScale;

/** What the print on a page says of its paper speed or its gain. */
final class PrintVote {
    /** One reading must be this sure to count alone; two of the same value need not. */
    private static final double SURE = 0.75;

    /** Print may be another page's, or be read wrong. */
    private static final double MOST = 0.95;

    /** Confidence where a page prints several values, as for limb and chest leads. */
    static final double SEVERAL = 0.4;

    private PrintVote() {}

    /**
     * The scale most readings agree on; null if there is none.
     *
     * @param notes takes a sentence where several are printed
     */
    static Scale of(List<PrintedScale> print, PrintedScale.Kind kind, List<String> notes) {
        Map<Double, Double> sums = new TreeMap<>();
        for (PrintedScale p : print) {
            if (p.kind() == kind) {
                p.values().forEach(v -> sums.merge(v, p.probability(), Double::sum));
            }
        }
        sums.values().removeIf(sum -> sum < SURE);
        Double best = null;
        for (Map.Entry<Double, Double> e : sums.entrySet()) {
            best = best == null || e.getValue() > sums.get(best) ? e.getKey() : best;
        }
        if (best == null) {
            return null;
        }
        if (sums.size() > 1) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "Several values of the %s are printed: %s%s; one is taken for all leads.",
                            kind == PrintedScale.Kind.SPEED ? "paper speed" : "gain",
                            sums.keySet(),
                            kind == PrintedScale.Kind.GAIN ? ", as for chest and limb leads" : ""));
            return new Scale(best, Origin.PRINTED, SEVERAL);
        }
        return new Scale(best, Origin.PRINTED, Math.min(MOST, sums.get(best)));
    }
}
