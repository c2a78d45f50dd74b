package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.DigitizeOptions;

class VerdictTest {
    private static final List<PagePoint> BOX =
            List.of(new PagePoint(0, 0), new PagePoint(1, 0), new PagePoint(1, 1));

    private static Digitization page(double confidence, Lead... leads) {
        List<LeadRegion> regions = new ArrayList<>();
        for (Lead lead : leads) {
            String name = lead.label() + "_" + regions.size();
            regions.add(new LeadRegion(name, lead, false, BOX, 0, 10, 0, 0, 10, 1, Source.MACHINE));
        }
        Scale speed = new Scale(25, Origin.ASSUMED, 0);
        Scale gain = new Scale(10, Origin.PRINTED, confidence);
        return Digitization.empty(new ImageInfo("p", "0", 9, 9, 1, Double.NaN, 1, 1))
                .withCalibration(PageCalibration.straight(8, 8, Origin.MEASURED, speed, gain))
                .withLayout(new PageLayout("custom", 0, regions, false, 1, List.of()));
    }

    private static List<String> messages(Digitization page) {
        return Verdict.judge(page, DigitizeOptions.defaults()).messages();
    }

    @Test
    void anAssumedScaleIsNoReasonToLook() {
        Digitization judged = Verdict.judge(page(1, Lead.II), DigitizeOptions.defaults());
        assertThat(judged.status()).isEqualTo(PageStatus.OK);
        assertThat(judged.messages()).isEmpty();
    }

    @Test
    void anUncertainScaleIs() {
        assertThat(messages(page(0.3, Lead.II))).containsExactly("The gain is uncertain.");
    }

    @Test
    void unnamedTracesAreNamedInTheMessage() {
        assertThat(messages(page(1, Lead.I, Lead.UNKNOWN)))
                .containsExactly("The lead names of these traces could not be told: unknown_1.");
    }

    @Test
    void leadsThatPagesAlwaysShowTogetherAreMissed() {
        assertThat(messages(page(1, Lead.I, Lead.II, Lead.III, Lead.V1)))
                .containsExactly("Only 4 of the 12 leads were found.");
        assertThat(messages(page(1, Lead.I, Lead.II, Lead.III))).isEmpty();
        assertThat(messages(page(1, Lead.V1, Lead.V2, Lead.V3, Lead.V4, Lead.V5, Lead.V6)))
                .isEmpty();
    }

    private static Digitization lasting(double seconds, double x) {
        List<PagePoint> box =
                List.of(
                        new PagePoint(100, 100),
                        new PagePoint(x, 100),
                        new PagePoint(x, 200),
                        new PagePoint(100, 200));
        List<LeadRegion> regions = new ArrayList<>();
        for (Lead lead : List.of(Lead.I, Lead.II, Lead.III, Lead.AVR, Lead.AVL, Lead.AVF)) {
            regions.add(
                    new LeadRegion(
                            lead.label(),
                            lead,
                            false,
                            box,
                            0,
                            seconds,
                            0,
                            0,
                            10,
                            1,
                            Source.MACHINE));
        }
        Digitization page = page(1, Lead.II);
        return Digitization.empty(new ImageInfo("p", "0", 900, 400, 1, Double.NaN, 1, 1))
                .withCalibration(page.calibration())
                .withLayout(new PageLayout("6x1", 0, regions, false, 1, List.of()));
    }

    @Test
    void leadsOfUnusualLengthSpeakAgainstTheGrid() {
        for (double usual : new double[] {2.48, 2.5, 3.33, 5, 10, 20}) {
            assertThat(messages(lasting(usual, 700))).isEmpty();
        }
        assertThat(messages(lasting(8, 700))).singleElement().asString().contains("8.0 s");
    }

    @Test
    void leadsThatEndWithThePictureMayBeCut() {
        assertThat(messages(lasting(8, 895)))
                .containsExactly(
                        "The traces run into the edge of the picture: a part may be cut off.");
        assertThat(messages(lasting(10, 895))).isEmpty();
    }

    @Test
    void aTipBeyondThePictureIsAGuessAndSaidToBeOne() {
        Source[] source = {Source.MACHINE, Source.MACHINE};
        float[] two = new float[2];
        Quality good = new Quality(1, List.of());
        Trace seen = new Trace("II", Lead.II, false, 500, 0, two, two, two, two, source, 0, good);
        float[] beyond = {3, -5};
        Trace cut = new Trace("V4", Lead.V4, false, 500, 0, two, two, beyond, two, source, 0, good);
        Digitization judged =
                Verdict.judge(
                        page(1, Lead.II, Lead.V4).withTraces(List.of(seen, cut)),
                        DigitizeOptions.defaults());
        assertThat(judged.status()).isEqualTo(PageStatus.WARNING);
        assertThat(judged.messages())
                .contains(
                        "The picture's edge cuts off peaks of these traces, their tips are"
                                + " guesses: V4.");
    }
}
