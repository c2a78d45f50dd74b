package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paperbeat.model.Lead;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.Trace;

/**
 * Tests traces against the laws that bind the leads (Einthoven, Fahr and de Waart 1913; Goldberger
 * 1942): I - II + III = 0, aVR + aVL + aVF = 0, aVR = -(I + II)/2, aVL = (I - III)/2, aVF = (II +
 * III)/2; with a strip of II beside the augmented leads aVF - aVR = 3/2 II; and a strip equals its
 * short twin.
 *
 * <p>A law is tested wherever all its leads are printed over the same stretch of paper time, but
 * for the 80 ms at either end, where a border a millimetre off shows the lead beside it. Each
 * lead's own zero is free. Swapped or misnamed leads, wrong gains and lines that jump to another
 * trace leave a residual; what is merely drawn thick leaves little.
 */
public final class EinthovenCheck {
    private static final double LEAST_SECONDS = 0.5;

    /** So near to where a lead ends, ink of the lead beside it may have been read. */
    private static final double END_SECONDS = 0.08;

    /** Play between a strip and the columns beside it, samples. */
    private static final int MOST_PLAY = 50;

    private static final int PLAY_STEP = 5;

    /** Laws broken by less are not worth looking at, and what fits clearly better. */
    private static final double BROKEN = 0.2;

    private static final double BETTER = 0.4;

    private static final Set<Lead> LIMBS =
            EnumSet.of(Lead.I, Lead.II, Lead.III, Lead.AVR, Lead.MINUS_AVR, Lead.AVL, Lead.AVF);

    /** A trace so much longer than another is a strip beside it. */
    private static final double LONGER = 1.5;

    /** A law: leads and their factors, which add up to zero. */
    record Law(Map<Lead, Double> factors) {
        static Law of(Object... leadsAndFactors) {
            Map<Lead, Double> factors = new EnumMap<>(Lead.class);
            for (int i = 0; i < leadsAndFactors.length; i += 2) {
                factors.put((Lead) leadsAndFactors[i], (Double) leadsAndFactors[i + 1]);
            }
            return new Law(factors);
        }
    }

    static final List<Law> LAWS =
            List.of(
                    Law.of(Lead.I, 1.0, Lead.II, -1.0, Lead.III, 1.0),
                    Law.of(Lead.AVR, 1.0, Lead.AVL, 1.0, Lead.AVF, 1.0),
                    Law.of(Lead.AVR, 1.0, Lead.I, 0.5, Lead.II, 0.5),
                    Law.of(Lead.AVL, 1.0, Lead.I, -0.5, Lead.III, 0.5),
                    Law.of(Lead.AVF, 1.0, Lead.II, -0.5, Lead.III, -0.5),
                    Law.of(Lead.AVF, 1.0, Lead.AVR, -1.0, Lead.II, -1.5));

    /** Power of a residual and of the leads in it. */
    private record Power(double residual, double signal) {
        double ratio() {
            return Math.sqrt(residual / Math.max(1e-12, signal));
        }
    }

    /**
     * The page's residual: root of the residual power of all laws that can be tested over the power
     * of the leads in them; NaN where none can.
     */
    public double residual(PageLayout layout, List<Trace> traces) {
        return pooled(powers(traces));
    }

    /**
     * The residual of the law that is broken most, which finds a single wrong trace among many
     * right ones; NaN where none can be tested.
     */
    public double worst(List<Trace> traces) {
        return powers(traces).stream().mapToDouble(Power::ratio).max().orElse(Double.NaN);
    }

    /** The same of the laws between different leads alone; NaN where none can be tested. */
    public double laws(List<Trace> traces) {
        return pooled(ofLaws(traces));
    }

    /** The same of strips and the short traces of their leads alone; NaN where there are none. */
    public double twins(List<Trace> traces) {
        return pooled(ofTwins(traces));
    }

    /**
     * Whether the laws fit clearly better with the names of two limb leads exchanged.
     *
     * @return the labels of the two leads, or an empty list
     */
    public List<String> exchanged(List<Trace> traces) {
        double asNamed = laws(traces);
        if (!(asNamed > BROKEN)) {
            return List.of();
        }
        for (int a = 0; a < traces.size(); a++) {
            for (int b = a + 1; b < traces.size(); b++) {
                Trace first = traces.get(a);
                Trace second = traces.get(b);
                if (isLimbLead(first.lead())
                        && isLimbLead(second.lead())
                        && !first.rhythm()
                        && !second.rhythm()) {
                    List<Trace> other = new ArrayList<>(traces);
                    other.set(a, first.named(second.name(), second.lead(), false));
                    other.set(b, second.named(first.name(), first.lead(), false));
                    if (laws(other) < BETTER * asNamed) {
                        return List.of(first.lead().label(), second.lead().label());
                    }
                }
            }
        }
        return List.of();
    }

    /** Whether laws bind a lead to others. */
    public static boolean isLimbLead(Lead lead) {
        return LIMBS.contains(lead);
    }

    private static double pooled(List<Power> powers) {
        double residual = powers.stream().mapToDouble(Power::residual).sum();
        double signal = powers.stream().mapToDouble(Power::signal).sum();
        return signal <= 0 ? Double.NaN : Math.sqrt(residual / signal);
    }

    private static List<Power> powers(List<Trace> traces) {
        List<Power> powers = new ArrayList<>(ofLaws(traces));
        powers.addAll(ofTwins(traces));
        return powers;
    }

    private static List<Power> ofLaws(List<Trace> traces) {
        List<Power> powers = new ArrayList<>();
        for (Law law : LAWS) {
            powers.addAll(test(law, traces));
        }
        return powers;
    }

    private static List<Power> ofTwins(List<Trace> traces) {
        List<Power> powers = new ArrayList<>();
        for (Trace strip : traces) {
            for (Trace twin : traces) {
                if (strip.lead() == twin.lead()
                        && strip.lead() != Lead.UNKNOWN
                        && strip.length() > twin.length()) {
                    best(List.of(strip, twin), new double[] {1, -1}).ifPresent(powers::add);
                }
            }
        }
        return powers;
    }

    /** Every combination of traces of the law's leads that overlap in time. */
    private static List<Power> test(Law law, List<Trace> traces) {
        List<List<Trace>> choices = new ArrayList<>();
        choices.add(new ArrayList<>());
        double[] factors = new double[law.factors().size()];
        int n = 0;
        for (Map.Entry<Lead, Double> e : law.factors().entrySet()) {
            factors[n++] = e.getValue();
            List<List<Trace>> longer = new ArrayList<>();
            for (List<Trace> chosen : choices) {
                for (Trace t : traces) {
                    if (plain(t.lead()) == e.getKey() && overlap(chosen, t)) {
                        List<Trace> next = new ArrayList<>(chosen);
                        next.add(t);
                        longer.add(next);
                    }
                }
            }
            choices = longer;
        }
        List<Power> powers = new ArrayList<>();
        for (List<Trace> chosen : choices) {
            best(chosen, factors).ifPresent(powers::add);
        }
        return powers;
    }

    private static Lead plain(Lead lead) {
        return lead == Lead.MINUS_AVR ? Lead.AVR : lead;
    }

    private static boolean overlap(List<Trace> chosen, Trace t) {
        for (Trace c : chosen) {
            int first = Math.max(c.firstSampleIndex(), t.firstSampleIndex());
            int last =
                    Math.min(c.firstSampleIndex() + c.length(), t.firstSampleIndex() + t.length());
            if (last - first < LEAST_SECONDS * t.samplingRateHz()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The least residual of some leads. Where a strip meets a column, printers leave some play
     * between them, and columns may all show the same span of time: then the strip's beginning
     * belongs beside them.
     */
    private static Optional<Power> best(List<Trace> chosen, double[] factors) {
        Trace shortest = chosen.get(0);
        Trace longest = chosen.get(0);
        for (Trace t : chosen) {
            shortest = t.length() < shortest.length() ? t : shortest;
            longest = t.length() > longest.length() ? t : longest;
        }
        List<Power> found = new ArrayList<>();
        if (longest.length() <= LONGER * shortest.length()) {
            combined(chosen, factors, 0).ifPresent(found::add);
        } else {
            for (int lag = -MOST_PLAY; lag <= MOST_PLAY; lag += PLAY_STEP) {
                combined(chosen, factors, lag).ifPresent(found::add);
                combined(chosen, factors, shortest.firstSampleIndex() + lag).ifPresent(found::add);
            }
        }
        return found.stream().min(Comparator.comparingDouble(Power::ratio));
    }

    /** Residual of some leads with the longer ones moved to the right by some samples. */
    private static Optional<Power> combined(List<Trace> t, double[] factors, int shift) {
        int shortest = t.stream().mapToInt(Trace::length).min().orElse(0);
        int[] start = new int[t.size()];
        int first = Integer.MIN_VALUE;
        int last = Integer.MAX_VALUE;
        for (int k = 0; k < start.length; k++) {
            boolean strip = t.get(k).length() > LONGER * shortest;
            start[k] = t.get(k).firstSampleIndex() + (strip ? shift : 0);
            first = Math.max(first, start[k]);
            last = Math.min(last, start[k] + t.get(k).length());
        }
        int end = (int) (END_SECONDS * t.get(0).samplingRateHz());
        first += end;
        last -= end;
        double[][] values = new double[t.size() + 1][Math.max(0, last - first)];
        int n = 0;
        for (int i = first; i < last; i++) {
            double sum = 0;
            for (int k = 0; k < start.length; k++) {
                double sign = t.get(k).lead() == Lead.MINUS_AVR ? -factors[k] : factors[k];
                values[k][n] = sign * t.get(k).mv()[i - start[k]];
                sum += values[k][n];
            }
            values[start.length][n] = sum;
            n += Double.isNaN(sum) ? 0 : 1;
        }
        if (n < LEAST_SECONDS * t.get(0).samplingRateHz()) {
            return Optional.empty();
        }
        double signal = 0;
        for (int k = 0; k < start.length; k++) {
            signal += power(values[k], n);
        }
        return Optional.of(new Power(power(values[start.length], n), signal));
    }

    private static double power(double[] v, int n) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            sum += v[i];
            squares += v[i] * v[i];
        }
        return Math.max(0, squares - sum * sum / n);
    }
}
