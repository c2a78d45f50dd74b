package org.paperbeat;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data beside the checkout: {@code ../shared/data}, or where the system property {@code
 * paperbeat.data} says. Tests that need a part of it are skipped, by name, where it is missing.
 */
public final class SharedData {
    private SharedData() {}

    /** The folder or file of that name; skips the calling test where it is missing. */
    public static Path require(String name) {
        Path path = Path.of(System.getProperty("paperbeat.data", "../shared/data")).resolve(name);
        if (!Files.exists(path)) {
            System.out.println("SKIPPED for want of real data: " + name);
        }
        assumeTrue(Files.exists(path), "real data not here: " + name);
        return path;
    }
}
