package org.paperbeat.ij;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.process.FloatPolygon;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PagePoint;
import org.paperbeat.options.BeatPalette;

/**
 * Lead regions as named area selections and back.
 *
 * <p>ImageJ counts the edges of areas from pixel corners, the model from pixel centres: half a
 * pixel apart.
 */
public final class LeadRois {
    private static final double CORNER = 0.5;
    private static final Color OUTLINE = new Color(BeatPalette.LEAD_OUTLINE | 0xa0000000, true);
    private static final double STRAIGHT_PX = 1.5;

    /** More than a nearly upright region moves when it is drawn as a rectangle. */
    private static final double SAME_PX = 2.5;

    private static final Pattern NAME =
            Pattern.compile("(.+?)(_rhythm)?([-_]\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNKNOWN = Pattern.compile("unknown(_\\d+)?");

    private LeadRois() {}

    /**
     * A box a person drew or moved.
     *
     * @param lead what its name says
     * @param rhythm whether its name says so
     * @param polygon corners in file pixels, clockwise from the top left
     */
    public record Box(Lead lead, boolean rhythm, List<PagePoint> polygon) {}

    /** A region as a rectangle where it is one, else as a polygon. */
    public static Roi toRoi(LeadRegion region) {
        List<PagePoint> p = region.polygon();
        Roi roi = isUpright(p) ? rectangle(p) : polygon(p);
        roi.setName(region.name());
        roi.setStrokeColor(OUTLINE);
        return Elements.LEAD.mark(roi);
    }

    /** An area selection as a box; empty if its name is no lead's or it is no area. */
    public static Optional<Box> toBox(Roi roi) {
        if (!roi.isArea() || roi.getName() == null) {
            return Optional.empty();
        }
        String name = roi.getName().strip();
        Matcher m = NAME.matcher(name);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Lead> lead =
                UNKNOWN.matcher(name).matches()
                        ? Optional.of(Lead.UNKNOWN)
                        : Lead.parse(m.group(1));
        return lead.map(l -> new Box(l, m.group(2) != null, corners(roi)));
    }

    /** Whether a box has the outline and name of a region, to what the eye can tell. */
    public static boolean same(Box box, LeadRegion region) {
        if (box.lead() != region.lead() || box.polygon().size() != region.polygon().size()) {
            return false;
        }
        if (box.rhythm() != region.rhythm()) {
            return false;
        }
        for (int i = 0; i < box.polygon().size(); i++) {
            PagePoint a = box.polygon().get(i);
            PagePoint b = region.polygon().get(i);
            if (Math.hypot(a.x() - b.x(), a.y() - b.y()) > SAME_PX) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpright(List<PagePoint> p) {
        return p.size() == 4
                && Math.abs(p.get(0).y() - p.get(1).y()) < STRAIGHT_PX
                && Math.abs(p.get(2).y() - p.get(3).y()) < STRAIGHT_PX
                && Math.abs(p.get(0).x() - p.get(3).x()) < STRAIGHT_PX
                && Math.abs(p.get(1).x() - p.get(2).x()) < STRAIGHT_PX
                && p.get(1).x() > p.get(0).x()
                && p.get(3).y() > p.get(0).y();
    }

    private static Roi rectangle(List<PagePoint> p) {
        double x = p.get(0).x() + CORNER;
        double y = p.get(0).y() + CORNER;
        return new Roi(x, y, p.get(2).x() + CORNER - x, p.get(2).y() + CORNER - y);
    }

    private static Roi polygon(List<PagePoint> p) {
        FloatPolygon f = new FloatPolygon();
        for (PagePoint c : p) {
            f.addPoint(c.x() + CORNER, c.y() + CORNER);
        }
        return new PolygonRoi(f, Roi.POLYGON);
    }

    private static List<PagePoint> corners(Roi roi) {
        FloatPolygon f = roi.getType() == Roi.POLYGON ? roi.getFloatPolygon() : bounds(roi);
        List<PagePoint> p = new ArrayList<>();
        for (int i = 0; i < f.npoints; i++) {
            p.add(new PagePoint(f.xpoints[i] - CORNER, f.ypoints[i] - CORNER));
        }
        return p;
    }

    private static FloatPolygon bounds(Roi roi) {
        var b = roi.getFloatBounds();
        FloatPolygon f = new FloatPolygon();
        f.addPoint(b.x, b.y);
        f.addPoint(b.x + b.width, b.y);
        f.addPoint(b.x + b.width, b.y + b.height);
        f.addPoint(b.x, b.y + b.height);
        return f;
    }
}
