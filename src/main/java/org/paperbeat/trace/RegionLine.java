package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.StageMonitor;

/** One region's line while it is being followed. */
final class RegionLine {
    /** How far a QRS complex may reach from where the trace runs. */
    private static final double CORRIDOR_MM = 30;

    private static final double WIDEST_CORRIDOR_MM = 120;

    private static final double PAD_MM = 3;
    private static final double HOME_PULL_PER_MM = 0.003;
    private static final double FREE_END_MM = 3;
    private static final double PIN_ROWS = 2;
    private static final double ROOM_MM = 1;

    private final PaperFrame frame;
    private final LeadRegion region;
    private Lettering.Box name;
    private double left;
    private double right;
    private final double home;
    private final Plane page;
    private double corridorMm = CORRIDOR_MM;
    private InkStrip padded;
    private InkStrip strip;
    private final List<EndBar> bars = new ArrayList<>();
    private final Map<Integer, Integer> led = new TreeMap<>();
    private InkPath path;
    private Stroke stroke;

    RegionLine(InkMap map, PageLayout layout, LeadRegion region) {
        this.frame = map.frame();
        this.region = region;
        double speed = frame.calibration().paperSpeed().value();
        left = frame.column(layout.timeZeroMm() + region.startSeconds() * speed);
        right = frame.column(layout.timeZeroMm() + region.endSeconds() * speed);
        home = frame.row(region.baselineMm());
        page = map.ink();
        cut();
    }

    private void cut() {
        int corridor = (int) (corridorMm * frame.pxPerMmY());
        int pad = (int) Math.ceil(PAD_MM * frame.pxPerMmX());
        padded =
                InkStrip.of(
                        page,
                        (int) Math.floor(left) - pad,
                        (int) home - corridor,
                        (int) Math.ceil(right) + pad,
                        (int) home + corridor);
        strip = padded.columns((int) Math.floor(left), (int) Math.ceil(right));
    }

    /** Makes the strip higher where the line's ink reaches its edge, and follows it again. */
    private boolean widened(StrokeEdges edges) {
        boolean reaches = false;
        for (int i = 0; i < edges.top().length; i++) {
            reaches |= edges.top()[i] < 1 && strip.y0() > 0;
            reaches |=
                    edges.bottom()[i] > strip.rows() - 2
                            && strip.y0() + strip.rows() < page.height();
        }
        if (reaches && corridorMm < WIDEST_CORRIDOR_MM) {
            corridorMm *= 2;
            cut();
            return true;
        }
        return false;
    }

    /** Where the line's name stands; null = nowhere. */
    void name(Lettering.Box box) {
        name = box;
    }

    /** Lets the line begin at another frame column. */
    void moveLeft(double column) {
        left = column;
        strip = padded.columns((int) Math.floor(left), (int) Math.ceil(right));
    }

    /** Lets the line end at another frame column. */
    void moveRight(double column) {
        right = column;
        strip = padded.columns((int) Math.floor(left), (int) Math.ceil(right));
    }

    /** Whether a bar was set aside near a frame column. */
    boolean hasBarNear(double column) {
        double near = PAD_MM * frame.pxPerMmX();
        return bars.stream().anyMatch(b -> b.left() - near <= column && column <= b.right() + near);
    }

    LeadRegion region() {
        return region;
    }

    PaperFrame frame() {
        return frame;
    }

    /** Frame column where the region begins. */
    double left() {
        return left;
    }

    /** Frame column where the region ends. */
    double right() {
        return right;
    }

    /** Frame row about which the line runs. */
    double home() {
        return home;
    }

    /** The region's columns. */
    InkStrip strip() {
        return strip;
    }

    /** The region's columns and some to either side; shares their ink. */
    InkStrip padded() {
        return padded;
    }

    InkPath path() {
        return path;
    }

    Stroke stroke() {
        return stroke;
    }

    /** Sets a bar aside. */
    void hide(EndBar bar) {
        bars.add(bar);
        bar.hide(padded);
    }

    /** Frame row at which the path leaves a frame column. */
    int crossing(int column) {
        return strip.y0() + path.crossing()[column - strip.x0()];
    }

    /** Least frame row of the path in a frame column. */
    int top(int column) {
        return strip.y0() + path.top()[column - strip.x0()];
    }

    /** Greatest frame row of the path in a frame column. */
    int bottom(int column) {
        return strip.y0() + path.bottom()[column - strip.x0()];
    }

    /** The path between two frame columns, in frame rows. */
    InkPath part(int from, int to) {
        return path.part(from - strip.x0(), to - strip.x0(), strip.y0());
    }

    /**
     * The cheapest path between two columns of this one, through some places and not beyond them;
     * in frame rows.
     *
     * @param outward whether it rather stays away from home than near it: then it takes the outer
     *     of two flanks
     */
    InkPath part(
            int from,
            int to,
            List<TangleInk.Tip> through,
            boolean outward,
            Stroke drawn,
            StageMonitor monitor) {
        int entry = crossing(from - 1);
        int exit = crossing(to);
        int least = Math.min(entry, exit);
        int greatest = Math.max(entry, exit);
        for (TangleInk.Tip tip : through) {
            least = Math.min(least, tip.row());
            greatest = Math.max(greatest, tip.row());
        }
        int room = (int) Math.ceil(ROOM_MM * frame.pxPerMmY());
        boolean up = least < Math.min(entry, exit);
        boolean down = greatest > Math.max(entry, exit);
        InkStrip columns =
                strip.columns(from, to).rows(least - (up ? 0 : room), greatest + (down ? 0 : room));
        Pins pins = new Pins(columns.columns(), PIN_ROWS);
        pins.set(0, entry - columns.y0());
        pins.set(to - from, crossing(to - 1) - columns.y0());
        for (TangleInk.Tip tip : through) {
            pins.set(tip.column() - from, tip.row() - columns.y0());
        }
        double pull = HOME_PULL_PER_MM / frame.pxPerMmY();
        InkPath found =
                PathFinder.find(
                        columns,
                        drawn.ink(),
                        home - columns.y0(),
                        outward ? -pull : pull,
                        columns.rows(),
                        name,
                        List.of(),
                        pins,
                        monitor);
        return found.part(0, to - from, columns.y0()).endingAt(exit);
    }

    /** Takes another way from a frame column on; frame rows. */
    void splice(int from, InkPath part) {
        path = path.with(from - strip.x0(), part, strip.y0());
    }

    /** This line as a rival of others. */
    Rival rival(int halfHeight, float price) {
        return new Rival(strip.x0(), strip.y0(), path, halfHeight, price);
    }

    /**
     * Follows the line.
     *
     * @param rivals lines whose ink is dear
     */
    void follow(float strokeInk, List<Rival> rivals, StageMonitor monitor) {
        double pull = HOME_PULL_PER_MM / frame.pxPerMmY();
        double free = FREE_END_MM * frame.pxPerMmY();
        Pins pins = new Pins(strip.columns(), PIN_ROWS);
        led.forEach((c, r) -> pins.set(c - strip.x0(), r - strip.y0()));
        path =
                PathFinder.find(
                        strip,
                        strokeInk,
                        home - strip.y0(),
                        pull,
                        free,
                        name,
                        rivals,
                        pins,
                        monitor);
    }

    /** Follows the line some columns beyond its end, from where it ran a millimetre before. */
    void goOn(double columns, float strokeInk, List<Rival> rivals, StageMonitor monitor) {
        int from = strip.columns() - 1 - (int) Math.ceil(frame.pxPerMmX());
        if (from < 0) {
            return;
        }
        moveRight(right + columns);
        InkStrip end = strip.columns(strip.x0() + from, strip.x0() + strip.columns() - 1);
        Pins pins = new Pins(end.columns(), PIN_ROWS);
        pins.set(0, path.crossing()[from]);
        double pull = HOME_PULL_PER_MM / frame.pxPerMmY();
        InkPath found =
                PathFinder.find(
                        end,
                        strokeInk,
                        home - end.y0(),
                        pull,
                        end.rows(),
                        null,
                        rivals,
                        pins,
                        monitor);
        path = path.lasting(strip.columns()).with(from + 1, found.part(1, end.columns() - 1, 0), 0);
    }

    /** Follows the line through a place of the frame, now and whenever; false = out of reach. */
    boolean lead(int column, int row, float strokeInk, StageMonitor monitor) {
        boolean inside = row >= strip.y0() && row < strip.y0() + strip.rows();
        if (!covers(column) || !inside || led.containsKey(column)) {
            return false;
        }
        led.put(column, row);
        follow(strokeInk, List.of(), monitor);
        return true;
    }

    /** Takes back the last {@link #lead}. */
    void unlead(int column, InkPath before) {
        led.remove(column);
        path = before;
    }

    /** Whether a frame column is one of the path's. */
    boolean covers(int column) {
        return column >= strip.x0() && column < strip.x0() + strip.columns();
    }

    /** Follows the line and measures how it is drawn. */
    void measure(float guessedInk, StageMonitor monitor) {
        if (corridorMm != CORRIDOR_MM) {
            corridorMm = CORRIDOR_MM;
            cut();
        }
        StrokeEdges edges;
        float level;
        do {
            follow(guessedInk, List.of(), monitor);
            level = Stroke.ink(strip, path);
            edges = StrokeEdges.of(strip, path, level / 2, null, 0, false);
        } while (widened(edges));
        stroke = new Stroke(level, Stroke.radius(edges), Stroke.hard(strip, path, level));
    }

    /** Sets strange ink aside: the line may pass there unseen. */
    void hide(BitSet strange) {
        for (int y = 0; y < padded.rows(); y++) {
            int row = (padded.y0() + y) * page.width();
            int end = row + padded.x0() + padded.columns();
            int k = strange.nextSetBit(row + padded.x0());
            while (k >= 0 && k < end) {
                padded.ink()[k - row - padded.x0()][y] = InkStrip.HIDDEN;
                k = strange.nextSetBit(k + 1);
            }
        }
    }

    /** Marks names and bars beside the line as accounted for. */
    void claimAsides(BitSet claimed, int pageWidth) {
        for (EndBar bar : bars) {
            claim(claimed, pageWidth, bar.left(), bar.top(), bar.right(), bar.bottom());
        }
        if (name != null) {
            claim(claimed, pageWidth, name.left(), name.top(), name.right(), name.bottom());
        }
    }

    private void claim(BitSet claimed, int width, int left, int top, int right, int bottom) {
        int a = Math.max(0, left);
        int b = Math.min(width - 1, right);
        for (int y = Math.max(0, top); y <= Math.min(page.height() - 1, bottom) && a <= b; y++) {
            claimed.set(y * width + a, y * width + b + 1);
        }
    }

    /**
     * Reads the curve the line was drawn along, in frame pixels.
     *
     * @param limits least and greatest frame row of the line's ink per column
     */
    Reading read(Stroke typical, int[][] limits) {
        int notch = (int) Math.ceil(2 * typical.radius()) + 1;
        StrokeEdges edges =
                StrokeEdges.of(strip, path, typical.edge(), limits, notch, typical.hard());
        double[] y = Centreline.of(edges, typical.radius());
        if (!typical.hard()) {
            y = StrokeFit.refine(strip, y, typical, limits);
        }
        BitSet guessed = CutPeaks.restore(y, edges, strip, page.height(), frame.pxPerMmX());
        float[] confidence = Reading.confidence(y, edges, typical.radius());
        guessed.stream().forEach(i -> confidence[i] = Reading.GUESSED);
        for (int i = 0; i < y.length; i++) {
            y[i] += strip.y0();
        }
        Curve curve = new Curve(strip.x0() + edges.x0(), edges.step(), y);
        return new Reading(curve.continued(bars), confidence, edges);
    }
}
