package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;

/** Makes a layout of boxes a person named and placed: rows, columns, times, unique names. */
public final class LeadArrangement {
    private static final double SAME_ROW = 0.5;
    private static final double RHYTHM_SHARE = 0.8;

    private final PageCalibration calibration;
    private final PageLayout before;

    /**
     * @param calibration of the page
     * @param before the layout the boxes come from; null where there was none
     */
    public LeadArrangement(PageCalibration calibration, PageLayout before) {
        this.calibration = calibration;
        this.before = before;
    }

    /**
     * A box on the page.
     *
     * @param known the region it is, unchanged; null = new or changed by a person
     * @param lead its name
     * @param rhythm whether it is a rhythm strip
     * @param polygon corners in file pixels, clockwise from the top left
     */
    public record Box(LeadRegion known, Lead lead, boolean rhythm, List<PagePoint> polygon) {
        /** A region as it is. */
        public static Box of(LeadRegion region) {
            return new Box(region, region.lead(), region.rhythm(), region.polygon());
        }
    }

    /** A box with its place on paper, mm. */
    private record Placed(Box box, double u0, double u1, double v0, double v1) {
        double vMiddle() {
            return (v0 + v1) / 2;
        }

        double baseline() {
            return box.known() == null ? vMiddle() : box.known().baselineMm();
        }
    }

    /** The layout the boxes make. */
    public PageLayout layout(List<Box> boxes) {
        List<Placed> placed = new ArrayList<>(boxes.stream().map(this::place).toList());
        double left = placed.stream().mapToDouble(Placed::u0).min().orElse(0);
        double zero = before == null ? left : before.timeZeroMm();
        List<LeadRegion> regions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<List<Placed>> rows = rows(placed);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Placed p = rows.get(row).get(column);
                String name = name(p, placed, names);
                names.add(name);
                regions.add(region(p, name, zero, row, column));
            }
        }
        boolean together = before != null && before.simultaneousColumns();
        return new PageLayout(
                "custom", zero, regions, together, 1, List.of("Leads were set by a person."));
    }

    private Placed place(Box box) {
        double u0 = Double.POSITIVE_INFINITY;
        double u1 = Double.NEGATIVE_INFINITY;
        double v0 = Double.POSITIVE_INFINITY;
        double v1 = Double.NEGATIVE_INFINITY;
        for (PagePoint corner : box.polygon()) {
            PagePoint p = calibration.toPaper(corner.x(), corner.y());
            u0 = Math.min(u0, p.x());
            u1 = Math.max(u1, p.x());
            v0 = Math.min(v0, p.y());
            v1 = Math.max(v1, p.y());
        }
        return new Placed(box, u0, u1, v0, v1);
    }

    private static List<List<Placed>> rows(List<Placed> placed) {
        List<Placed> byHeight = new ArrayList<>(placed);
        byHeight.sort(Comparator.comparingDouble(Placed::baseline));
        List<List<Placed>> rows = new ArrayList<>();
        Placed last = null;
        for (Placed p : byHeight) {
            if (last == null || p.baseline() - last.baseline() > SAME_ROW * height(last)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(p);
            last = p;
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Placed::u0)));
        return rows;
    }

    private static double height(Placed p) {
        return p.v1() - p.v0();
    }

    /** Where a lead is printed twice, the longest is its rhythm strip. */
    private static boolean isRhythm(Placed p, List<Placed> all) {
        if (p.box().rhythm()) {
            return true;
        }
        return all.stream()
                .anyMatch(
                        o ->
                                o != p
                                        && p.box().lead() != Lead.UNKNOWN
                                        && o.box().lead() == p.box().lead()
                                        && o.u1() - o.u0() < RHYTHM_SHARE * (p.u1() - p.u0()));
    }

    private static String name(Placed p, List<Placed> all, Set<String> taken) {
        if (p.box().lead() == Lead.UNKNOWN) {
            return numbered("unknown", 1, taken);
        }
        String name = p.box().lead().label() + (isRhythm(p, all) ? "_rhythm" : "");
        return taken.contains(name) ? numbered(name, 2, taken) : name;
    }

    private static String numbered(String name, int from, Set<String> taken) {
        int n = from;
        while (taken.contains(name + "_" + n)) {
            n++;
        }
        return name + "_" + n;
    }

    private LeadRegion region(Placed p, String name, double zeroMm, int row, int column) {
        LeadRegion known = p.box().known();
        boolean machine = known != null;
        double mmPerS = calibration.paperSpeed().value();
        return new LeadRegion(
                name,
                p.box().lead(),
                name.contains("_rhythm"),
                p.box().polygon(),
                machine ? known.startSeconds() : (p.u0() - zeroMm) / mmPerS,
                machine ? known.endSeconds() : (p.u1() - zeroMm) / mmPerS,
                row,
                column,
                p.baseline(),
                machine ? known.nameConfidence() : 1,
                machine ? known.source() : Source.HUMAN);
    }
}
