package org.paperbeat.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageDefectsTest {
    @Test
    void readsWhatItWrites() {
        PageDefects d = PageDefects.parse("rotation=-3, shadow=0.5,bleed-through=0.25", 1);
        assertThat(d.rotationDegrees()).isEqualTo(-3);
        assertThat(d.shadow()).isEqualTo(0.5);
        assertThat(d.bleedThrough()).isEqualTo(0.25);
        assertThat(PageDefects.parse(d.text(), 9)).isEqualTo(d);
        assertThat(PageDefects.none().text()).isEmpty();
        assertThat(PageDefects.parse("", 1)).isEqualTo(PageDefects.none());
    }

    @Test
    void everyNameSetsItsOwnSeverity() {
        for (String name : PageDefects.NAMES) {
            assertThat(PageDefects.parse(name + "=1", 1).text()).isEqualTo(name + "=1.0");
        }
    }

    @Test
    void randomMixturesAreSeededAndCanBeChanged() {
        PageDefects mixture = PageDefects.parse("random=0.8", 3);
        assertThat(mixture).isEqualTo(PageDefects.random(0.8, 3));
        assertThat(mixture).isNotEqualTo(PageDefects.random(0.8, 4));
        assertThat(PageDefects.parse("random=0.8,rotation=0", 3).rotationDegrees()).isZero();
    }
}
