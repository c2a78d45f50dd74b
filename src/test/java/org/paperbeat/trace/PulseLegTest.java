package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PulseLegTest {
    private static final double PX_PER_MM = 8;
    private static final double PULSE = 80;
    private static final int BEGIN = 28;
    private static final Stroke PEN = new Stroke(1, 1.5, false);

    /** A pulse whose leg covers columns 27 to 29, and a trace that begins at row 150. */
    private static InkStrip pulse() {
        float[][] ink = new float[80][200];
        for (int c = 0; c <= 29; c++) {
            draw(ink, c, 69, 71);
        }
        for (int c = 27; c <= 29; c++) {
            draw(ink, c, 69, 151);
        }
        for (int c = 27; c < 80; c++) {
            draw(ink, c, 149, 151);
        }
        return new InkStrip(100, 50, ink);
    }

    private static void draw(float[][] ink, int column, int from, int to) {
        java.util.Arrays.fill(ink[column], from, to + 1, 1f);
    }

    @Test
    void theTopTellsWhereTheLegIs() {
        assertThat(PulseLeg.find(pulse(), BEGIN, PEN, PX_PER_MM, PULSE))
                .isEqualTo(new PulseLeg(70, 29, 150));
    }

    @Test
    void evenWhereAQrsComplexBeginsBesideTheLeg() {
        InkStrip strip = pulse();
        for (int c = 29; c < 33; c++) {
            draw(strip.ink(), c, 90, 151);
        }
        assertThat(PulseLeg.find(strip, BEGIN, PEN, PX_PER_MM, PULSE))
                .isEqualTo(new PulseLeg(70, 29, 150));
    }

    @Test
    void whatIsTakenOffIsTheTopAndTheWholeLeg() {
        InkStrip strip = pulse();
        EndBar leg = PulseLeg.find(strip, BEGIN, PEN, PX_PER_MM, PULSE).takeOff(strip, PEN);
        assertThat(leg).isEqualTo(new EndBar(126, 130, 118, 202, true));
        assertThat(strip.ink()[10][70]).isZero();
    }

    @Test
    void aTraceThatGoesOnAtBothSidesHasNone() {
        float[][] ink = new float[80][200];
        for (int c = 0; c < 80; c++) {
            draw(ink, c, 69, 71);
        }
        assertThat(PulseLeg.find(new InkStrip(0, 0, ink), BEGIN, PEN, PX_PER_MM, PULSE)).isNull();
    }

    @Test
    void aFilledBlockIsNone() {
        float[][] ink = new float[80][200];
        for (int c = 0; c < 30; c++) {
            draw(ink, c, 69, 151);
        }
        assertThat(PulseLeg.find(new InkStrip(0, 0, ink), BEGIN, PEN, PX_PER_MM, PULSE)).isNull();
    }
}
