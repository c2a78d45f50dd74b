package org.paperbeat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BeatLimitsTest {
    private static final BeatLimits BEAT =
            new BeatLimits(
                    "II",
                    1.0,
                    Map.of(
                            WaveLimit.P_ONSET, 0.80,
                            WaveLimit.QRS_ONSET, 0.96,
                            WaveLimit.QRS_END, 1.05,
                            WaveLimit.T_END, 1.36),
                    Set.of());

    @Test
    void intervalsAreDifferencesOfLimits() {
        assertThat(BEAT.prSeconds()).isCloseTo(0.16, within(1e-9));
        assertThat(BEAT.qrsSeconds()).isCloseTo(0.09, within(1e-9));
        assertThat(BEAT.qtSeconds()).isCloseTo(0.40, within(1e-9));
    }

    @Test
    void qtIsCorrectedWithSquareAndCubicRoot() {
        assertThat(BEAT.qtcBazettSeconds(0.64)).isCloseTo(0.50, within(1e-9));
        assertThat(BEAT.qtcFridericiaSeconds(0.512)).isCloseTo(0.50, within(1e-9));
        assertThat(BEAT.qtcBazettSeconds(Double.NaN)).isNaN();
    }

    @Test
    void anIntervalWithoutItsWaveIsMissing() {
        BeatLimits noP = BEAT.moved(WaveLimit.P_ONSET, Double.NaN);
        assertThat(noP.prSeconds()).isNaN();
        assertThat(noP.human()).containsExactly(WaveLimit.P_ONSET);
    }

    @Test
    void whatAPersonSaidReplacesTheMachinesLimitAndNoOther() {
        BeatLimits person =
                new BeatLimits("II", 1.0, Map.of(), Set.of()).moved(WaveLimit.T_END, 1.4);
        BeatLimits both = BEAT.corrected(person);
        assertThat(both.qtSeconds()).isCloseTo(0.44, within(1e-9));
        assertThat(both.prSeconds()).isCloseTo(0.16, within(1e-9));
        assertThat(both.human()).containsExactly(WaveLimit.T_END);
    }
}
