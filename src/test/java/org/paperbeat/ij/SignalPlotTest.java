package org.paperbeat.ij;

import static org.assertj.core.api.Assertions.assertThat;

import ij.gui.Plot;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Digitization;

class SignalPlotTest {
    @Test
    void holdsEveryTraceOverPaperTime() {
        Plot plot = SignalPlot.of(FakePage.digitized(FakePage.info("p", 1, 1)));
        float[] time = plot.getDataObjectArrays(0)[0];
        assertThat(time[0]).isZero();
        float[] second = plot.getDataObjectArrays(1)[0];
        assertThat(second[0]).isEqualTo(5);
        assertThat(plot.getProcessor().getWidth()).isGreaterThan(900);
    }

    @Test
    void withoutTracesIsEmptyAxes() {
        assertThat(SignalPlot.of(Digitization.empty(FakePage.info("p", 1, 1))).getProcessor())
                .isNotNull();
    }
}
