package org.paperbeat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;

/** How finely a page shows time, by its pixels and by what its scale was measured on. */
final class TimeResolution {
    /**
     * A QRS complex is a few columns wide where a second has fewer pixels: 12.5 mm/s at 150 dpi, 25
     * mm/s at 75 dpi.
     */
    private static final double LEAST_PX_PER_SECOND = 80;

    /** A scale by calibration pulses alone is known to this share. */
    private static final double PULSE_SHARE = 0.001;

    /** Times off by more than this do not fit where beats are looked for, s. */
    private static final double MOST_DRIFT_SECONDS = 0.008;

    private TimeResolution() {}

    /** What a person should know of it, as sentences. */
    static List<String> doubts(PageCalibration calibration, List<LeadRegion> regions) {
        List<String> doubts = new ArrayList<>();
        double pxPerSecond = calibration.pxPerMmX() * calibration.paperSpeed().value();
        if (pxPerSecond > 0 && pxPerSecond < LEAST_PX_PER_SECOND) {
            doubts.add(
                    String.format(
                            Locale.ROOT,
                            "A second is only %.0f pixels wide, so QRS complexes are not shown"
                                    + " whole: scan the page finer.",
                            pxPerSecond));
        }
        double drift = PULSE_SHARE * usualSeconds(regions);
        if (calibration.grid().origin() == Origin.PULSE && drift > MOST_DRIFT_SECONDS) {
            doubts.add(
                    String.format(
                            Locale.ROOT,
                            "Without a grid the times at the traces' ends may be %.0f ms off.",
                            1000 * drift));
        }
        return doubts;
    }

    private static double usualSeconds(List<LeadRegion> regions) {
        double[] seconds =
                regions.stream()
                        .mapToDouble(r -> r.endSeconds() - r.startSeconds())
                        .sorted()
                        .toArray();
        return seconds.length == 0 ? 0 : seconds[seconds.length / 2];
    }
}
