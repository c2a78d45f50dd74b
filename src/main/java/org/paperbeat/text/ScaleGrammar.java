package org.paperbeat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which paper speed and gain are printed: {@code 25 mm/s}, {@code 25.0mm/sec}, {@code
 * 10mm/mV} … Nothing else is read, so that other print cannot be taken for a scale.
 */
final class ScaleGrammar {
    private static final double[] SPEEDS = {25, 50, 12.5};
    private static final double[] GAINS = {10, 5, 20};

    private ScaleGrammar() {}

    /**
     * One way to print one scale.
     *
     * @param letters one by one, without the space before the unit
     * @param digits how many letters the number has
     */
    record Phrase(PrintedScale.Kind kind, double value, String letters, int digits) {}

    /** All phrases. */
    static List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>();
        for (double v : SPEEDS) {
            add(all, PrintedScale.Kind.SPEED, v, "mm/s");
        }
        for (double v : GAINS) {
            add(all, PrintedScale.Kind.GAIN, v, "mm/mV");
        }
        return List.copyOf(all);
    }

    private static void add(List<Phrase> all, PrintedScale.Kind kind, double value, String unit) {
        boolean whole = value == Math.rint(value);
        String number = whole ? Long.toString((long) value) : Double.toString(value);
        all.add(new Phrase(kind, value, number + unit, number.length()));
        if (whole) {
            all.add(new Phrase(kind, value, number + ".0" + unit, number.length() + 2));
        }
    }
}
