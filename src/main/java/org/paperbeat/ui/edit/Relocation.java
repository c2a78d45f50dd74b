package org.paperbeat.ui.edit;

import java.util.List;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;

/** Paper times and places under another calibration: what stays is where things lie on the page. */
final class Relocation {
    private final PageCalibration from;
    private final PageCalibration to;
    private final double fromZeroMm;
    private final double toZeroMm;

    /**
     * @param fromZeroMm paper u of time 0 under {@code from}
     * @param toZeroMm paper u of time 0 under {@code to}
     */
    Relocation(PageCalibration from, double fromZeroMm, PageCalibration to, double toZeroMm) {
        this.from = from;
        this.fromZeroMm = fromZeroMm;
        this.to = to;
        this.toZeroMm = toZeroMm;
    }

    /** A layout under another calibration; boxes stay where they are on the page. */
    static PageLayout layout(PageLayout layout, PageCalibration from, PageCalibration to) {
        if (layout == null || from.equals(to)) {
            return layout;
        }
        double middle =
                layout.regions().stream().mapToDouble(LeadRegion::baselineMm).average().orElse(0);
        PagePoint zero = from.toPixel(layout.timeZeroMm(), middle);
        double toZero = to.toPaper(zero.x(), zero.y()).x();
        Relocation there = new Relocation(from, layout.timeZeroMm(), to, toZero);
        List<LeadRegion> regions = layout.regions().stream().map(there::region).toList();
        return new PageLayout(
                layout.name(),
                toZero,
                regions,
                layout.simultaneousColumns(),
                layout.confidence(),
                layout.notes());
    }

    private LeadRegion region(LeadRegion r) {
        double start = seconds(r.startSeconds(), r.baselineMm());
        double end = seconds(r.endSeconds(), r.baselineMm());
        double u = fromZeroMm + (r.startSeconds() + r.endSeconds()) / 2 * from.paperSpeed().value();
        PagePoint middle = from.toPixel(u, r.baselineMm());
        return new LeadRegion(
                r.name(),
                r.lead(),
                r.rhythm(),
                r.polygon(),
                start,
                end,
                r.row(),
                r.column(),
                to.toPaper(middle.x(), middle.y()).y(),
                r.nameConfidence(),
                r.source());
    }

    /** Paper time of the same place on the page. */
    double seconds(double seconds, double v) {
        PagePoint p = from.toPixel(fromZeroMm + seconds * from.paperSpeed().value(), v);
        return (to.toPaper(p.x(), p.y()).x() - toZeroMm) / to.paperSpeed().value();
    }

    /** Whether nothing is elsewhere. */
    boolean isNone() {
        return from.equals(to) && fromZeroMm == toZeroMm;
    }

    Relocation back() {
        return new Relocation(to, toZeroMm, from, fromZeroMm);
    }
}
