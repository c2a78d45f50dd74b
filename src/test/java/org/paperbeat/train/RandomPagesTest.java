package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.EcgException;
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

    @Test
    void anySeverityIsThePagesOwn() {
        RandomPages any = RandomPages.ofAnySeverity();
        double sum = 0;
        for (long n = 1; n <= 400; n++) {
            double severity = any.severity(n);
            sum += severity / 400;
            assertThat(any.options(n)).isEqualTo(new RandomPages(severity).options(n));
        }
        assertThat(sum).isBetween(0.45, 0.55);
        assertThat(any.severity(7)).isEqualTo(RandomPages.ofAnySeverity().severity(7));
    }

    @Test
    void severityInWords() {
        assertThat(RandomPages.of("0.4", List.of()).severity(3)).isEqualTo(0.4);
        assertThatThrownBy(() -> RandomPages.of("much", List.of()))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("\"much\" is no severity.");
    }
}
