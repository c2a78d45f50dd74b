package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;

/** Turns named traces into regions of the page. */
final class RegionMaker {
    /** A trace reaches no farther from its baseline, mm. */
    private static final double REACH_MM = 35;

    /** A strip ends no farther beyond the columns above it, mm. */
    private static final double LONGER_MM = 3;

    private final List<TraceRow> rows;
    private final Extent extent;
    private final Columns columns;
    private final ReducedInk coarse;
    private final double speed;
    private final Set<String> used = new HashSet<>();
    private int unknown;

    RegionMaker(
            List<TraceRow> rows, Extent extent, Columns columns, ReducedInk coarse, double speed) {
        this.rows = rows;
        this.extent = extent;
        this.columns = columns;
        this.coarse = coarse;
        this.speed = speed;
    }

    List<LeadRegion> regions(List<NamedTrace> traces) {
        for (NamedTrace t : traces) {
            if (!t.rhythm() && t.lead() != Lead.UNKNOWN) {
                used.add(t.lead().label());
            }
        }
        List<LeadRegion> regions = new ArrayList<>();
        for (NamedTrace t : traces) {
            regions.add(region(t));
        }
        return regions;
    }

    private LeadRegion region(NamedTrace t) {
        double left = columns.starts()[t.column()];
        double right = t.wide() ? wideEnd(t.row()) : columns.end(t.column());
        double middle = coarse.column((left + right) / 2);
        double base = rows.get(t.row()).baselineAt(middle);
        return new LeadRegion(
                name(t),
                t.lead(),
                t.rhythm(),
                polygon(t.row(), left, right),
                (left - columns.starts()[0]) / speed,
                (right - columns.starts()[0]) / speed,
                t.row(),
                t.column(),
                base,
                t.confidence(),
                Source.MACHINE);
    }

    /** A strip may last a little longer than the columns above it together. */
    private double wideEnd(int row) {
        double own = rows.get(row).right();
        boolean longer = own > columns.end() && own < columns.end() + LONGER_MM;
        return longer && extent.rightPulses()[row] == null ? own : columns.end();
    }

    private String name(NamedTrace t) {
        if (t.lead() == Lead.UNKNOWN) {
            unknown++;
            return "unknown_" + unknown;
        }
        String label = t.lead().label();
        if (!t.rhythm()) {
            return label;
        }
        String name = label;
        for (int k = 1; !used.add(name); k++) {
            name = label + (k == 1 ? "_rhythm" : "_rhythm" + k);
        }
        return name;
    }

    private List<PagePoint> polygon(int row, double left, double right) {
        List<PagePoint> corners = new ArrayList<>();
        corners.add(corner(row, left, -1));
        corners.add(corner(row, right, -1));
        corners.add(corner(row, right, 1));
        corners.add(corner(row, left, 1));
        return corners;
    }

    /** Regions reach to just short of the neighbours' baselines: tall complexes cross halfway. */
    private PagePoint corner(int row, double u, int side) {
        PaperFrame f = coarse.frame();
        double x = coarse.column(u);
        double base = rows.get(row).baselineAt(x);
        double reach = REACH_MM;
        int next = row + side;
        if (next >= 0 && next < rows.size()) {
            reach = Math.min(reach, Math.abs(rows.get(next).baselineAt(x) - base) - 1);
        }
        double v = base + side * Math.max(3, reach);
        v = Math.max(f.v(-0.5), Math.min(f.v(f.height() - 0.5), v));
        return f.toPixel(f.column(u), f.row(v));
    }
}
