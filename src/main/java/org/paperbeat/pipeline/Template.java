package org.paperbeat.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paperbeat.io.Checksum;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;

/**
 * What is taken from a corrected page for others of the same form: its calibration, its lead
 * regions, or both, at the same pixels.
 *
 * @param calibrated page whose calibration is taken; null = calibrate each page
 * @param arranged page whose regions are taken; null = find the leads of each page
 * @param marks what tells this template from another, for the pages' options
 */
public record Template(Digitization calibrated, Digitization arranged, Map<String, String> marks) {
    /** No template: every page is found out by itself. */
    public static final Template NONE = new Template(null, null, Map.of());

    public Template {
        marks = Map.copyOf(marks);
        if (calibrated != null && calibrated.calibration() == null) {
            throw missing("calibration");
        }
        if (arranged != null && (arranged.layout() == null || arranged.calibration() == null)) {
            throw missing("lead regions");
        }
    }

    /**
     * The template that saved records make.
     *
     * @param calibration record.json of a page whose calibration is taken; null = none
     * @param regions record.json of a page whose lead regions are taken; null = none
     * @throws EcgException if one can't be read or lacks what is to be taken
     */
    public static Template read(Path calibration, Path regions) {
        Map<String, String> marks = new TreeMap<>();
        return new Template(
                record("calibration", calibration, marks),
                record("regions", regions, marks),
                marks);
    }

    private static Digitization record(String name, Path file, Map<String, String> marks) {
        if (file == null) {
            return null;
        }
        Digitization page = RecordJson.read(file);
        try {
            marks.put(name, Checksum.sha256(file));
        } catch (IOException e) {
            throw new EcgException("options", file + " could not be read.", "", e);
        }
        return page;
    }

    private static EcgException missing(String what) {
        return new EcgException(
                "options", "The record holds no " + what + ".", "Give one of a digitized page.");
    }

    /** The first step that is left to do. */
    Step first() {
        if (calibrated == null) {
            return Step.CALIBRATION;
        }
        return arranged == null ? Step.LEADS : Step.TRACES;
    }

    /** A page's options with the template's marks. */
    Map<String, String> marked(Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(options);
        all.putAll(marks);
        return all;
    }

    /** The regions at the same pixels of a page with a calibration of its own. */
    PageLayout regionsFor(PageCalibration calibration) {
        PageCalibration own = arranged.calibration();
        PageLayout layout = arranged.layout();
        List<LeadRegion> regions = new ArrayList<>();
        double zero = layout.timeZeroMm();
        double sum = 0;
        for (LeadRegion r : layout.regions()) {
            double speed = own.paperSpeed().value();
            double u = zero + r.startSeconds() * speed;
            PagePoint start = moved(own, calibration, u, r.baselineMm());
            PagePoint end = moved(own, calibration, zero + r.endSeconds() * speed, r.baselineMm());
            sum += start.x() - r.startSeconds() * calibration.paperSpeed().value();
            regions.add(withBaseline(r, (start.y() + end.y()) / 2));
        }
        return new PageLayout(
                layout.name(),
                regions.isEmpty() ? zero : sum / regions.size(),
                regions,
                layout.simultaneousColumns(),
                layout.confidence(),
                layout.notes());
    }

    private static PagePoint moved(PageCalibration from, PageCalibration to, double u, double v) {
        PagePoint pixel = from.toPixel(u, v);
        return to.toPaper(pixel.x(), pixel.y());
    }

    /** Put there by the machine, so that a later run may redo the page. */
    private static LeadRegion withBaseline(LeadRegion r, double baselineMm) {
        return new LeadRegion(
                r.name(),
                r.lead(),
                r.rhythm(),
                r.polygon(),
                r.startSeconds(),
                r.endSeconds(),
                r.row(),
                r.column(),
                baselineMm,
                r.nameConfidence(),
                Source.MACHINE);
    }
}
