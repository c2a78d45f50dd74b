package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;

/**
 * What a person does to leads. Names are those of regions ({@code II_rhythm}); pixels the file's.
 */
public final class LeadEdits {
    private static final String STAGE = "leads";
    private static final double LEAST_SIDE_PX = 8;
    private static final String NEW_NAME = "new_name";
    private static final String PLACE = "place";

    private LeadEdits() {}

    private static CommandCall call(String edit) {
        return CommandCall.of("Edit Lead...").with("edit", edit);
    }

    private static CommandCall call(String edit, String lead) {
        return call(edit).with("lead", lead);
    }

    private static String label(Lead lead, boolean rhythm) {
        return lead.label() + (rhythm ? "_rhythm" : "");
    }

    /** A new lead in a box. */
    public static EditAction add(Lead lead, boolean rhythm, List<PagePoint> polygon) {
        return EditAction.of(
                "Add lead " + lead.label(),
                call("add").with(NEW_NAME, label(lead, rhythm)).with(PLACE, opposite(polygon)),
                (before, machine) -> {
                    requireCalibration(before);
                    requireSize(polygon);
                    List<LeadArrangement.Box> boxes = boxes(before, r -> true);
                    boxes.add(new LeadArrangement.Box(null, lead, rhythm, polygon));
                    return arranged(before, boxes);
                });
    }

    /** Moves a lead's box. */
    public static EditAction move(String name, double dxPx, double dyPx) {
        return EditAction.of(
                "Move lead " + name,
                call("move", name).with(PLACE, List.of(new PagePoint(dxPx, dyPx))),
                (before, machine) -> {
                    List<PagePoint> moved =
                            before.requireRegion(name).polygon().stream()
                                    .map(p -> new PagePoint(p.x() + dxPx, p.y() + dyPx))
                                    .toList();
                    return reshaped(before, name, moved);
                });
    }

    /** Gives a lead's box other corners. */
    public static EditAction reshape(String name, List<PagePoint> polygon) {
        return EditAction.of(
                "Resize lead " + name,
                call("resize", name).with(PLACE, opposite(polygon)),
                (before, machine) -> reshaped(before, name, polygon));
    }

    /** Two opposite corners of a box. */
    private static List<PagePoint> opposite(List<PagePoint> box) {
        return List.of(box.get(0), box.get(box.size() / 2));
    }

    private static Edited reshaped(PageState before, String name, List<PagePoint> polygon) {
        LeadRegion region = before.requireRegion(name);
        requireSize(polygon);
        List<LeadArrangement.Box> boxes = boxes(before, r -> !r.name().equals(name));
        boxes.add(new LeadArrangement.Box(null, region.lead(), region.rhythm(), polygon));
        return arranged(before, boxes);
    }

    /** Gives a lead another name; its trace and beats take it. */
    public static EditAction rename(String name, Lead lead, boolean rhythm) {
        String label = label(lead, rhythm);
        return EditAction.of(
                "Rename lead " + name + " to " + label,
                call("rename", name).with(NEW_NAME, label),
                (before, machine) -> {
                    before.requireRegion(name);
                    String free = free(before, name, label, lead);
                    return renamed(before, Map.of(name, free), Map.of(name, lead), rhythm);
                });
    }

    /** Two leads exchange their names. */
    public static EditAction swap(String a, String b) {
        return EditAction.of(
                "Swap leads " + a + " and " + b,
                call("swap", a).with(NEW_NAME, b),
                (before, machine) -> {
                    Lead leadA = before.requireRegion(a).lead();
                    Lead leadB = before.requireRegion(b).lead();
                    return renamed(before, Map.of(a, b, b, a), Map.of(a, leadB, b, leadA), null);
                });
    }

    /** Cuts a lead in two at a pixel column; the right part is of the lead named. */
    public static EditAction split(String name, double xPx, Lead right) {
        return EditAction.of(
                "Split lead " + name,
                call("split", name).with(NEW_NAME, right.label()).with(PLACE, xPx),
                (before, machine) -> {
                    LeadRegion region = before.requireRegion(name);
                    List<PagePoint> p = region.polygon();
                    if (p.size() != 4) {
                        throw new EcgException(
                                STAGE, name + " is no box.", "Draw two boxes instead.");
                    }
                    PagePoint top = onEdge(p.get(0), p.get(1), xPx);
                    PagePoint bottom = onEdge(p.get(3), p.get(2), xPx);
                    List<PagePoint> first = List.of(p.get(0), top, bottom, p.get(3));
                    List<PagePoint> second = List.of(top, p.get(1), p.get(2), bottom);
                    requireSize(first);
                    requireSize(second);
                    List<LeadArrangement.Box> boxes = boxes(before, r -> !r.name().equals(name));
                    boxes.add(new LeadArrangement.Box(null, region.lead(), false, first));
                    boxes.add(new LeadArrangement.Box(null, right, false, second));
                    return arranged(before, boxes);
                });
    }

    /** Takes a lead away, with its trace and beats. */
    public static EditAction delete(String name) {
        return EditAction.of(
                "Delete lead " + name,
                call("delete", name),
                (before, machine) -> {
                    before.requireRegion(name);
                    return arranged(before, boxes(before, r -> !r.name().equals(name)));
                });
    }

    /** Takes boxes that were edited elsewhere for all leads; those nobody touched stay. */
    public static EditAction boxes(String name, List<LeadArrangement.Box> boxes) {
        return EditAction.of(
                name,
                call("from ROI Manager"),
                (before, machine) -> {
                    requireCalibration(before);
                    boxes.forEach(b -> requireSize(b.polygon()));
                    return arranged(before, boxes);
                });
    }

    /** Looks for the leads of a known arrangement ({@code 3x4+II}, {@code auto}). */
    public static EditAction arrange(String layout) {
        return EditAction.of(
                "Lead layout " + layout,
                call("layout").with(NEW_NAME, layout),
                (before, machine) -> {
                    requireCalibration(before);
                    PageState found = machine.arrange(before, layout);
                    return new Edited(found.corrected(EditStep.LEADS), Rerun.allTraces());
                });
    }

    private static PagePoint onEdge(PagePoint a, PagePoint b, double x) {
        double t = (x - a.x()) / (b.x() - a.x());
        return new PagePoint(x, a.y() + t * (b.y() - a.y()));
    }

    private static List<LeadArrangement.Box> boxes(PageState s, Predicate<LeadRegion> which) {
        List<LeadArrangement.Box> boxes = new ArrayList<>();
        if (s.page().layout() != null) {
            s.page().layout().regions().stream()
                    .filter(which)
                    .map(LeadArrangement.Box::of)
                    .forEach(boxes::add);
        }
        return boxes;
    }

    /**
     * The page with these boxes; traces of boxes that are as before stay, under their new names.
     */
    private static Edited arranged(PageState before, List<LeadArrangement.Box> boxes) {
        Digitization page = before.page();
        PageLayout layout = new LeadArrangement(page.calibration(), page.layout()).layout(boxes);
        Map<String, String> names = new HashMap<>();
        Set<String> fresh = new HashSet<>();
        for (LeadRegion region : layout.regions()) {
            LeadRegion known =
                    boxes.stream()
                            .filter(b -> b.polygon() == region.polygon() && b.known() != null)
                            .map(LeadArrangement.Box::known)
                            .findFirst()
                            .orElse(null);
            if (known == null) {
                fresh.add(region.name());
            } else {
                names.put(known.name(), region.name());
            }
        }
        Digitization arranged = LeadNames.carried(page.withLayout(layout), names);
        PageState after =
                before.with(arranged)
                        .with(before.hand().renamed(n -> names.getOrDefault(n, n)))
                        .corrected(EditStep.LEADS);
        boolean traced = page.layout() == null || !page.traces().isEmpty();
        return new Edited(after, !traced ? Rerun.NONE : rerun(fresh));
    }

    private static Rerun rerun(Set<String> fresh) {
        // without a new lead the choice of the trace that is read may still be another
        return fresh.isEmpty() ? Rerun.reading() : Rerun.traces(fresh);
    }

    private static Edited renamed(
            PageState before, Map<String, String> names, Map<String, Lead> leads, Boolean rhythm) {
        PageLayout old = before.page().layout();
        List<LeadRegion> regions = new ArrayList<>();
        for (LeadRegion r : old.regions()) {
            String to = names.get(r.name());
            boolean strip = to != null && (rhythm == null ? to.contains("_rhythm") : rhythm);
            regions.add(to == null ? r : byHand(r.named(to, leads.get(r.name()), strip)));
        }
        PageLayout layout =
                new PageLayout(
                        old.name(),
                        old.timeZeroMm(),
                        regions,
                        old.simultaneousColumns(),
                        old.confidence(),
                        old.notes());
        Digitization page = LeadNames.carried(before.page().withLayout(layout), names);
        PageState after =
                before.with(page)
                        .with(before.hand().renamed(n -> names.getOrDefault(n, n)))
                        .corrected(EditStep.LEADS);
        return new Edited(after, Rerun.beats(Set.copyOf(names.values())));
    }

    private static LeadRegion byHand(LeadRegion r) {
        return new LeadRegion(
                r.name(),
                r.lead(),
                r.rhythm(),
                r.polygon(),
                r.startSeconds(),
                r.endSeconds(),
                r.row(),
                r.column(),
                r.baselineMm(),
                1,
                Source.HUMAN);
    }

    /** A name no other region has. */
    private static String free(PageState state, String own, String label, Lead lead) {
        boolean unknown = lead == Lead.UNKNOWN;
        String name = unknown ? label + "_1" : label;
        for (int n = 2; isTaken(state, own, name); n++) {
            name = label + "_" + n;
        }
        return name;
    }

    private static boolean isTaken(PageState state, String own, String name) {
        return !name.equals(own) && state.region(name).isPresent();
    }

    private static void requireCalibration(PageState state) {
        if (state.page().calibration() == null) {
            throw new EcgException(
                    STAGE, "The page is not calibrated yet.", "Calibrate the grid first.");
        }
    }

    private static void requireSize(List<PagePoint> polygon) {
        double width = span(polygon.stream().mapToDouble(PagePoint::x).toArray());
        double height = span(polygon.stream().mapToDouble(PagePoint::y).toArray());
        if (polygon.size() < 3 || width < LEAST_SIDE_PX || height < LEAST_SIDE_PX) {
            throw new EcgException(STAGE, "The box is too small for a lead.", "Draw it larger.");
        }
    }

    private static double span(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        return most - least;
    }
}
