package org.paperbeat.io;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Classification;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Homography;
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
import org.paperbeat.model.WarpMesh;

/** A small page with everything in it that a record can hold. */
public final class SamplePage {
    private SamplePage() {}

    /** Two traces of 20 samples at 500 Hz, two beats. */
    public static Digitization page() {
        return new Digitization(
                new ImageInfo("scan \"1\".png", "ab12", 800, 600, 6, Double.NaN, 1, 1),
                calibration(),
                layout(),
                List.of(trace("I", Lead.I, false, -1), trace("II_rhythm", Lead.II, true, 0)),
                "II_rhythm",
                List.of(machineBeat(), humanBeat()),
                new Quality(0.75, List.of("faded")),
                Double.NaN,
                PageStatus.WARNING,
                List.of("The grid is uncertain."),
                Map.of("layout", "auto", "gain", "10", "beats", "reading"),
                new ModelId("cnn", "1", "cd34"));
    }

    private static PageCalibration calibration() {
        return new PageCalibration(
                new Homography(8, 0.1, 3, -0.1, 7.9, 4, 1e-6, -1e-6),
                new WarpMesh(0, 0, 50, 2, 2, new float[] {0, 0.1f, 0.2f, 0.3f}, new float[4]),
                8,
                7.9,
                -1.25,
                new Scale(7.95, Origin.MEASURED, 0.9),
                new Scale(25, Origin.PRINTED, 1),
                new Scale(10, Origin.ASSUMED, 0),
                List.of("a note"));
    }

    private static PageLayout layout() {
        List<PagePoint> box =
                List.of(new PagePoint(1, 2), new PagePoint(300.5, 2), new PagePoint(300, 90));
        LeadRegion first =
                new LeadRegion("I", Lead.I, false, box, 0, 2.5, 0, 0, 12.5, 0.9, Source.MACHINE);
        LeadRegion second =
                new LeadRegion("II_rhythm", Lead.II, true, box, 0, 10, 1, 0, 40, 0.8, Source.HUMAN);
        return new PageLayout("custom", 10.5, List.of(first, second), false, 0.7, List.of());
    }

    private static Trace trace(String name, Lead lead, boolean rhythm, int firstIndex) {
        int n = 20;
        float[] mv = new float[n];
        float[] x = new float[n];
        float[] confidence = new float[n];
        Source[] source = new Source[n];
        Arrays.fill(source, Source.MACHINE);
        source[7] = Source.HUMAN;
        for (int i = 0; i < n; i++) {
            mv[i] = i == 3 ? Float.NaN : (float) Math.sin(i);
            x[i] = 10 + i * 0.4f;
            confidence[i] = i / 20f;
        }
        return new Trace(
                name,
                lead,
                rhythm,
                500,
                firstIndex,
                mv,
                x,
                mv.clone(),
                confidence,
                source,
                12.5,
                new Quality(Double.NaN, List.of()));
    }

    private static Beat machineBeat() {
        return new Beat(
                "II_rhythm",
                1,
                0.0123,
                14.25,
                33.333,
                Double.NaN,
                0.8,
                BeatSymbol.VENTRICULAR_PREMATURE,
                new Classification(new float[] {0.1f, 0.05f, 0.8f, 0.03f, 0.02f}),
                0.9,
                Set.of(ReviewReason.NO_RR_CONTEXT, ReviewReason.LOW_CONFIDENCE),
                Source.MACHINE);
    }

    private static Beat humanBeat() {
        return new Beat(
                "II_rhythm",
                2,
                0.8123,
                100,
                33,
                0.8,
                Double.NaN,
                null,
                null,
                1,
                Set.of(),
                Source.HUMAN);
    }
}
