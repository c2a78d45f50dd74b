package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthLookupTest {
    @TempDir private Path folder;

    @BeforeEach
    void records() throws IOException {
        for (String name :
                new String[] {"00841_hr", "00172_hr", "00172_hr_plotted", "01612_lr", "4", "44"}) {
            Files.createFile(folder.resolve(name + ".hea"));
        }
    }

    private String found(String image) {
        return new TruthLookup(folder)
                .find(image)
                .map(p -> p.getFileName().toString())
                .orElse("none");
    }

    @Test
    void byNameAndByPage() {
        assertThat(found("00841_hr.png")).isEqualTo("00841_hr.hea");
        assertThat(found("00841_hr-0.png")).isEqualTo("00841_hr.hea");
    }

    @Test
    void whatThePageShowsGoesFirst() {
        assertThat(found("00172_hr.png")).isEqualTo("00172_hr_plotted.hea");
    }

    @Test
    void byTheLastNumber() {
        assertThat(found("90036_01612.png")).isEqualTo("01612_lr.hea");
        assertThat(found("004.png")).isEqualTo("4.hea");
        assertThat(found("page.png")).isEqualTo("none");
    }
}
