package org.paperbeat.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class WordNetTest {
    static WordNet read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WordNet.read(in);
        }
    }
}
