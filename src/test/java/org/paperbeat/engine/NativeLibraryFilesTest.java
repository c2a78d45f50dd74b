package org.paperbeat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.UserCache;

class NativeLibraryFilesTest {
    @TempDir Path folder;

    @Test
    void anUnknownComputerIsToldHowToBuild() {
        assertThatThrownBy(() -> new NativeLibraryFiles("amiga-68k").unpackInto(folder))
                .isInstanceOfSatisfying(
                        EcgException.class,
                        e -> assertThat(e.hint()).contains("-Dtensorflow.platform=amiga-68k"));
    }

    @Test
    void whatIsUnpackedIsFoundAgainWithoutWritingAnything() throws Exception {
        TensorFlowRuntime.prepare();
        Path parent = UserCache.folder().resolve("tensorflow");
        NativeLibraryFiles files = new NativeLibraryFiles(TensorFlowRuntime.platform());
        Path first = files.unpackInto(parent);
        var changed = Files.getLastModifiedTime(first);
        assertThat(files.unpackInto(parent)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(changed);
        try (var names = Files.list(parent)) {
            assertThat(names.map(p -> p.getFileName().toString()))
                    .noneMatch(n -> n.startsWith(".unpacking-"));
        }
    }

    @Test
    void djlStaysOffline() {
        TensorFlowRuntime.prepare();
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(System.getProperty("org.bytedeco.javacpp.pathsFirst")).isNull();
    }
}
