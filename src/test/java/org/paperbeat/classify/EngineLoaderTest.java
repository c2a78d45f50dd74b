package org.paperbeat.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.EcgException;

class EngineLoaderTest {
    @Test
    void findsTheEngineOnTheClassPath() {
        assertThat(new EngineLoader().find(BeatClassifierProvider.class)).isNotNull();
    }

    @Test
    void saysWhatToDoWhereThereIsNone() throws Exception {
        try (URLClassLoader empty =
                new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> new EngineLoader(empty).find(BeatClassifierProvider.class))
                    .isInstanceOfSatisfying(
                            EcgException.class,
                            e -> assertThat(e.hint()).contains("Install").contains("without"));
        }
    }
}
