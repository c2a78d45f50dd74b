package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/**
 * Names rhythm strips that the page leaves without a name, or whose name was misread: a strip shows
 * one of the leads above it again, so where it runs beside its short twin both are the same curve.
 */
public final class StripNaming {
    /** Residual of a twin: root of difference power over the strip's power. */
    private static final double TWIN_RESIDUAL = 0.35;

    /** The next best lead's residual is at least this many times larger. */
    private static final double MARGIN = 1.5;

    /** A strip that was read as another lead is believed to be its twin below this residual. */
    private static final double SAME_CURVE = 0.12;

    /** The lead it was read as fits worse by this factor. */
    private static final double CONTRADICTION = 3;

    /** So are II and III, which differ by one stroke in print, below this one. */
    private static final double ALIKE_CURVE = 0.25;

    private static final double ALIKE_CONTRADICTION = 1.4;

    private static final Set<Lead> ALIKE = Set.of(Lead.II, Lead.III);

    /** A strip that fits the lead it was read as no better than this counts as not read. */
    private static final double ANOTHER_CURVE = 0.6;

    /** A strip is at least this many times as long as its twin. */
    private static final double LONGER = 1.5;

    private static final double LEAST_SECONDS = 1;
    private static final int MOST_LAG = 10;

    /** None is printed as a strip, and where II is cut away aVF is nearly the same. */
    private static final Set<Lead> AUGMENTED = Set.of(Lead.AVR, Lead.AVL, Lead.AVF, Lead.MINUS_AVR);

    private StripNaming() {}

    /**
     * Gives strips the lead of their twin where they have no name or one that their twin refutes.
     *
     * @return the layout with named regions, the same object where nothing changed
     */
    public static PageLayout named(PageLayout layout, List<Trace> traces) {
        List<LeadRegion> regions = new ArrayList<>(layout.regions());
        List<String> notes = new ArrayList<>(layout.notes());
        Set<String> used = new HashSet<>();
        regions.forEach(r -> used.add(r.name()));
        boolean changed = false;
        for (int i = 0; i < regions.size(); i++) {
            LeadRegion strip = regions.get(i);
            Lead twin =
                    strip.lead() == Lead.UNKNOWN ? twin(traces, i) : refuted(regions, traces, i);
            if (twin == Lead.UNKNOWN || AUGMENTED.contains(twin)) {
                continue;
            }
            if (strip.lead() != Lead.UNKNOWN) {
                notes.add(renamed(strip.lead(), twin));
            }
            used.remove(strip.name());
            String name = twin.label() + "_rhythm";
            for (int k = 2; used.contains(name); k++) {
                name = twin.label() + "_rhythm" + k;
            }
            used.add(name);
            regions.set(i, strip.named(name, twin, true));
            changed = true;
        }
        if (!changed) {
            return layout;
        }
        return new PageLayout(
                nameOf(layout.name(), regions),
                layout.timeZeroMm(),
                regions,
                layout.simultaneousColumns(),
                layout.confidence(),
                notes);
    }

    private static String renamed(Lead read, Lead twin) {
        return "A strip read as "
                + read.label()
                + " shows the same curve as "
                + twin.label()
                + " and was named so.";
    }

    /**
     * The lead that a strip shows instead of the one it was read as; unknown where it may be what
     * it was read as.
     */
    private static Lead refuted(List<LeadRegion> regions, List<Trace> traces, int strip) {
        if (!regions.get(strip).rhythm() || regions.get(strip).source() == Source.HUMAN) {
            return Lead.UNKNOWN;
        }
        Trace s = traces.get(strip);
        double own = Double.MAX_VALUE;
        double least = Double.MAX_VALUE;
        Lead best = Lead.UNKNOWN;
        for (Trace t : traces) {
            if (t.lead() == Lead.UNKNOWN || t.length() * LONGER > s.length()) {
                continue;
            }
            double r = residual(s, t);
            if (t.lead() == s.lead()) {
                own = Math.min(own, r);
            } else if (r < least && !AUGMENTED.contains(t.lead())) {
                least = r;
                best = t.lead();
            }
        }
        if (own < Double.MAX_VALUE && own > ANOTHER_CURVE) {
            return twin(traces, strip);
        }
        boolean alike = ALIKE.contains(best) && ALIKE.contains(s.lead());
        boolean same = least < (alike ? ALIKE_CURVE : SAME_CURVE);
        double refuting = (alike ? ALIKE_CONTRADICTION : CONTRADICTION) * least;
        return own < Double.MAX_VALUE && same && own > refuting ? best : Lead.UNKNOWN;
    }

    /** Traces under the names of their regions. */
    public static List<Trace> renamed(PageLayout layout, List<Trace> traces) {
        List<Trace> out = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            LeadRegion r = layout.regions().get(i);
            out.add(traces.get(i).named(r.name(), r.lead(), r.rhythm()));
        }
        return out;
    }

    /** Puts the strips' leads, in order, into a name such as 3x4+? or 3x4+III. */
    static String nameOf(String name, List<LeadRegion> regions) {
        if (!name.contains("+")) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.substring(0, name.indexOf('+')));
        for (LeadRegion r : regions) {
            if (r.rhythm()) {
                out.append('+').append(r.lead() == Lead.UNKNOWN ? "?" : r.lead().label());
            }
        }
        return out.toString();
    }

    private static Lead twin(List<Trace> traces, int strip) {
        Trace s = traces.get(strip);
        Lead best = Lead.UNKNOWN;
        double least = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        for (int i = 0; i < traces.size(); i++) {
            Trace t = traces.get(i);
            if (i == strip || t.lead() == Lead.UNKNOWN || t.length() * LONGER > s.length()) {
                continue;
            }
            double r = residual(s, t);
            if (r < least) {
                second = least;
                least = r;
                best = t.lead();
            } else if (r < second) {
                second = r;
            }
        }
        return least < TWIN_RESIDUAL && second > MARGIN * least ? best : Lead.UNKNOWN;
    }

    /** Least residual of a short trace beside a strip over small lags; NaN-safe, may be huge. */
    static double residual(Trace strip, Trace trace) {
        double least = Double.MAX_VALUE;
        for (int lag = -MOST_LAG; lag <= MOST_LAG; lag++) {
            int offset = trace.firstSampleIndex() - strip.firstSampleIndex() + lag;
            double n = 0;
            double sum = 0;
            double sumS = 0;
            double power = 0;
            double error = 0;
            for (int i = 0; i < trace.length(); i++) {
                int k = i + offset;
                if (k < 0 || k >= strip.length()) {
                    continue;
                }
                double a = strip.mv()[k];
                double d = trace.mv()[i] - a;
                if (!Double.isNaN(d)) {
                    n++;
                    sum += d;
                    sumS += a;
                    power += a * a;
                    error += d * d;
                }
            }
            if (n >= LEAST_SECONDS * strip.samplingRateHz()) {
                double e = error - sum * sum / n;
                double p = power - sumS * sumS / n;
                least = Math.min(least, Math.sqrt(e / Math.max(1e-9, p)));
            }
        }
        return least;
    }
}
