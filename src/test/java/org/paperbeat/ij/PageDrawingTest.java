package org.paperbeat.ij;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.gui.TextRoi;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Digitization;
import org.paperbeat.options.BeatPalette;

class PageDrawingTest {
    private final ImagePlus image = FakePage.image("page");
    private final ImagePages pages = new ImagePages(image);
    private final Digitization state = FakePage.digitized(FakePage.info("page", 1, 1));

    private List<Roi> elements() {
        return Arrays.asList(image.getOverlay().toArray());
    }

    private static String text(Roi roi) {
        return ((TextRoi) roi).getText().strip();
    }

    @Test
    void drawsLeadsTracesBeatsLegendAndNotice() {
        new PageDrawing(pages).draw(1, state);
        assertThat(elements().stream().filter(Elements.LEAD::is)).hasSize(5);
        assertThat(elements().stream().filter(Elements.TRACE::is)).hasSize(10);
        assertThat(elements().stream().filter(Elements.BEAT::is)).hasSize(18);
        List<String> legend =
                elements().stream()
                        .filter(Elements.LEGEND::is)
                        .map(PageDrawingTest::text)
                        .collect(Collectors.toList());
        assertThat(legend)
                .contains(BeatPalette.NOTICE)
                .anyMatch(s -> s.equals("V ventricular ectopic: 2"));
    }

    @Test
    void aBeatHasLetterAndColourOfItsClassAtItsPlace() {
        new PageDrawing(pages).draw(1, state);
        List<Roi> third =
                elements().stream().filter(r -> r.getName().equals("beat 3 II_rhythm")).toList();
        assertThat(third).allMatch(r -> (r.getStrokeColor().getRGB() & 0xffffff) == 0xD55E00);
        assertThat(third)
                .filteredOn(TextRoi.class::isInstance)
                .first()
                .satisfies(r -> assertThat(text(r)).isEqualTo("V"));
        Roi ring = third.get(0);
        assertThat(ring.getFloatBounds().getCenterX()).isEqualTo(40 + 250 + 0.5);
        assertThat(ring.getFloatBounds().getCenterY()).isEqualTo(300.5);
    }

    @Test
    void aBeatThatNeedsALookHasAStar() {
        new PageDrawing(pages).draw(1, state);
        assertThat(elements())
                .anyMatch(
                        r ->
                                r.getName().equals("beat 1 II_rhythm")
                                        && r instanceof TextRoi
                                        && text(r).equals("N*"));
    }

    @Test
    void drawingAgainReplacesOnlyItsOwn() {
        PageDrawing drawing = new PageDrawing(pages);
        drawing.draw(1, state);
        Roi mine = new Roi(1, 2, 3, 4);
        mine.setName("stamp");
        image.getOverlay().add(mine);
        int before = image.getOverlay().size();
        drawing.draw(1, state);
        assertThat(image.getOverlay().size()).isEqualTo(before);
        assertThat(image.getOverlay().contains(mine)).isTrue();
        assertThat(drawing.unnamedBoxes(1)).isEqualTo(1);
    }

    @Test
    void onAStackEveryElementSitsOnItsSlice() {
        ImageStack stack = new ImageStack(FakePage.WIDTH, FakePage.HEIGHT);
        for (int i = 0; i < 3; i++) {
            stack.addSlice(image.getProcessor());
        }
        ImagePlus three = new ImagePlus("three", stack);
        PageDrawing drawing = new PageDrawing(new ImagePages(three));
        drawing.draw(2, state);
        drawing.draw(3, state);
        assertThat(three.getOverlay().toArray())
                .allMatch(r -> r.getPosition() == 2 || r.getPosition() == 3);
        assertThat(drawing.boxes(1)).isEmpty();
        assertThat(drawing.boxes(2)).hasSize(5);
        drawing.draw(2, Digitization.empty(state.image()));
        assertThat(drawing.boxes(2)).isEmpty();
        assertThat(drawing.boxes(3)).hasSize(5);
    }

    @Test
    void boxesComeBackAsTheyWereDrawn() {
        PageDrawing drawing = new PageDrawing(pages);
        drawing.draw(1, state);
        List<LeadRois.Box> boxes = drawing.boxes(1);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(LeadRois.same(boxes.get(i), state.layout().regions().get(i))).isTrue();
        }
    }

    @Test
    void aPersonsNamedRectangleIsALeadBox() {
        Roi box = new Roi(10, 20, 300, 100);
        box.setName("avf-1");
        image.setOverlay(new ij.gui.Overlay(box));
        LeadRois.Box read = new PageDrawing(pages).boxes(1).get(0);
        assertThat(read.lead().label()).isEqualTo("aVF");
        assertThat(read.polygon().get(0).x()).isEqualTo(9.5);
        assertThat(read.polygon().get(2).y()).isEqualTo(119.5);
    }
}
