package org.paperbeat.trace;

import java.util.Arrays;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.TraceOptions;

/** Reads a curve at the instants of the page's paper time. */
final class TraceSampler {
    private final PageLayout layout;
    private final RegionLine line;
    private final TraceOptions options;

    TraceSampler(PageLayout layout, RegionLine line, TraceOptions options) {
        this.layout = layout;
        this.line = line;
        this.options = options;
    }

    Trace sample(Reading reading, Quality quality) {
        LeadRegion region = line.region();
        PaperFrame frame = line.frame();
        double fs = options.samplingRateHz();
        double speed = frame.calibration().paperSpeed().value();
        int first = sampleAt(line.left());
        int n = Math.max(0, sampleAt(line.right()) - first);
        float[] rows = new float[n];
        float[] xPx = new float[n];
        float[] yPx = new float[n];
        float[] confidence = new float[n];
        for (int i = 0; i < n; i++) {
            double column = frame.column(layout.timeZeroMm() + (first + i) / fs * speed);
            rows[i] = (float) reading.curve().at(column);
            confidence[i] = Float.isNaN(rows[i]) ? 0 : reading.confidenceAt(column);
            PagePoint p = frame.toPixel(column, rows[i]);
            xPx[i] = (float) p.x();
            yPx[i] = (float) p.y();
        }
        double zero = TraceExtractor.median(rows);
        Source[] source = new Source[n];
        Arrays.fill(source, Source.MACHINE);
        return new Trace(
                region.name(),
                region.lead(),
                region.rhythm(),
                fs,
                first,
                millivolts(rows, zero, frame),
                xPx,
                yPx,
                confidence,
                source,
                frame.v(zero),
                quality);
    }

    private static float[] millivolts(float[] rows, double zero, PaperFrame frame) {
        double gain = frame.calibration().gain().value();
        float[] mv = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            mv[i] = (float) ((zero - rows[i]) / frame.pxPerMmY() / gain);
        }
        return mv;
    }

    /** Index of the sample at a frame column. */
    private int sampleAt(double column) {
        PaperFrame frame = line.frame();
        double seconds =
                (frame.u(column) - layout.timeZeroMm()) / frame.calibration().paperSpeed().value();
        return (int) Math.round(seconds * options.samplingRateHz());
    }
}
