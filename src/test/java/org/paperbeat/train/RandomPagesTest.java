package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;

class RandomPagesTest {
    @Test
    void aPageIsAlwaysTheSame() {
        RandomPages pages = new RandomPages(0.7);
        assertThat(pages.options(5)).isEqualTo(new RandomPages(0.7).options(5));
        assertThat(pages.ecg(5).signals().get(0).mv())
                .isEqualTo(new RandomPages(0).ecg(5).signals().get(0).mv());
    }

    @Test
    void allKindsOccur() {
        Set<String> layouts = new HashSet<>();
        Set<GridStyle> grids = new HashSet<>();
        for (long n = 0; n < 400; n++) {
            RenderOptions o = new RandomPages(0).options(n);
            layouts.add(o.layout());
            grids.add(o.grid());
            assertThat(o.defects()).isEqualTo(PageDefects.none());
        }
        assertThat(layouts).hasSize(8);
        assertThat(grids).hasSize(GridStyle.values().length);
    }
}
