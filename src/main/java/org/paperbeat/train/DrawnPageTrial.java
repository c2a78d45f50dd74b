package org.paperbeat.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.Step;
import org.paperbeat.render.RenderedPage;

/**
 * One drawn page, digitized and compared with its truth.
 *
 * @param number of the page
 * @param status how it ended
 * @param message what was said
 * @param seconds the digitizer took
 * @param snrDb page SNR; negative infinity where nothing was read
 * @param gridErrorPx greatest distance, over the sheet's printed part, between where a measured
 *     millimetre lies and where the nearest whole-millimetre shift of it should lie; NaN without
 *     calibration
 * @param scaleErrorPercent of px/mm
 * @param speedRight whether the paper speed was found
 * @param gainRight whether the gain was found
 * @param namesRight regions with the right lead at the right place
 * @param names regions printed
 * @param beatsFound reference beats with a found one within 150 ms
 * @param beats reference beats of the reading trace
 * @param beatsWrong found beats without a reference
 * @param peakErrorPx median distance of the matched beats' pixels; NaN without any
 */
public record DrawnPageTrial(
        long number,
        PageStatus status,
        String message,
        double seconds,
        double snrDb,
        double gridErrorPx,
        double scaleErrorPercent,
        boolean speedRight,
        boolean gainRight,
        int namesRight,
        int names,
        int beatsFound,
        int beats,
        int beatsWrong,
        double peakErrorPx) {
    private static final double BEAT_WINDOW_SECONDS = 0.15;

    /** Digitizes a page without classes and compares. */
    public static DrawnPageTrial of(long number, RenderedPage page, DigitizeOptions options) {
        long start = System.nanoTime();
        int regions = page.layout().regions().size();
        try {
            Digitization d = digitize(page, options);
            double seconds = (System.nanoTime() - start) / 1e9;
            return compare(number, page, d, seconds);
        } catch (EcgException e) {
            double seconds = (System.nanoTime() - start) / 1e9;
            return new DrawnPageTrial(
                    number,
                    PageStatus.FAILED,
                    e.sentence(),
                    seconds,
                    Double.NEGATIVE_INFINITY,
                    Double.NaN,
                    Double.NaN,
                    false,
                    false,
                    0,
                    regions,
                    0,
                    page.beats().size(),
                    0,
                    Double.NaN);
        }
    }

    /** Runs all steps but the classes on a drawn page. */
    public static Digitization digitize(RenderedPage page, DigitizeOptions options) {
        ImageInfo info =
                new ImageInfo(
                        "drawn",
                        "",
                        page.image().width(),
                        page.image().height(),
                        1,
                        Double.NaN,
                        1,
                        1);
        return new EcgDigitizer()
                .run(
                        page.image(),
                        Digitization.empty(info),
                        Step.CALIBRATION,
                        Step.BEATS,
                        options,
                        null,
                        StageMonitor.NONE);
    }

    private static DrawnPageTrial compare(
            long number, RenderedPage page, Digitization d, double seconds) {
        PageCalibration truth = page.calibration();
        PageCalibration found = d.calibration();
        double scale = 100 * Math.abs(found.grid().value() / truth.grid().value() - 1);
        DigitizationScore score =
                DigitizationScore.of(PageTruth.of(page.truth()).leads(), d.traces());
        BeatMatch match = BeatMatch.of(page, d);
        return new DrawnPageTrial(
                number,
                d.status(),
                String.join(" ", d.messages()),
                seconds,
                score.snrDb(),
                gridError(page, found),
                scale,
                found.paperSpeed().value() == truth.paperSpeed().value(),
                found.gain().value() == truth.gain().value(),
                namesRight(page, d),
                page.layout().regions().size(),
                match.found,
                page.beats().size(),
                match.wrong,
                match.medianPx);
    }

    private static double gridError(RenderedPage page, PageCalibration found) {
        double worst = 0;
        PageCalibration truth = page.calibration();
        LeadRegion first = page.layout().regions().get(0);
        PagePoint origin = first.polygon().get(0);
        PagePoint a = truth.toPaper(origin.x(), origin.y());
        PagePoint b = found.toPaper(origin.x(), origin.y());
        double du = b.x() - a.x();
        double dv = b.y() - a.y();
        for (LeadRegion r : page.layout().regions()) {
            for (PagePoint p : r.polygon()) {
                if (p.x() < 0
                        || p.y() < 0
                        || p.x() >= page.image().width()
                        || p.y() >= page.image().height()) {
                    continue;
                }
                PagePoint t = truth.toPaper(p.x(), p.y());
                PagePoint f = found.toPaper(p.x(), p.y());
                double error = Math.hypot(f.x() - t.x() - du, f.y() - t.y() - dv);
                worst = Math.max(worst, error * truth.grid().value());
            }
        }
        return worst;
    }

    private static int namesRight(RenderedPage page, Digitization d) {
        int right = 0;
        for (LeadRegion truth : page.layout().regions()) {
            PagePoint middle = middle(truth);
            boolean hit =
                    d.layout().regions().stream()
                            .anyMatch(
                                    r ->
                                            r.lead() == truth.lead()
                                                    && truth.lead() != Lead.UNKNOWN
                                                    && contains(r, middle));
            right += hit ? 1 : 0;
        }
        return right;
    }

    private static PagePoint middle(LeadRegion r) {
        double x = 0;
        double y = 0;
        for (PagePoint p : r.polygon()) {
            x += p.x() / r.polygon().size();
            y += p.y() / r.polygon().size();
        }
        return new PagePoint(x, y);
    }

    private static boolean contains(LeadRegion r, PagePoint q) {
        boolean inside = false;
        List<PagePoint> p = r.polygon();
        for (int i = 0, j = p.size() - 1; i < p.size(); j = i++) {
            if (p.get(i).y() > q.y() != p.get(j).y() > q.y()
                    && q.x()
                            < (p.get(j).x() - p.get(i).x())
                                            * (q.y() - p.get(i).y())
                                            / (p.get(j).y() - p.get(i).y())
                                    + p.get(i).x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Found beats against the reference. */
    private static final class BeatMatch {
        private final int found;
        private final int wrong;
        private final double medianPx;

        private BeatMatch(int found, int wrong, double medianPx) {
            this.found = found;
            this.wrong = wrong;
            this.medianPx = medianPx;
        }

        static BeatMatch of(RenderedPage page, Digitization d) {
            List<Beat> machine = d.readingBeats();
            Map<Integer, Double> pixels = new HashMap<>();
            boolean[] used = new boolean[machine.size()];
            for (int k = 0; k < page.beats().size(); k++) {
                Beat reference = page.beats().get(k);
                int best = -1;
                double nearest = BEAT_WINDOW_SECONDS;
                for (int i = 0; i < used.length; i++) {
                    double gap = Math.abs(machine.get(i).timeSeconds() - reference.timeSeconds());
                    if (!used[i] && gap < nearest) {
                        nearest = gap;
                        best = i;
                    }
                }
                if (best >= 0) {
                    used[best] = true;
                    Beat m = machine.get(best);
                    pixels.put(k, Math.hypot(m.xPx() - reference.xPx(), m.yPx() - reference.yPx()));
                }
            }
            double[] sorted =
                    pixels.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double median = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
            return new BeatMatch(pixels.size(), machine.size() - pixels.size(), median);
        }
    }
}
