package org.paperbeat.text;

import java.util.List;

/**
 * A paper speed or gain found in print.
 *
 * @param kind speed or gain
 * @param values in mm/s or mm/mV; two where limb and chest leads have a gain each
 * @param probability geometric mean of its letters' probabilities, in [0, 1]
 * @param u left end on paper, mm
 * @param v top of its digits on paper, mm
 */
public record PrintedScale(Kind kind, List<Double> values, double probability, double u, double v) {
    /** Of what. */
    public enum Kind {
        /** Paper speed, mm/s. */
        SPEED,
        /** Gain, mm/mV. */
        GAIN
    }
}
