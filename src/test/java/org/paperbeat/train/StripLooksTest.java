package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;

class StripLooksTest {

    @Test
    void plainStripsAreAllAlike() {
        StripLooks plain = StripLooks.plain(200, 1);
        assertThat(plain.of("101", "MLII", 0)).isEqualTo(plain.of("207", "MLII", 30));
        assertThat(plain.name("101", 30)).isEqualTo("101-30s-200dpi-1");
    }

    @Test
    void drawnStripsDifferButAStripIsAlwaysTheSame() {
        StripLooks drawn = StripLooks.drawn(1);
        Set<Double> dpi = new HashSet<>();
        int clean = 0;
        for (int k = 0; k < 100; k++) {
            RenderOptions look = drawn.of("101", "MLII", 10 * k);
            assertThat(look).isEqualTo(StripLooks.drawn(1).of("101", "MLII", 10 * k));
            assertThat(look.dpi()).isBetween(100.0, 300.0);
            assertThat(look.paperSpeedMmPerS()).isEqualTo(25);
            assertThat(look.gainMmPerMv()).isEqualTo(10);
            assertThat(look.grid()).isNotEqualTo(GridStyle.NONE);
            dpi.add(look.dpi());
            clean += look.defects().equals(PageDefects.none()) ? 1 : 0;
        }
        assertThat(dpi).hasSizeGreaterThan(60);
        assertThat(clean).isLessThan(10);
        assertThat(drawn.name("101", 30)).isEqualTo("101-30s-drawn-1");
        assertThat(drawn.of("101", "MLII", 0)).isNotEqualTo(drawn.of("103", "MLII", 0));
    }
}
