package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaleStrokesTest {
    private static final double PX_PER_MM = 4;
    private static final Stroke PEN = new Stroke(0.9f, 0.8, false);

    /** A level line of full ink, two rows thick, with an upright of some ink on it. */
    private static InkStrip page(float upright) {
        float[][] ink = new float[60][80];
        for (float[] column : ink) {
            column[60] = PEN.ink();
            column[61] = PEN.ink();
        }
        for (int r = 20; r < 60; r++) {
            ink[30][r] = upright;
        }
        return new InkStrip(0, 0, ink);
    }

    @Test
    void palePeakIsDarkenedUntilAPathFollowsIt() {
        InkStrip strip = page(0.25f);
        PaleStrokes.darken(strip, PEN, PX_PER_MM);
        assertThat(strip.ink()[30][22]).isGreaterThan(PEN.edge());
        assertThat(strip.ink()[30][58]).isGreaterThan(PEN.edge());
    }

    @Test
    void thickPensKeepTheirDarkness() {
        InkStrip strip = page(0.25f);
        PaleStrokes.darken(strip, new Stroke(PEN.ink(), 1.3, false), PX_PER_MM);
        assertThat(strip.ink()[30][40]).isEqualTo(0.25f);
    }

    @Test
    void nothingAppearsWhereNothingWas() {
        InkStrip strip = page(0.25f);
        PaleStrokes.darken(strip, PEN, PX_PER_MM);
        assertThat(strip.ink()[30][19]).isZero();
        assertThat(strip.ink()[29][40]).isZero();
    }

    @Test
    void fullInkAndFaintGroundStay() {
        InkStrip strip = page(PEN.ink());
        strip.ink()[10][30] = 0.3f;
        PaleStrokes.darken(strip, PEN, PX_PER_MM);
        assertThat(strip.ink()[30][40]).isEqualTo(PEN.ink());
        assertThat(strip.ink()[10][30]).isEqualTo(0.3f);
    }

    @Test
    void remainsOfAGridAreNoStrokes() {
        InkStrip strip = page(0);
        for (int c = 0; c < strip.columns(); c += 4) {
            for (int r = 0; r < 58; r++) {
                strip.ink()[c][r] = 0.25f;
            }
        }
        PaleStrokes.darken(strip, PEN, PX_PER_MM);
        assertThat(strip.ink()[20][30]).isEqualTo(0.25f);
    }

    @Test
    void oneGridLineThatShowsAboveAndBelowTheTraceIsNoStroke() {
        InkStrip strip = page(0);
        for (int r = 0; r < 80; r++) {
            strip.ink()[20][r] = Math.max(strip.ink()[20][r], r % 12 < 4 ? 0.25f : 0.15f);
        }
        PaleStrokes.darken(strip, PEN, PX_PER_MM);
        assertThat(strip.ink()[20][48]).isEqualTo(0.25f);
    }
}
