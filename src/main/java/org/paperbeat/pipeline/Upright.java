package org.paperbeat.pipeline;

import java.util.Set;
import org.paperbeat.grid.GridCalibrator;
import org.paperbeat.grid.ScaleReader;
import org.paperbeat.image.InkMap;
import org.paperbeat.layout.LayoutFinder;
import org.paperbeat.layout.Orientation;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.trace.InkModel;

/**
 * Finds which way up a page lies. A grid looks alike after a quarter turn, so the page is read as
 * it lies; where its leads are not found with confidence, or it is higher than wide, a small copy
 * of its ink tells under which turn lead names can be read, and it is read that way. A turned
 * reading counts if its names tell up from down.
 */
final class Upright {
    private static final Set<Lead> LOOK_ALIKE = Set.of(Lead.I, Lead.II, Lead.III);

    private final InkModel inkModel;
    private final PageImage page;
    private final DigitizeOptions options;
    private final StageTimings timings;
    private final StageMonitor monitor;
    private boolean gridless;

    Upright(
            InkModel inkModel,
            PageImage page,
            DigitizeOptions options,
            StageTimings timings,
            StageMonitor monitor) {
        this.inkModel = inkModel;
        this.page = page;
        this.options = options;
        this.timings = timings;
        this.monitor = monitor;
    }

    /**
     * A page read one way up.
     *
     * @param calibration with speed and gain
     * @param ink in its frame
     * @param layout null where no leads were found
     * @param failure why none were found; null where there are some
     */
    record View(PageCalibration calibration, InkMap ink, PageLayout layout, EcgException failure) {
        double confidence() {
            return layout == null ? -1 : layout.confidence();
        }
    }

    /** The most convincing view of the page. */
    View find() {
        View best = upright();
        if (!gridless || best.layout() == null) {
            return best;
        }
        double seconds =
                best.layout().regions().stream()
                        .mapToDouble(LeadRegion::endSeconds)
                        .max()
                        .orElse(Double.NaN);
        PageCalibration better = Gridless.byTraces(best.calibration(), seconds);
        return better == null ? best : view(better, ink(better));
    }

    private View upright() {
        PageCalibration geometry = timings.time(Step.CALIBRATION.label(), this::calibrated);
        InkMap asItLies = ink(geometry);
        // most pages are wider than high, and looking which way up one lies costs time
        Orientation way = null;
        int first = 0;
        if (page.height() > page.width()) {
            way = Orientation.of(asItLies);
            first = way.likeliest();
        }
        View best = first == 0 ? view(geometry, asItLies) : turned(geometry, first);
        if (best.confidence() >= options.quality().minConfidence()) {
            return best;
        }
        way = way == null ? Orientation.of(asItLies) : way;
        for (int quarterTurns : way.othersThan(first)) {
            monitor.check();
            View other = turned(geometry, quarterTurns);
            if (other.confidence() > best.confidence() && isConvincing(other)) {
                return other;
            }
        }
        return best;
    }

    private View turned(PageCalibration geometry, int quarterTurns) {
        PageCalibration turned = geometry.turned(quarterTurns);
        return view(turned, ink(turned));
    }

    /**
     * Whether a page read turned is sure of its leads, by names that read differently upside down:
     * I, II and III do not.
     */
    private boolean isConvincing(View view) {
        double least = options.quality().minConfidence();
        return view.confidence() >= least
                && view.layout().regions().stream()
                        .filter(r -> !LOOK_ALIKE.contains(r.lead()))
                        .anyMatch(r -> r.lead() != Lead.UNKNOWN && r.nameConfidence() > least);
    }

    private PageCalibration calibrated() {
        try {
            return new GridCalibrator().calibrate(page, options.grid(), monitor);
        } catch (EcgException noGrid) {
            gridless = true;
            return new Gridless(inkModel, page, options.grid(), monitor).calibrate(noGrid);
        }
    }

    private InkMap ink(PageCalibration geometry) {
        return timings.time("Finding the ink", () -> inkModel.ink(page, geometry, monitor));
    }

    private View view(PageCalibration geometry, InkMap bare) {
        PageCalibration calibration =
                timings.time(
                        "Reading the scales",
                        () -> new ScaleReader().read(page, bare, geometry, options.grid()));
        InkMap ink = new InkMap(bare.ink(), bare.frame().withCalibration(calibration));
        try {
            PageLayout layout =
                    timings.time(
                            Step.LEADS.label(),
                            () -> new LayoutFinder().find(ink, options.layout(), monitor));
            return new View(calibration, ink, layout, null);
        } catch (EcgException e) {
            return new View(calibration, ink, null, e);
        }
    }
}
