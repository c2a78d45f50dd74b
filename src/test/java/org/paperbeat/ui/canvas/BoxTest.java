package org.paperbeat.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoxTest {
    private final Box box = new Box(100, 50, 200, 90);

    private static Spot spot(double x, double y) {
        return new Spot(x, y, 5, false, false, false, 1);
    }

    @Test
    void sidesCornersAndTheMiddleAreTakenHoldOf() {
        assertThat(box.grip(spot(150, 70))).isEqualTo(Box.Grip.MIDDLE);
        assertThat(box.grip(spot(97, 70)).pointer()).isEqualTo(Pointer.RESIZE_ACROSS);
        assertThat(box.grip(spot(150, 93)).pointer()).isEqualTo(Pointer.RESIZE_DOWN);
        assertThat(box.grip(spot(199, 91)).pointer()).isEqualTo(Pointer.RESIZE_FALLING);
        assertThat(box.grip(spot(199, 48)).pointer()).isEqualTo(Pointer.RESIZE_RISING);
        assertThat(box.grip(spot(210, 70))).isNull();
    }

    @Test
    void aDraggedSideMovesAloneAndAllMovesByTheMiddle() {
        assertThat(box.dragged(new Box.Grip(1, 0), 10, 99)).isEqualTo(new Box(100, 50, 210, 90));
        assertThat(box.dragged(Box.Grip.MIDDLE, 10, -5)).isEqualTo(new Box(110, 45, 210, 85));
        assertThat(box.dragged(new Box.Grip(-1, 0), 150, 0)).isEqualTo(new Box(200, 50, 250, 90));
    }

    @Test
    void sidesSnapToOtherBoxes() {
        List<Box> others = List.of(new Box(204, 40, 300, 88));
        assertThat(box.snapped(Box.Grip.MIDDLE, others, 5)).isEqualTo(new Box(104, 48, 204, 88));
        assertThat(box.snapped(new Box.Grip(1, 0), others, 5)).isEqualTo(new Box(100, 50, 204, 90));
        assertThat(box.snapped(Box.Grip.MIDDLE, others, 1)).isEqualTo(box);
    }
}
