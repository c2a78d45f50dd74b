package org.paperbeat.layout;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.model.Lead;

/**
 * A piece cut out of a page, whose first names stand far along their traces: what is before them
 * are the ends of the leads before, whose names are not on the picture.
 */
final class LateNames {
    /** A name that weighs so much is none by chance. */
    private static final double CLEAR_NAME = 0.45;

    /** Names of one column stand above each other to this, mm. */
    private static final double ALIGNED_MM = 6;

    /** So much of the leads before, and of the leads named, must be there, mm. */
    private static final double LEAST_MM = 12;

    /** A break or bar is looked for so far before the names, and after their beginning, mm. */
    private static final double BEFORE_MM = 6;

    private static final double AFTER_MM = 1;

    private static final double STEP_MM = 0.3;
    private static final double SEEN = 0.6;

    private LateNames() {}

    /** Two columns, the second one beginning at the names; null where names stand otherwise. */
    static Columns columns(List<NameHit> hits, int rows, BarEvidence bars, Extent extent) {
        double[] at = new double[rows];
        Arrays.fill(at, Double.NaN);
        Set<Lead> leads = EnumSet.noneOf(Lead.class);
        for (NameHit h : hits) {
            if (h.weight() < CLEAR_NAME) {
                continue;
            }
            if (!Double.isNaN(at[h.row()]) || !leads.add(h.lead())) {
                return null;
            }
            at[h.row()] = h.word().u();
        }
        double middle = Extent.median(at);
        boolean aligned =
                leads.size() > 1
                        && Arrays.stream(at).noneMatch(u -> Math.abs(u - middle) > ALIGNED_MM);
        boolean late = middle > extent.start() + LEAST_MM && middle < extent.end() - LEAST_MM;
        return aligned && late
                ? new Columns(
                        new double[] {extent.start(), border(at, bars, middle)},
                        extent.end(),
                        new boolean[] {false, true})
                : null;
    }

    /** The bar or break nearest before the names; where none is seen, their beginning. */
    private static double border(double[] at, BarEvidence bars, double middle) {
        double[] seen = new double[at.length];
        for (int r = 0; r < at.length; r++) {
            seen[r] = Double.NaN;
            for (double u = at[r] + AFTER_MM; u > at[r] - BEFORE_MM; u -= STEP_MM) {
                if (Double.isNaN(seen[r]) && bars.near(r, u, STEP_MM) > SEEN) {
                    seen[r] = bars.middle(r, u, 2 * STEP_MM);
                }
            }
        }
        double border = Extent.median(seen);
        return Double.isNaN(border) ? middle : border;
    }
}
