package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.EcgException;

/** Files with random damage end in a result or a sentence, never in another exception. */
class WfdbDamageTest {
    private static final String HEADER =
            "r 2 360/100(5) 4 10:00:00 01/02/2003\n"
                    + "r.dat 212:1+3 200.5(1024)/mV 11 1024 995 -22131 0 MLII\n"
                    + "r.dat 212:1+3 200 11 1024 1011 20052 0 V5\n# 69 M\n";

    @TempDir Path dir;

    @Test
    void damagedHeaders() throws IOException {
        Files.write(dir.resolve("r.dat"), new byte[30]);
        Random random = new Random(1);
        byte[] alphabet = "0123456789 .-+/():xe#\nrmV\u0000~".getBytes(StandardCharsets.US_ASCII);
        for (int k = 0; k < 600; k++) {
            byte[] b = HEADER.getBytes(StandardCharsets.US_ASCII);
            for (int n = random.nextInt(6); n >= 0; n--) {
                b[random.nextInt(b.length)] = alphabet[random.nextInt(alphabet.length)];
            }
            Files.write(dir.resolve("r.hea"), b);
            readOrRefuse(() -> new WfdbReader().read(dir.resolve("r")));
        }
    }

    @Test
    void damagedAnnotations() throws IOException {
        List<WfdbAnnotation> entries =
                List.of(
                        new WfdbAnnotation(10, 28, 0, 0, 0, "(AFIB"),
                        WfdbAnnotation.of(90_000, 1),
                        WfdbAnnotation.of(90_100, 5));
        Random random = new Random(2);
        for (int k = 0; k < 600; k++) {
            byte[] b = WfdbAnnotationFile.encode(entries);
            for (int n = random.nextInt(4); n >= 0; n--) {
                b[random.nextInt(b.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(dir.resolve("r.atr"), b);
            readOrRefuse(() -> WfdbAnnotationFile.read(file, 360));
        }
    }

    private static void readOrRefuse(Runnable read) {
        assertThatCode(
                        () -> {
                            try {
                                read.run();
                            } catch (EcgException expected) {
                                if (expected.sentence().isBlank()) {
                                    throw new AssertionError("no sentence", expected);
                                }
                            }
                        })
                .doesNotThrowAnyException();
    }
}
