package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** Two level lines 80 px apart, 4 px/mm: 100 px are a second, 10 mm a millivolt. */
class LiveWireTest {
    private static final int WIDTH = 400;
    private static final int UPPER = 60;
    private static final int LOWER = 140;

    private final PageCalibration calibration =
            PageCalibration.straight(
                    4,
                    4,
                    Origin.MEASURED,
                    new Scale(25, Origin.PRINTED, 1),
                    new Scale(10, Origin.PRINTED, 1));
    private final InkMap ink = ink();
    private final PageLayout layout =
            new PageLayout(
                    "custom",
                    0,
                    List.of(region("I", Lead.I, UPPER), region("II", Lead.II, LOWER)),
                    false,
                    1,
                    List.of());

    private InkMap ink() {
        Plane plane = new Plane(WIDTH, 200);
        for (int x = 0; x < WIDTH; x++) {
            for (int home : new int[] {UPPER, LOWER}) {
                int y = home - bump(x);
                for (int k = -1; k <= 1; k++) {
                    plane.values()[(y + k) * WIDTH + x] = k == 0 ? 1 : 0.5f;
                }
            }
        }
        return new InkMap(plane, new PaperFrame(calibration, 0, 0, 4, 4, WIDTH, 200));
    }

    /** A roof of 20 px about column 200. */
    private static int bump(int x) {
        return Math.max(0, 20 - Math.abs(x - 200));
    }

    private static LeadRegion region(String name, Lead lead, double y) {
        List<PagePoint> box =
                List.of(
                        new PagePoint(0, y - 40),
                        new PagePoint(WIDTH - 1, y - 40),
                        new PagePoint(WIDTH - 1, y + 40),
                        new PagePoint(0, y + 40));
        return new LeadRegion(
                name, lead, false, box, 0, 4, y > 100 ? 1 : 0, 0, y / 4, 1, Source.MACHINE);
    }

    /** A trace that runs level, {@code y} in its middle part and {@code home} elsewhere. */
    private static Trace trace(String name, Lead lead, double home, double y) {
        int n = 1995;
        float[] mv = new float[n];
        float[] x = new float[n];
        float[] yPx = new float[n];
        float[] confidence = new float[n];
        Source[] source = new Source[n];
        Arrays.fill(confidence, 1);
        Arrays.fill(source, Source.MACHINE);
        for (int i = 0; i < n; i++) {
            x[i] = i / 5f;
            boolean middle = x[i] > 100 && x[i] < 300;
            yPx[i] = (float) ((middle ? y : home) - bump(Math.round(x[i])));
            mv[i] = (float) (home - yPx[i]) / 40;
        }
        return new Trace(
                name,
                lead,
                false,
                500,
                0,
                mv,
                x,
                yPx,
                confidence,
                source,
                home / 4,
                new Quality(1, List.of()));
    }

    private LiveWire wire(Trace first) {
        return new LiveWire(ink, layout, List.of(first, trace("II", Lead.II, LOWER, LOWER)));
    }

    @Test
    void onePinBringsATraceBackFromItsNeighbour() {
        Trace jumped = trace("I", Lead.I, UPPER, LOWER);
        LiveWire.Stretch s =
                wire(jumped).follow("I", List.of(new PagePoint(150, UPPER + 2)), 1.5, 1.5, 0);
        int last = s.firstIndex() + s.v().length - 1;
        assertThat(s.firstIndex()).isBetween(485, 506);
        assertThat(last).isBetween(1494, 1515);
        for (int i = 0; i < s.v().length; i++) {
            int x = Math.round((s.firstIndex() + i) / 5f);
            assertThat(4 * s.v()[i]).isCloseTo(UPPER - bump(x), within(1.5));
        }
    }

    @Test
    void twoPinsTakeTheNeighboursInkWhereAPersonSaysSo() {
        Trace right = trace("I", Lead.I, UPPER, UPPER);
        LiveWire.Stretch s =
                wire(right)
                        .follow(
                                "I",
                                List.of(new PagePoint(110, LOWER), new PagePoint(130, LOWER)),
                                1.1,
                                1.3,
                                0);
        int at = 600 - s.firstIndex();
        assertThat(4 * s.v()[at]).isCloseTo(LOWER, within(1.0));
        assertThat(s.firstIndex()).isGreaterThan(400);
    }

    @Test
    void aPinOnPaperIsPassedToo() {
        Trace right = trace("I", Lead.I, UPPER, UPPER);
        LiveWire.Stretch s = wire(right).follow("I", List.of(new PagePoint(120, 45)), 1.2, 1.2, 0);
        assertThat(4 * s.v()[600 - s.firstIndex()]).isCloseTo(45, within(4.0));
    }

    @Test
    void whatAPersonMadeBeforeStays() {
        Trace jumped = trace("I", Lead.I, UPPER, LOWER);
        Arrays.fill(jumped.source(), 1000, 1200, Source.HUMAN);
        LiveWire.Stretch s =
                wire(jumped).follow("I", List.of(new PagePoint(150, UPPER)), 1.5, 1.5, 0);
        assertThat(s.firstIndex() + s.v().length).isLessThanOrEqualTo(1000);
    }
}
