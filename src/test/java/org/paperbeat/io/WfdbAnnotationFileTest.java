package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.EcgException;

class WfdbAnnotationFileTest {
    private static final List<WfdbAnnotation> ENTRIES =
            List.of(
                    new WfdbAnnotation(18, 28, 0, 0, 0, "(N"),
                    new WfdbAnnotation(77, 1, 0, 0, 0, ""),
                    new WfdbAnnotation(200_000, 5, -1, 1, 3, ""),
                    new WfdbAnnotation(200_300, 8, 0, 1, 3, "odd"),
                    new WfdbAnnotation(200_301, 1, 0, 0, 0, ""));

    @TempDir Path dir;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(dir.resolve("r.atr"), bytes);
    }

    @Test
    void decodesBytesWorkedOutByHand() throws IOException {
        // type 1 after 18 samples, type 5 after 0x12345 samples by SKIP
        byte[] b = {18, 1 << 2, 0, (byte) (59 << 2), 1, 0, 0x45, 0x23, 0, 5 << 2, 0, 0};
        assertThat(WfdbAnnotationFile.read(file(b)))
                .containsExactly(WfdbAnnotation.of(18, 1), WfdbAnnotation.of(18 + 0x12345, 5));
    }

    @Test
    void readsWhatItEncodes() throws IOException {
        assertThat(WfdbAnnotationFile.read(file(WfdbAnnotationFile.encode(ENTRIES))))
                .isEqualTo(ENTRIES);
    }

    @Test
    void convertsATimeResolutionOfItsOwn() throws IOException {
        byte[] b =
                WfdbAnnotationFile.encode(
                        List.of(
                                new WfdbAnnotation(0, 22, 0, 0, 0, "## time resolution: 1000"),
                                WfdbAnnotation.of(500, 1)));
        assertThat(WfdbAnnotationFile.read(file(b), 360).get(1).sampleIndex()).isEqualTo(180);
    }

    @Test
    void refusesACutFileAtAnyByte() throws IOException {
        byte[] b = WfdbAnnotationFile.encode(ENTRIES);
        for (int n = 0; n < b.length; n++) {
            Path cut = file(Arrays.copyOf(b, n));
            assertThatThrownBy(() -> WfdbAnnotationFile.read(cut)).isInstanceOf(EcgException.class);
        }
    }
}
