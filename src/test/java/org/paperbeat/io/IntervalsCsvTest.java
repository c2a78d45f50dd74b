package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.Source;
import org.paperbeat.model.WaveLimit;

class IntervalsCsvTest {
    private static Beat beat(double rrPrevSeconds) {
        return new Beat(
                "II",
                2,
                1.5,
                0,
                0,
                rrPrevSeconds,
                Double.NaN,
                null,
                null,
                1,
                Set.of(),
                Source.MACHINE);
    }

    @Test
    void aRowPerBeatWithMissingValuesEmpty() {
        BeatLimits limits =
                new BeatLimits(
                        "II",
                        1.5,
                        Map.of(
                                WaveLimit.QRS_ONSET, 1.45,
                                WaveLimit.QRS_END, 1.55,
                                WaveLimit.T_END, 1.85),
                        Set.of(WaveLimit.T_END));
        assertThat(IntervalsCsv.text(1, List.of(beat(0.64)), List.of(limits)).lines())
                .containsExactly(
                        String.join(",", IntervalsCsv.COLUMNS),
                        "1,II,2,1.5000,640.0,,100.0,400.0,500.0,464.2,,,1.4500,1.5500,,1.8500,T_END");
    }
}
