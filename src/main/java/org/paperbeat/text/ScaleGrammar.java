package org.paperbeat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which paper speed and gain are printed: {@code 25 mm/s}, {@code 25.0mm/sec}, {@code
 * 10mm/mV}, {@code 10/5mm/mV} … Nothing else is read, so that other print cannot be taken for a
 * scale.
 */
final class ScaleGrammar {
    private static final double[] SPEEDS = {25, 50, 12.5};
    private static final double[] GAINS = {10, 5, 20};

    /** Of limb and chest leads, printed as one: {@code 10/5 mm/mV}. */
    private static final double[][] GAIN_PAIRS = {{10, 5}, {20, 10}};

    private ScaleGrammar() {}

    /**
     * One way to print one scale.
     *
     * @param values one, or those of limb and chest leads
     * @param letters one by one, without the space before the unit
     * @param digits how many letters the number has
     */
    record Phrase(PrintedScale.Kind kind, List<Double> values, String letters, int digits) {}

    /** All phrases. */
    static List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>();
        for (double v : SPEEDS) {
            add(all, PrintedScale.Kind.SPEED, v, "mm/s");
        }
        for (double v : GAINS) {
            add(all, PrintedScale.Kind.GAIN, v, "mm/mV");
        }
        for (double[] pair : GAIN_PAIRS) {
            String number = number(pair[0]) + "/" + number(pair[1]);
            all.add(
                    new Phrase(
                            PrintedScale.Kind.GAIN,
                            List.of(pair[0], pair[1]),
                            number + "mm/mV",
                            number.length()));
        }
        return List.copyOf(all);
    }

    private static void add(List<Phrase> all, PrintedScale.Kind kind, double value, String unit) {
        String number = number(value);
        all.add(new Phrase(kind, List.of(value), number + unit, number.length()));
        if (value == Math.rint(value)) {
            all.add(new Phrase(kind, List.of(value), number + ".0" + unit, number.length() + 2));
        }
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value);
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
