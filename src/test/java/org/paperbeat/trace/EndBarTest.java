package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Strips of 4 px/mm: a level line in row 100, and what stands at column 30. */
class EndBarTest {
    private static final double PX_PER_MM = 4;
    private static final int HOME = 100;
    private static final int ROWS = 200;

    @Test
    void aRuleThroughSeveralRowsIsABarAlsoAFewPixelsAside() {
        InkStrip strip = strip();
        for (int r = 10; r < 190; r++) {
            strip.ink()[32][r] = 1;
            strip.ink()[33][r] = 1;
        }

        assertThat(find(strip)).singleElement().isEqualTo(new EndBar(31, 34, 10, 189, true));
    }

    @Test
    void aRuleMayMissARow() {
        InkStrip strip = strip();
        for (int r = 10; r < 190; r++) {
            strip.ink()[31][r] = r % 40 == 0 ? 0 : 1;
        }

        assertThat(find(strip)).singleElement().matches(EndBar::certain);
    }

    @Test
    void aWaveThatLeansIsNone() {
        InkStrip strip = strip();
        for (int r = 10; r < HOME; r++) {
            strip.ink()[30 + (HOME - r) / 8][r] = 1;
        }

        assertThat(find(strip)).noneMatch(EndBar::certain);
    }

    private static List<EndBar> find(InkStrip strip) {
        Stroke stroke = new Stroke(1, 1, false);
        return EndBar.find(strip, 30, HOME, stroke, PX_PER_MM, 10 * PX_PER_MM);
    }

    private static InkStrip strip() {
        float[][] ink = new float[60][ROWS];
        for (float[] column : ink) {
            column[HOME] = 1;
            column[HOME + 1] = 1;
        }
        return new InkStrip(0, 0, ink);
    }
}
