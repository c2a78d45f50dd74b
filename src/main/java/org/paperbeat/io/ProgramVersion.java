package org.paperbeat.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which PaperBeat this is, as its build wrote it down. */
public final class ProgramVersion {
    private static final String RESOURCE = "/org/paperbeat/version.properties";

    private ProgramVersion() {}

    /** The version, e.g. {@code 0.1.0}. */
    public static String get() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the program's name, as files carry it. */
    public static String named() {
        return "PaperBeat " + get();
    }
}
