package org.paperbeat.ij;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Classification;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.Quality;
import org.paperbeat.model.ReviewReason;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** A page drawn by hand: 4 px/mm, two rows of two leads and a rhythm strip, with its results. */
public final class FakePage {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 500;
    public static final double PX_PER_MM = 4;

    private FakePage() {}

    /** The picture: millimetre grid and a bump every second. */
    public static ImagePlus image(String title) {
        ColorProcessor ip = new ColorProcessor(WIDTH, HEIGHT);
        ip.setColor(Color.WHITE);
        ip.fill();
        ip.setColor(new Color(255, 200, 200));
        for (int x = 0; x < WIDTH; x += 4) {
            ip.drawLine(x, 0, x, HEIGHT);
        }
        for (int y = 0; y < HEIGHT; y += 4) {
            ip.drawLine(0, y, WIDTH, y);
        }
        ip.setColor(Color.BLACK);
        for (Trace t : traces()) {
            for (int i = 1; i < t.length(); i++) {
                if (!Float.isNaN(t.yPx()[i]) && !Float.isNaN(t.yPx()[i - 1])) {
                    ip.drawLine(
                            (int) t.xPx()[i - 1],
                            (int) t.yPx()[i - 1],
                            (int) t.xPx()[i],
                            (int) t.yPx()[i]);
                }
            }
        }
        return new ImagePlus(title, ip);
    }

    /** Everything known of it. */
    public static Digitization digitized(ImageInfo info) {
        return new Digitization(
                info,
                calibration(),
                layout(),
                traces(),
                "II_rhythm",
                beats(),
                new Quality(0.9, List.of()),
                0.05,
                PageStatus.OK,
                List.of(),
                Map.of(),
                new ModelId("fake", "1", "0".repeat(64)));
    }

    public static ImageInfo info(String name, int page, int pages) {
        return new ImageInfo(name, "ab".repeat(32), WIDTH, HEIGHT, 1, Double.NaN, page, pages);
    }

    public static PageCalibration calibration() {
        return PageCalibration.straight(
                PX_PER_MM,
                PX_PER_MM,
                Origin.MEASURED,
                new Scale(25, Origin.PRINTED, 1),
                new Scale(10, Origin.PULSE, 1));
    }

    public static PageLayout layout() {
        return new PageLayout(
                "custom",
                10,
                List.of(
                        region("I", Lead.I, false, 0, 0, 5, 100),
                        region("V1", Lead.V1, false, 0, 1, 5, 100),
                        region("II", Lead.II, false, 1, 0, 5, 220),
                        region("V2", Lead.V2, false, 1, 1, 5, 220),
                        region("II_rhythm", Lead.II, true, 2, 0, 9, 340)),
                false,
                0.9,
                List.of());
    }

    private static LeadRegion region(
            String name, Lead lead, boolean rhythm, int row, int column, double seconds, double y) {
        double start = column * 5;
        double x0 = 40 + 100 * start;
        double x1 = Math.min(WIDTH - 10, x0 + 100 * seconds);
        return new LeadRegion(
                name,
                lead,
                rhythm,
                List.of(
                        new PagePoint(x0, y - 50),
                        new PagePoint(x1, y - 50),
                        new PagePoint(x1, y + 50),
                        new PagePoint(x0, y + 50)),
                start,
                start + (x1 - x0) / 100,
                row,
                column,
                y / PX_PER_MM,
                0.9,
                Source.MACHINE);
    }

    public static List<Trace> traces() {
        List<Trace> traces = new ArrayList<>();
        for (LeadRegion r : layout().regions()) {
            traces.add(trace(r));
        }
        return traces;
    }

    private static Trace trace(LeadRegion r) {
        int n = (int) Math.round((r.endSeconds() - r.startSeconds()) * 500);
        float[] mv = new float[n];
        float[] x = new float[n];
        float[] y = new float[n];
        float[] confidence = new float[n];
        Source[] source = new Source[n];
        Arrays.fill(confidence, 1);
        Arrays.fill(source, Source.MACHINE);
        for (int i = 0; i < n; i++) {
            double t = r.startSeconds() + i / 500.0;
            double phase = (t - Math.floor(t) - 0.5) / 0.03;
            mv[i] = (float) Math.exp(-phase * phase);
            x[i] = (float) (40 + 100 * t);
            y[i] = (float) (r.baselineMm() * PX_PER_MM - 40 * mv[i]);
        }
        for (int i = 100; i < 110; i++) {
            mv[i] = Float.NaN;
            x[i] = Float.NaN;
            y[i] = Float.NaN;
        }
        return new Trace(
                r.name(),
                r.lead(),
                r.rhythm(),
                500,
                (int) Math.round(r.startSeconds() * 500),
                mv,
                x,
                y,
                confidence,
                source,
                r.baselineMm(),
                new Quality(0.9, List.of()));
    }

    /** One beat per second, of every class in turn; the first needs a look. */
    public static List<Beat> beats() {
        List<Beat> beats = new ArrayList<>();
        AamiClass[] classes = AamiClass.values();
        for (int i = 0; i < 9; i++) {
            float[] p = {0.02f, 0.02f, 0.02f, 0.02f, 0.02f};
            AamiClass best = classes[i % classes.length];
            p[best.ordinal()] = 0.92f;
            double t = i + 0.5;
            beats.add(
                    new Beat(
                            "II_rhythm",
                            i + 1,
                            t,
                            40 + 100 * t,
                            300,
                            i == 0 ? Double.NaN : 1,
                            i == 8 ? Double.NaN : 1,
                            BeatSymbol.of(best),
                            new Classification(p),
                            0.9,
                            i == 0 ? Set.of(ReviewReason.NO_RR_CONTEXT) : Set.of(),
                            Source.MACHINE));
        }
        return beats;
    }
}
