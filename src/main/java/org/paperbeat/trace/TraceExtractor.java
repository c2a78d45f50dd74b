package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.TraceOptions;

/** Follows the line of every lead region and reads it as a signal. */
public final class TraceExtractor {
    private static final double CORRIDOR_MM = 40;
    private static final double FREE_END_MM = 3;
    private static final double HOME_PULL_PER_MM = 0.004;

    /**
     * Reads all traces of a page, one per region, in the layout's order. What the page does not
     * show is NaN.
     */
    public List<Trace> extract(
            InkMap ink, PageLayout layout, TraceOptions options, StageMonitor monitor) {
        List<Trace> traces = new ArrayList<>();
        Lettering names = Lettering.of(ink, layout, 0.4f);
        for (LeadRegion region : layout.regions()) {
            monitor.check();
            traces.add(read(ink, layout, region, names.box(region), options, monitor));
            monitor.progress("Reading traces", traces.size() / (double) layout.regions().size());
        }
        return traces;
    }

    private static Trace read(
            InkMap map,
            PageLayout layout,
            LeadRegion region,
            Lettering.Box name,
            TraceOptions options,
            StageMonitor monitor) {
        PaperFrame frame = map.frame();
        double speed = frame.calibration().paperSpeed().value();
        double left = frame.column(layout.timeZeroMm() + region.startSeconds() * speed);
        double right = frame.column(layout.timeZeroMm() + region.endSeconds() * speed);
        double home = frame.row(region.baselineMm());
        int corridor = (int) (CORRIDOR_MM * frame.pxPerMmY());
        int pad = (int) Math.ceil(3 * frame.pxPerMmX());
        InkStrip padded =
                InkStrip.of(
                        map.ink(),
                        (int) Math.floor(left) - pad,
                        (int) home - corridor,
                        (int) Math.ceil(right) + pad,
                        (int) home + corridor);
        double homeRow = home - padded.y0();
        double pull = HOME_PULL_PER_MM / frame.pxPerMmY();
        double free = FREE_END_MM * frame.pxPerMmY();
        InkStrip strip = padded.columns((int) Math.floor(left), (int) Math.ceil(right));
        InkPath path = PathFinder.find(strip, 0.8f, homeRow, pull, free, name, monitor);
        float level = Stroke.ink(strip, path);
        StrokeEdges edges = StrokeEdges.of(strip, path, level / 2);
        double radius = Stroke.radius(edges);
        Stroke stroke = new Stroke(level, Double.isNaN(radius) ? 1 : radius);
        double pulse = frame.calibration().gain().value() * frame.pxPerMmY();
        for (double end : new double[] {left, right}) {
            EndBar bar =
                    EndBar.find(
                            padded, end - padded.x0(), homeRow, stroke, frame.pxPerMmX(), pulse);
            if (bar != null) {
                bar.erase(padded);
            }
        }
        path = PathFinder.find(strip, level, homeRow, pull, free, name, monitor);
        edges = StrokeEdges.of(strip, path, stroke.edge());
        double[] y = filled(Centreline.of(edges, stroke.radius()));
        return sampled(frame, layout, region, options, strip, edges, y);
    }

    /** Short gaps bridged by a line, ends continued level. */
    private static double[] filled(double[] y) {
        int last = -1;
        for (int i = 0; i <= y.length; i++) {
            if (i < y.length && Double.isNaN(y[i])) {
                continue;
            }
            for (int k = last + 1; k < i; k++) {
                if (last < 0) {
                    y[k] = i == y.length ? Double.NaN : y[i];
                } else if (i == y.length) {
                    y[k] = y[last];
                } else {
                    y[k] = y[last] + (y[i] - y[last]) * (k - last) / (i - last);
                }
            }
            last = i;
        }
        return y;
    }

    private static Trace sampled(
            PaperFrame frame,
            PageLayout layout,
            LeadRegion region,
            TraceOptions options,
            InkStrip strip,
            StrokeEdges edges,
            double[] y) {
        double fs = options.samplingRateHz();
        double speed = frame.calibration().paperSpeed().value();
        double gain = frame.calibration().gain().value();
        int first = (int) Math.round(region.startSeconds() * fs);
        int last = (int) Math.round(region.endSeconds() * fs);
        int n = Math.max(0, last - first);
        float[] rows = new float[n];
        float[] xPx = new float[n];
        float[] yPx = new float[n];
        float[] mv = new float[n];
        for (int i = 0; i < n; i++) {
            double u = layout.timeZeroMm() + (first + i) / fs * speed;
            double at = (frame.column(u) - strip.x0() - edges.x0()) / edges.step();
            rows[i] = (float) (strip.y0() + linear(y, at));
            PagePoint p = frame.toPixel(frame.column(u), rows[i]);
            xPx[i] = (float) p.x();
            yPx[i] = (float) p.y();
        }
        double zero = median(rows);
        for (int i = 0; i < n; i++) {
            mv[i] = (float) ((zero - rows[i]) / frame.pxPerMmY() / gain);
        }
        float[] confidence = new float[n];
        Source[] source = new Source[n];
        Arrays.fill(confidence, 1);
        Arrays.fill(source, Source.MACHINE);
        return new Trace(
                region.name(),
                region.lead(),
                region.rhythm(),
                fs,
                first,
                mv,
                xPx,
                yPx,
                confidence,
                source,
                frame.v(zero),
                new Quality(Double.NaN, List.of()));
    }

    private static double linear(double[] y, double at) {
        if (at < 0 || at > y.length - 1) {
            return at > -8 && at < 0 ? y[0] : at < y.length + 7 ? y[y.length - 1] : Double.NaN;
        }
        int k = Math.min((int) at, y.length - 2);
        return y[k] + (y[k + 1] - y[k]) * (at - k);
    }

    private static double median(float[] rows) {
        float[] known = new float[rows.length];
        int n = 0;
        for (float r : rows) {
            if (!Float.isNaN(r)) {
                known[n++] = r;
            }
        }
        Arrays.sort(known, 0, n);
        return n == 0 ? Double.NaN : known[n / 2];
    }
}
