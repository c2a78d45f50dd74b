package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * What most of a page's pulses agree on.
 *
 * @param gainMmPerMv usual gain nearest to their height
 * @param widthMm their median width
 * @param count how many they are
 */
record PulseVote(double gainMmPerMv, double widthMm, int count) {
    private static final double[] GAINS = {10, 5, 20};
    private static final double HEIGHT_TOLERANCE = 0.08;

    /** Pulses of a page stand below each other. */
    private static final double SAME_COLUMN_MM = 4;

    /** Widths that stand for 0.2 s at 25 and 50 mm/s. */
    private static final double[] STANDARD_WIDTHS_MM = {5, 10};

    private static final double WIDTH_TOLERANCE = 0.08;

    /**
     * The vote; null if the pulses do not tell. An unusual gain needs two, or one of standard
     * width: letters make rectangles too.
     */
    static PulseVote of(List<CalibrationPulse> pulses) {
        PulseVote best = null;
        for (double gain : GAINS) {
            List<CalibrationPulse> agreed = largestColumn(pulses, gain);
            boolean enough =
                    agreed.size() > 1
                            || agreed.size() == 1
                                    && (gain == 10 || isStandard(agreed.get(0).widthMm()));
            if (enough && (best == null || agreed.size() > best.count())) {
                double[] widths =
                        agreed.stream().mapToDouble(CalibrationPulse::widthMm).sorted().toArray();
                best = new PulseVote(gain, widths[widths.length / 2], agreed.size());
            }
        }
        return best;
    }

    /** Whether their width is that of 0.2 s at 25 or 50 mm/s. */
    boolean isStandard() {
        return isStandard(widthMm);
    }

    private static boolean isStandard(double widthMm) {
        for (double width : STANDARD_WIDTHS_MM) {
            if (Math.abs(widthMm - width) < WIDTH_TOLERANCE * width) {
                return true;
            }
        }
        return false;
    }

    private static List<CalibrationPulse> largestColumn(List<CalibrationPulse> pulses, double mm) {
        List<CalibrationPulse> best = List.of();
        for (CalibrationPulse p : pulses) {
            List<CalibrationPulse> column = new ArrayList<>();
            for (CalibrationPulse q : pulses) {
                if (Math.abs(q.u() - p.u()) < SAME_COLUMN_MM
                        && Math.abs(q.heightMm() - mm) < HEIGHT_TOLERANCE * mm) {
                    column.add(q);
                }
            }
            best = column.size() > best.size() ? column : best;
        }
        return best;
    }
}
