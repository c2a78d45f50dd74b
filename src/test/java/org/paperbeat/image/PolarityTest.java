package org.paperbeat.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.PageImage;

class PolarityTest {
    private static final int EDGE = 160;

    /** A ground with a line of one pixel in every tile. */
    private static PageImage lines(int ground, int line) {
        int[] argb = new int[EDGE * EDGE];
        Arrays.fill(argb, ground);
        for (int y = 5; y < EDGE; y += 16) {
            Arrays.fill(argb, y * EDGE, (y + 1) * EDGE, line);
        }
        return new PageImage(EDGE, EDGE, argb);
    }

    @Test
    void darkInkOnBrightPaperStaysTheSamePage() {
        PageImage page = lines(0xfff0f0f0, 0xff202020);
        assertThat(Polarity.positive(page)).isSameAs(page);
    }

    @Test
    void aNegativeIsTurnedPositiveChannelByChannel() {
        PageImage positive = Polarity.positive(lines(0xff101820, 0xffe0d0c0));
        assertThat(positive.argb()[0]).isEqualTo(0xffefe7df);
        assertThat(positive.argb()[5 * EDGE]).isEqualTo(0xff1f2f3f);
    }

    @Test
    void aBlankOrTinyPictureIsLeftAlone() {
        PageImage dark = lines(0xff101010, 0xff101010);
        assertThat(Polarity.positive(dark)).isSameAs(dark);
        PageImage small = new PageImage(3, 2, new int[6]);
        assertThat(Polarity.positive(small)).isSameAs(small);
    }

    @Test
    void inkOnADimlyLitPageStaysInk() {
        PageImage page = lines(0xff606060, 0xff101010);
        assertThat(Polarity.positive(page)).isSameAs(page);
    }
}
