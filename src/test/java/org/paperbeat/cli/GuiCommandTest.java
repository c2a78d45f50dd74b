package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import java.awt.GraphicsEnvironment;
import org.junit.jupiter.api.Test;

class GuiCommandTest {
    @Test
    void withoutADisplayItFailsInOneSentence() {
        assumeTrue(GraphicsEnvironment.isHeadless(), "there is a display");
        assertThat(PaperBeat.execute("gui")).isEqualTo(1);
    }

    @Test
    void theSampleIsAPage() {
        ImagePlus sample = SamplePage.open();
        assertThat(sample.getWidth()).isGreaterThan(1000);
        assertThat(sample.getTitle()).isNotBlank();
    }
}
