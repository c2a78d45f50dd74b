package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadLayout;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.text.LeadNameReader;

/**
 * Finds rows, columns, lead names and the time origin of a page.
 *
 * <p>The names printed on the page decide. The result's confidence is the mean confidence of the
 * names: near 1 where upright names were read, near 0 on a page that is blank of names, upside down
 * or on its side, so that quarter turns of a page can be compared by it.
 */
public final class LayoutFinder {
    private static final double COARSE_PX_PER_MM = 4;
    private static final double FINE_PX_PER_MM = 8;
    static final double USUAL_SPEED = 25;

    /** Confidence of the arrangement of a page that shows several ECGs, at most. */
    private static final double SEVERAL = 0.4;

    /**
     * Finds the printed traces.
     *
     * @param ink of the page; its frame carries the calibration
     * @throws EcgException if no trace is found on the page
     */
    public PageLayout find(InkMap ink, LayoutOptions options, StageMonitor monitor) {
        monitor.progress("Finding leads", 0);
        LayoutCatalog catalog = LayoutCatalog.load();
        LeadLayout wanted = wanted(options, catalog);
        ReducedInk coarse = ReducedInk.of(ink, COARSE_PX_PER_MM, true);
        ReducedInk fine = ReducedInk.of(ink, FINE_PX_PER_MM, true);
        ColumnRuns runs = new ColumnRuns(coarse);
        List<TraceRow> found = new RowFinder(runs).find();
        if (found.isEmpty()) {
            throw new EcgException(
                    "layout",
                    "No trace was found on the page.",
                    "Is it an ECG, upright, with a readable grid?");
        }
        monitor.check();
        monitor.progress("Reading lead names", 0.4);
        LeadNameReader reader = new LeadNameReader(ink);
        RowReading.Read reading =
                new RowReading(runs, fine, reader, catalog, wanted).withoutStrays(found);
        List<TraceRow> rows = reading.rows();
        Extent extent = reading.extent();
        LeadReading.Result read = reading.result();
        LeadNaming naming = read.naming();
        double given = ink.frame().calibration().paperSpeed().value();
        double speed = given > 0 ? given : USUAL_SPEED;
        Columns columns =
                new TimeOrigin(ink, runs, rows, extent, speed).refine(read.columns(), read.wide());
        RegionMaker maker = new RegionMaker(rows, extent, columns, coarse, speed);
        List<LeadRegion> regions = maker.regions(naming.traces());
        monitor.progress("Finding leads", 1);
        return layout(read, columns, regions);
    }

    private static LeadLayout wanted(LayoutOptions options, LayoutCatalog catalog) {
        if (options.layout().equals(LayoutOptions.AUTO)) {
            return null;
        }
        return catalog.named(options.layout())
                .orElseThrow(
                        () ->
                                new EcgException(
                                        "layout",
                                        "The layout " + options.layout() + " is not known.",
                                        "Choose auto or one of: "
                                                + String.join(
                                                        ", ",
                                                        catalog.all().stream()
                                                                .map(LeadLayout::name)
                                                                .toList())
                                                + "; rhythm strips are added as in 3x4+II."));
    }

    private static PageLayout layout(
            LeadReading.Result read, Columns columns, List<LeadRegion> regions) {
        LeadNaming naming = read.naming();
        List<String> notes = new ArrayList<>(naming.notes());
        if (read.several()) {
            notes.add(
                    "Most lead names stand on the page twice: it may show several ECGs, of which one"
                            + " is read at most. Crop each to a picture of its own.");
        }
        long unknown = regions.stream().filter(r -> r.lead() == Lead.UNKNOWN).count();
        if (unknown > 0) {
            notes.add(unknown + " of " + regions.size() + " traces could not be named.");
        }
        StringBuilder name = new StringBuilder(naming.layoutName());
        for (LeadRegion r : regions) {
            if (r.rhythm() && naming.known()) {
                name.append('+').append(r.lead() == Lead.UNKNOWN ? "?" : r.lead().label());
            }
        }
        double confidence =
                regions.stream().mapToDouble(LeadRegion::nameConfidence).average().orElse(0);
        if (read.several()) {
            confidence = Math.min(confidence, SEVERAL);
        }
        return new PageLayout(
                name.toString(), columns.starts()[0], regions, false, confidence, notes);
    }
}
