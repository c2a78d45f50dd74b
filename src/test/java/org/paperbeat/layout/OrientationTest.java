package org.paperbeat.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;

class OrientationTest {
    private static InkMap page() {
        Plane ink = new Plane(300, 200);
        for (int row = 1; row < 4; row++) {
            for (int x = 20; x < 280; x++) {
                boolean peak = x % 60 == 0;
                for (int y = row * 50 - (peak ? 20 : 1); y <= row * 50; y++) {
                    ink.values()[y * 300 + x] = 1;
                }
            }
        }
        Scale none = new Scale(25, Origin.ASSUMED, 0.5);
        PageCalibration c = PageCalibration.straight(8, 8, Origin.MEASURED, none, none);
        return new InkMap(ink, new PaperFrame(c, 2, 3, 8, 8, 300, 200));
    }

    @Test
    void tellsWhetherTracesRunAlongThePage() {
        assertThat(Orientation.of(page()).ratio()).isLessThan(0.5);
        assertThat(Orientation.of(Orientation.turned(page())).ratio()).isGreaterThan(2);
    }

    @Test
    void withoutNamesOnlyTheTracesTell() {
        assertThat(Orientation.of(page()).likeliest()).isZero();
        assertThat(Orientation.of(page()).othersThan(0)).isEmpty();
        assertThat(Orientation.of(Orientation.turned(page())).othersThan(0)).containsExactly(1, 3);
    }

    @Test
    void turnsPixelsAndPaperTogether() {
        InkMap map = page();
        InkMap turned = Orientation.turned(map);
        // the calibration's own rule: the old v is the new u, the old u the new -v
        assertThat(turned.frame().u(150)).isEqualTo(map.frame().v(150));
        assertThat(turned.frame().v(299 - 60)).isEqualTo(-map.frame().u(60));
        assertThat(turned.ink().get(135, 299 - 60)).isEqualTo(map.ink().get(60, 135)).isEqualTo(1);
        assertThat(turned.frame().toPixel(135, 299 - 60))
                .usingRecursiveComparison()
                .isEqualTo(map.frame().toPixel(60, 135));
    }
}
