package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One direction's lines on a page, followed by any of its comb's harmonics, each once. */
final class LineFamily {
    /** Lines followed over so much of the page need no others, part. */
    private static final double MOSTLY = 0.7;

    private final GridTexture texture;
    private final GridComb comb;
    private final boolean bends;
    private final Map<Key, Followed> known = new HashMap<>();

    /**
     * @param bends whether the paper may bend from window to window, so that small ones are taken
     */
    LineFamily(GridTexture texture, GridComb comb, boolean bends) {
        this.bends = bends;
        this.texture = texture;
        this.comb = comb;
    }

    private record Key(GridComb.Carrier carrier, int block) {}

    /**
     * A harmonic's lines.
     *
     * @param tracker that followed them
     * @param points its windows, counts in mm
     */
    record Followed(PhaseTracker tracker, List<GridPoint> points) {
        /** Part of the page on which they were followed from window to window. */
        double share() {
            return points.size() / tracker.windows();
        }
    }

    /** The clearest harmonic that can be followed over most of the page; else the one farthest. */
    GridComb.Carrier first() {
        GridComb.Carrier best = null;
        double most = -1;
        for (GridComb.Carrier c : comb.carriers()) {
            double share = followed(c, block(c)).share();
            if (best == null || share > PaperMap.CLEARER * most) {
                best = c;
                most = share;
            }
            if (share > MOSTLY) {
                break;
            }
        }
        return best;
    }

    /** Edge of the blocks in which a harmonic is followed, plane pixels. */
    int block(GridComb.Carrier carrier) {
        return carrier.block(bends);
    }

    /**
     * A harmonic's lines.
     *
     * @param block edge of the blocks, plane pixels
     */
    Followed followed(GridComb.Carrier carrier, int block) {
        return known.computeIfAbsent(new Key(carrier, block), k -> follow(carrier, block));
    }

    private Followed follow(GridComb.Carrier carrier, int block) {
        SpectralPeak c = carrier.peak();
        PhaseTracker tracker =
                new PhaseTracker(
                        Baseband.of(texture.plane(), c.fx(), c.fy(), block),
                        comb.millimetre().frequency() / 5);
        return new Followed(tracker, inMm(tracker.track(), carrier.linesPerMm()));
    }

    static List<GridPoint> inMm(List<GridPoint> points, double linesPerMm) {
        List<GridPoint> out = new ArrayList<>(points.size());
        for (GridPoint p : points) {
            out.add(new GridPoint(p.x(), p.y(), p.periods() / linesPerMm, p.weight()));
        }
        return out;
    }
}
