package org.paperbeat.layout;

import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.ReducedInk;

/** Where the rows' lines begin and end, to a part of a pixel, on the full ink map. */
final class LineEnds {
    private final InkProfile profile;
    private final ColumnRuns runs;
    private final ReducedInk coarse;
    private final List<TraceRow> rows;
    private final double mmPerPx;

    LineEnds(InkMap map, InkProfile profile, ColumnRuns runs, List<TraceRow> rows) {
        this.profile = profile;
        this.runs = runs;
        this.coarse = runs.ink();
        this.rows = rows;
        this.mmPerPx = 1 / map.frame().pxPerMmX();
    }

    /**
     * The picture's left edge where the lines of most rows begin there.
     *
     * @param u about where they begin, mm
     * @return u, mm; NaN where lines begin within the picture
     */
    double cutStart(double u) {
        double[] edges = new double[rows.size()];
        int cut = 0;
        for (int r = 0; r < edges.length; r++) {
            double v = lineAt(rows.get(r), u + 0.8);
            double[] edge = Double.isNaN(v) ? null : profile.edge(u, v, 1);
            edges[r] = edge == null ? Double.NaN : profile.leftBorder(edge[0], v);
            cut += Double.isNaN(edges[r]) ? 0 : 1;
        }
        return 2 * cut > edges.length ? Extent.median(edges) : Double.NaN;
    }

    /** Ends of the rows' lines, mm; NaN where a line is not level there. */
    double[] ends(double u, int side) {
        double[][] edges = new double[rows.size()][];
        double[] v = new double[edges.length];
        double thin = Double.MAX_VALUE;
        boolean crisp = true;
        for (int r = 0; r < edges.length; r++) {
            v[r] = lineAt(rows.get(r), u + side * 0.8);
            edges[r] = Double.isNaN(v[r]) ? null : profile.edge(u, v[r], side);
            if (edges[r] != null) {
                thin = Math.min(thin, edges[r][1]);
                crisp &= edges[r][2] == 1;
            }
        }
        // without grey edges every touched pixel is black and a line ends without a cap
        double cap = crisp ? 0.5 * mmPerPx : thin / 2;
        double[] places = new double[edges.length];
        for (int r = 0; r < edges.length; r++) {
            boolean level = edges[r] != null && (crisp || edges[r][1] < 1.25 * thin);
            places[r] =
                    level && !profile.atBorder(edges[r][0], v[r])
                            ? edges[r][0] + side * cap
                            : Double.NaN;
        }
        return places;
    }

    /** Height of the trace of a row at u; NaN if there is none. */
    private double lineAt(TraceRow row, double u) {
        int x = (int) Math.round(coarse.column(u));
        if (x < 0 || x >= runs.width()) {
            return Double.NaN;
        }
        double best = 15;
        double v = Double.NaN;
        for (int r = runs.begin(x); r < runs.begin(x + 1); r++) {
            double d = Math.abs(coarse.v(runs.middle(r)) - row.baselineAt(x));
            if (runs.isTrace(r) && d < best) {
                best = d;
                v = coarse.v(runs.middle(r));
            }
        }
        return v;
    }
}
