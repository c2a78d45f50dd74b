package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.model.Lead;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.Trace;

/**
 * Tests traces against the laws that bind the leads (Einthoven, Fahr and de Waart 1913; Goldberger
 * 1942): I - II + III = 0, aVR + aVL + aVF = 0, aVR = -(I + II)/2, aVL = (I - III)/2, aVF = (II +
 * III)/2; with a strip of II beside the augmented leads aVF - aVR = 3/2 II; and a strip equals its
 * short twin.
 *
 * <p>A law is tested wherever all its leads are printed over the same stretch of paper time. Each
 * lead's own zero is free. Swapped or misnamed leads, wrong gains and lines that jump to another
 * trace leave a residual; what is merely drawn thick leaves little.
 */
public final class EinthovenCheck {
    private static final double LEAST_SECONDS = 0.5;

    /** A law: leads and their factors, which add up to zero. */
    private record Law(Map<Lead, Double> factors) {
        static Law of(Object... leadsAndFactors) {
            Map<Lead, Double> factors = new EnumMap<>(Lead.class);
            for (int i = 0; i < leadsAndFactors.length; i += 2) {
                factors.put((Lead) leadsAndFactors[i], (Double) leadsAndFactors[i + 1]);
            }
            return new Law(factors);
        }
    }

    private static final List<Law> LAWS =
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
        List<Power> powers = new ArrayList<>();
        for (Law law : LAWS) {
            powers.addAll(test(law, traces));
        }
        for (Trace strip : traces) {
            for (Trace twin : traces) {
                if (strip.lead() == twin.lead()
                        && strip.lead() != Lead.UNKNOWN
                        && strip.length() > twin.length()) {
                    add(powers, List.of(strip, twin), new double[] {1, -1}, 0);
                }
            }
        }
        double residual = powers.stream().mapToDouble(Power::residual).sum();
        double signal = powers.stream().mapToDouble(Power::signal).sum();
        return signal <= 0 ? Double.NaN : Math.sqrt(residual / signal);
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
            int rezero = rezeroed(chosen);
            List<Power> found = new ArrayList<>();
            add(found, chosen, factors, 0);
            if (rezero != 0) {
                add(found, chosen, factors, rezero);
            }
            found.stream()
                    .min((a, b) -> Double.compare(a.ratio(), b.ratio()))
                    .ifPresent(powers::add);
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
     * Columns may all show the same span of time: then a strip's beginning belongs beside them.
     *
     * @return samples to shift strips by; 0 where no strip meets a later column
     */
    private static int rezeroed(List<Trace> chosen) {
        int shortest = Integer.MAX_VALUE;
        int start = 0;
        for (Trace t : chosen) {
            if (t.length() < shortest) {
                shortest = t.length();
                start = t.firstSampleIndex();
            }
        }
        for (Trace t : chosen) {
            if (t.length() > 1.5 * shortest) {
                return start;
            }
        }
        return 0;
    }

    private static void add(List<Power> powers, List<Trace> t, double[] factors, int rezero) {
        int shortest = t.stream().mapToInt(Trace::length).min().orElse(0);
        int first = Integer.MIN_VALUE;
        int last = Integer.MAX_VALUE;
        int[] shift = new int[t.size()];
        for (int k = 0; k < shift.length; k++) {
            shift[k] = t.get(k).length() > 1.5 * shortest ? rezero : 0;
            int start = t.get(k).firstSampleIndex() + shift[k];
            first = Math.max(first, start);
            last = Math.min(last, start + t.get(k).length());
        }
        double[][] values = new double[t.size() + 1][Math.max(0, last - first)];
        int n = 0;
        for (int i = first; i < last; i++) {
            double sum = 0;
            for (int k = 0; k < shift.length; k++) {
                Trace trace = t.get(k);
                double sign = trace.lead() == Lead.MINUS_AVR ? -1 : 1;
                double v = sign * factors[k] * trace.mv()[i - trace.firstSampleIndex() - shift[k]];
                values[k][n] = v;
                sum += v;
            }
            values[shift.length][n] = sum;
            n += Double.isNaN(sum) ? 0 : 1;
        }
        if (n < LEAST_SECONDS * t.get(0).samplingRateHz()) {
            return;
        }
        double signal = 0;
        for (int k = 0; k < shift.length; k++) {
            signal += power(values[k], n);
        }
        powers.add(new Power(power(values[shift.length], n), signal));
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
