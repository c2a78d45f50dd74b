package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
    @TempDir Path out;

    private Path page(String... files) throws IOException {
        Path folder = Files.createDirectories(out.resolve("page"));
        for (String file : files) {
            Files.writeString(folder.resolve(file), file);
        }
        return folder;
    }

    @Test
    void discardsAFolderThatHoldsOursAlone() throws IOException {
        Path folder = page("signals.csv", "record.json", "overlay.png", "scan.dat", "scan.hea");
        ResultFolder.discard(folder, "scan");
        assertThat(folder).doesNotExist();
    }

    @Test
    void keepsWhatAPersonPutBesideOurs() throws IOException {
        Path folder = page("signals.csv", "record.json", "notes.txt");
        ResultFolder.discard(folder, "scan");
        assertThat(folder).isDirectoryContaining(p -> p.endsWith("notes.txt"));
        assertThat(folder.resolve("record.json")).doesNotExist();
        assertThat(folder.resolve("signals.csv")).doesNotExist();
    }
}
