package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Quality;

/**
 * How far lines can be trusted: how much of each was really seen, and how much ink near it no line
 * accounts for.
 *
 * <p>A line that follows another's ink, cuts under its peaks or misses its region leaves ink
 * behind; so do handwriting and stamps across it.
 */
final class LineQuality {
    private static final double NEAR_MM = 12;
    private static final double MARGIN_MM = 0.4;

    /** Unclaimed ink, as a share of the line's own, that lowers quality by half. */
    private static final double HALF_AT_UNCLAIMED = 0.5;

    private static final double MUCH_UNCLAIMED = 0.25;
    private static final double MUCH_UNSEEN = 0.15;

    private final Plane page;
    private final List<RegionLine> lines;
    private final float edge;
    private final BitSet claimed;

    LineQuality(
            Plane page,
            List<RegionLine> lines,
            List<Reading> readings,
            float edge,
            BitSet strange) {
        this.page = page;
        this.lines = lines;
        this.edge = edge;
        claimed = new BitSet(page.values().length);
        claimed.or(strange);
        for (int i = 0; i < lines.size(); i++) {
            claim(lines.get(i), readings.get(i).edges());
            lines.get(i).claimAsides(claimed, page.width());
        }
    }

    private void claim(RegionLine line, StrokeEdges edges) {
        int margin = (int) Math.ceil(MARGIN_MM * line.frame().pxPerMmY());
        InkStrip strip = line.strip();
        for (int c = 0; c < strip.columns(); c++) {
            int k = Math.min(c * StrokeEdges.PER_COLUMN, edges.top().length - 1);
            double top = edges.top()[k];
            double bottom = edges.bottom()[k];
            if (Double.isNaN(top)) {
                continue;
            }
            for (int x = Math.max(0, c - 2); x <= Math.min(strip.columns() - 1, c + 2); x++) {
                int from = Math.max(0, strip.y0() + (int) top - margin);
                int to = Math.min(page.height() - 1, strip.y0() + (int) bottom + 1 + margin);
                for (int y = from; y <= to; y++) {
                    claimed.set(y * page.width() + strip.x0() + x);
                }
            }
        }
    }

    /** Quality of one line. */
    Quality of(int index, Reading reading) {
        double seen = seen(reading);
        double unclaimed = unclaimed(lines.get(index), reading.edges());
        double ratio = unclaimed / HALF_AT_UNCLAIMED;
        List<String> reasons = new ArrayList<>();
        if (unclaimed > MUCH_UNCLAIMED) {
            reasons.add("Ink near the line belongs to none.");
        }
        if (seen < 1 - MUCH_UNSEEN) {
            reasons.add("Parts of the line are unclear.");
        }
        if (leavesPicture(reading.curve())) {
            reasons.add("A peak is cut off by the picture's edge, its tip is a guess.");
        }
        return new Quality(Math.max(0, Math.min(1, seen / (1 + ratio * ratio))), reasons);
    }

    private boolean leavesPicture(Curve curve) {
        return Arrays.stream(curve.y()).anyMatch(y -> y < -1 || y > page.height());
    }

    /** Mean confidence along the drawn line, so that steep strokes count by their length. */
    static double seen(Reading reading) {
        double sum = 0;
        double weight = 0;
        double[] y = reading.curve().y();
        for (int i = 1; i < y.length; i++) {
            double dy = y[i] - y[i - 1];
            double w =
                    Double.isNaN(dy)
                            ? reading.curve().step()
                            : Math.hypot(dy, reading.curve().step());
            sum += w * (Double.isNaN(dy) ? 0 : reading.confidence()[i]);
            weight += w;
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** Ink near a line that no line claims, as a share of the line's own. */
    double unclaimed(RegionLine line, StrokeEdges edges) {
        int near = (int) (NEAR_MM * line.frame().pxPerMmY());
        InkStrip strip = line.strip();
        long stray = 0;
        double own = 0;
        float[] values = page.values();
        int from = Math.max(0, (int) line.home() - near);
        int to = Math.min(page.height() - 1, (int) line.home() + near);
        for (int y = from; y <= to; y++) {
            int k = y * page.width() + strip.x0();
            for (int c = 0; c < strip.columns(); c++) {
                if (values[k + c] >= edge && !claimed.get(k + c)) {
                    stray++;
                }
            }
        }
        for (int i = 0; i < edges.top().length; i += StrokeEdges.PER_COLUMN) {
            double height = edges.bottom()[i] - edges.top()[i];
            own += Double.isNaN(height) ? 0 : height;
        }
        return stray / Math.max(1, own);
    }
}
