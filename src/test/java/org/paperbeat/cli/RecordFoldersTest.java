package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.EcgException;

class RecordFoldersTest {
    @Test
    void noRecordTakesAnothersResults() {
        RecordFolders folders = new RecordFolders();
        assertThat(folders.name(Path.of("a/100"))).isEqualTo("100");
        assertThat(folders.name(Path.of("b/100.csv"))).isEqualTo("100.csv");
        assertThat(folders.name(Path.of("b/101.hea"))).isEqualTo("101");
        assertThatThrownBy(() -> folders.name(Path.of("c/100")))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("100");
    }
}
