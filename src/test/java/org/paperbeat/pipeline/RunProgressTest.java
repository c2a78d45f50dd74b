package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunProgressTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void saysSpeedAndWhatIsLeft() {
        RunProgress progress = new RunProgress(0);
        assertThat(progress.words(0, 10, SECOND)).isEqualTo("0 of 10 pages, 0 failed");
        progress.count(false, false);
        progress.count(false, true);
        assertThat(progress.words(2, 10, 4 * SECOND))
                .isEqualTo("2 of 10 pages, 30 per minute, 16 s left, 1 failed");
        assertThat(progress.words(2, 62, 4 * SECOND)).contains("2 min left");
        assertThat(progress.words(2, 20_002, 4 * SECOND)).contains("11 h left");
    }

    @Test
    void pagesKeptFromBeforeAreNoSpeed() {
        RunProgress progress = new RunProgress(0);
        progress.count(true, false);
        assertThat(progress.words(1, 3, SECOND)).isEqualTo("1 of 3 pages, 0 failed");
        progress.count(false, false);
        assertThat(progress.words(2, 3, SECOND)).contains("60 per minute", "1 s left");
    }
}
