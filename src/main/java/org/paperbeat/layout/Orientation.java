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

    /** Runs of ink this much longer down the page than along it: the page lies on its side. */
    private static final double ON_ITS_SIDE = 1.2;

    /** A name counts if it is this probable. */
    private static final double READ = 0.7;

    /** So many names make a turn likely though traces do not run that way. */
    private static final int MANY = 4;

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
        double along = meanRun(p, threshold, true);
        double down = meanRun(p, threshold, false);
        return new Orientation(map, down / Math.max(1e-9, along));
    }

    /** Whether the traces run down the page. */
    public boolean liesOnItsSide() {
        return ratio > ON_ITS_SIDE;
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

    /** Turns under which the page may be upright, the likeliest first; 0 = as it lies. */
    public List<Integer> turns() {
        List<Integer> turns = new ArrayList<>();
        for (int q = 0; q < 4; q++) {
            boolean fits = liesOnItsSide() == (q % 2 == 1);
            boolean doubtful = ratio > 1 / ON_ITS_SIDE && ratio < ON_ITS_SIDE;
            if (fits || doubtful || names(q) >= MANY) {
                turns.add(q);
            }
        }
        // stable: as it lies before turned by a half
        turns.sort(Comparator.comparingInt(q -> -names(q)));
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

    /** Mean length of runs of ink, each counted by its length. */
    private static double meanRun(Plane p, float threshold, boolean along) {
        int lines = along ? p.height() : p.width();
        int length = along ? p.width() : p.height();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < lines; i += STRIDE) {
            int run = 0;
            for (int k = 0; k <= length; k++) {
                boolean on = k < length && (along ? p.get(k, i) : p.get(i, k)) >= threshold;
                if (on) {
                    run++;
                } else {
                    sum += run;
                    squares += (double) run * run;
                    run = 0;
                }
            }
        }
        return sum == 0 ? 0 : squares / sum;
    }
}
