package org.paperbeat.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.grid.PulseScale;
import org.paperbeat.grid.ScaleReader;
import org.paperbeat.image.InkMap;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Homography;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.Scale;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.GridOptions;
import org.paperbeat.trace.InkModel;

/**
 * Calibrates a page without a grid by its calibration pulses. They are looked for at two guesses of
 * the scale, for a whole sheet and for half of one, and four ways up.
 */
final class Gridless {
    /** Longer edges of paper that pictures show, mm. */
    private static final double[] EDGES_MM = {285, 130};

    private static final double USUAL_SECONDS = 10;

    /** Traces are ten seconds long if the pulses say so to this share. */
    private static final double NEARLY = 0.005;

    private static final double SURE = 0.75;

    private static final int[] TURNS = {0, 1, 3, 2};

    private final InkModel inkModel;
    private final PageImage page;
    private final GridOptions options;
    private final StageMonitor monitor;

    Gridless(InkModel inkModel, PageImage page, GridOptions options, StageMonitor monitor) {
        this.inkModel = inkModel;
        this.page = page;
        this.options = options;
        this.monitor = monitor;
    }

    /**
     * The calibration corrected by the length of the traces, where they last nearly ten seconds as
     * most records do: a ruler fifty times as long as a pulse.
     *
     * @param seconds that the page's traces last by the pulses
     * @return null where they last anything else: the scale stays unsure
     */
    static PageCalibration byTraces(PageCalibration c, double seconds) {
        double factor = seconds / USUAL_SECONDS;
        if (!(Math.abs(factor - 1) < NEARLY)) {
            return null;
        }
        Homography h = c.paperToPixel();
        List<String> notes = new ArrayList<>(c.notes());
        notes.add("The traces' length is taken for ten seconds.");
        return new PageCalibration(
                Homography.affine(h.a() * factor, h.b(), h.c(), h.d() * factor, h.e(), h.f()),
                null,
                c.pxPerMmX() * factor,
                c.pxPerMmY(),
                c.rotationDegrees(),
                new Scale(c.grid().value() * Math.sqrt(factor), Origin.PULSE, SURE),
                c.paperSpeed(),
                c.gain(),
                notes);
    }

    /**
     * The calibration by pulses.
     *
     * @param noGrid thrown where there are none either: a scale is never made up
     */
    PageCalibration calibrate(EcgException noGrid) {
        for (double edge : EDGES_MM) {
            double pxPerMm = Math.max(page.width(), page.height()) / edge;
            Scale unknown = new Scale(Double.NaN, Origin.ASSUMED, 0);
            PageCalibration straight =
                    PageCalibration.straight(pxPerMm, pxPerMm, Origin.ASSUMED, unknown, unknown);
            for (int turns : TURNS) {
                monitor.check();
                InkMap ink = inkModel.ink(page, straight.turned(turns), monitor);
                PageCalibration found = PulseScale.of(ink, turns, options);
                if (found != null) {
                    return ScaleReader.withOptions(found, options);
                }
            }
        }
        throw noGrid;
    }
}
