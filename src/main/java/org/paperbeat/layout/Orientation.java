package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

/**
 * Tells cheaply, on a small copy of the ink, which way up a page may lie: traces run along the page
 * or down it, and lead names can be read one way up only. Not safe for threads.
 */
public final class Orientation {
    private static final double PX_PER_MM = 8;

    /** So much more must speak for lines down the page than along it where no name is read. */
    private static final double ON_ITS_SIDE = 1.3;

    /** A line across its direction, mm. */
    private static final double THIN_MM = 1.2;

    /** A name counts if it is this probable. */
    private static final double READ = 0.7;

    /** So many names, and so many more than as it lies, make a turn likely. */
    private static final int MANY = 3;

    private static final int CLEARLY = 2;

    private static final Set<Lead> LOOK_ALIKE = Set.of(Lead.UNKNOWN, Lead.I, Lead.II, Lead.III);

    /** Every so manieth line of pixels tells how long runs are. */
    private static final int STRIDE = 3;

    private final InkMap map;
    private final double ratio;
    private int[] names;

    private Orientation(InkMap map, double ratio) {
        this.map = map;
        this.ratio = ratio;
    }

    /** Looks at the ink of a page as it lies. */
    public static Orientation of(InkMap ink) {
        InkMap map = reduced(ink);
        Plane p = map.ink();
        float threshold = new ReducedInk(p, 1, map.frame()).threshold();
        double along = lines(map, threshold, true);
        double down = lines(map, threshold, false);
        return new Orientation(map, down / Math.max(1e-9, along));
    }

    /** What speaks for traces down the page over what speaks for traces along it. */
    double ratio() {
        return ratio;
    }

    /** Distinct lead names read after so many clockwise turns of the paper's axes. */
    public int names(int quarterTurns) {
        if (names == null) {
            names = new int[4];
            InkMap turned = map;
            for (int q = 0; q < 4; q++) {
                names[q] = names(turned);
                turned = turned(turned);
            }
        }
        return names[quarterTurns];
    }

    /** The turn under which most names are read; 0 unless they are many more than as it lies. */
    public int likeliest() {
        int best = 0;
        for (int q = 1; q < 4; q++) {
            boolean more = names(q) >= MANY && names(q) >= names(0) + CLEARLY;
            best = more && names(q) > names(best) ? q : best;
        }
        return best;
    }

    /**
     * Other turns worth a try where the leads were not found under one: those under which more
     * names are read; quarter turns, if no turn shows names and traces seem to run that way.
     */
    public List<Integer> othersThan(int quarterTurns) {
        List<Integer> turns = new ArrayList<>();
        int most = 0;
        for (int q = 0; q < 4; q++) {
            most = Math.max(most, names(q));
            if (q != quarterTurns && names(q) >= MANY && names(q) > names(quarterTurns)) {
                turns.add(q);
            }
        }
        turns.sort(Comparator.comparingInt(q -> -names(q)));
        if (most < MANY && (ratio > ON_ITS_SIDE) == (quarterTurns % 2 == 0)) {
            turns.add((quarterTurns + 1) % 4);
            turns.add((quarterTurns + 3) % 4);
        }
        return turns;
    }

    private static InkMap reduced(InkMap ink) {
        ReducedInk r = ReducedInk.of(ink, PX_PER_MM, false);
        Plane p = r.plane();
        return new InkMap(
                p,
                new PaperFrame(
                        ink.frame().calibration(),
                        r.u(0),
                        r.v(0),
                        r.pxPerMmX(),
                        r.pxPerMmY(),
                        p.width(),
                        p.height()));
    }

    /** The same ink with the old v axis as the new u axis. */
    static InkMap turned(InkMap map) {
        PaperFrame f = map.frame();
        int w = f.height();
        int h = f.width();
        float[] in = map.ink().values();
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out[y * w + x] = in[x * f.width() + f.width() - 1 - y];
            }
        }
        PaperFrame turned =
                new PaperFrame(
                        f.calibration().turned(1),
                        f.v0(),
                        -f.u(f.width() - 1.0),
                        f.pxPerMmY(),
                        f.pxPerMmX(),
                        w,
                        h);
        return new InkMap(new Plane(w, h, out), turned);
    }

    private static int names(InkMap map) {
        Set<Lead> read = EnumSet.noneOf(Lead.class);
        for (PrintedWord w : new LeadNameReader(map).readAll()) {
            if (w.probability(w.best()) > READ) {
                read.add(LeadNameReader.lead(w.best()));
            }
        }
        read.removeAll(LOOK_ALIKE);
        return read.size();
    }

    /**
     * How much thin ink lies at few heights, as lines of traces make it: squares of the number of
     * thin runs across the direction, gathered in strips of a millimetre.
     */
    private static double lines(InkMap map, float threshold, boolean along) {
        Plane p = map.ink();
        double perMm = along ? map.frame().pxPerMmY() : map.frame().pxPerMmX();
        int across = along ? p.height() : p.width();
        int length = along ? p.width() : p.height();
        double[] strips = new double[(int) (across / perMm) + 2];
        int thin = (int) Math.max(3, THIN_MM * perMm);
        for (int i = 0; i < length; i += STRIDE) {
            int run = 0;
            for (int k = 0; k <= across; k++) {
                boolean on = k < across && (along ? p.get(i, k) : p.get(k, i)) >= threshold;
                if (on) {
                    run++;
                } else {
                    strips[(int) (k / perMm)] += run > 0 && run <= thin ? 1 : 0;
                    run = 0;
                }
            }
        }
        double sum = 0;
        for (double s : strips) {
            sum += s * s;
        }
        return sum;
    }
}
