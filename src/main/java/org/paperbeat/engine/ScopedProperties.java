package org.paperbeat.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * System properties that hold for a while and are then what they were; so are those of DJL and
 * JavaCPP that their own code sets meanwhile.
 */
final class ScopedProperties implements AutoCloseable {
    private static final String JAVACPP = "org.bytedeco.javacpp.";
    private static final String DJL = "ai.djl.";

    private final Map<String, String> before = new LinkedHashMap<>();

    ScopedProperties() {
        theirs().forEach(key -> before.put(key, System.getProperty(key)));
    }

    private static List<String> theirs() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(JAVACPP) || key.startsWith(DJL))
                .toList();
    }

    /** Sets a property until {@link #close}. */
    ScopedProperties with(String key, String value) {
        String old = System.setProperty(key, value);
        if (!before.containsKey(key)) {
            before.put(key, old);
        }
        return this;
    }

    @Override
    public void close() {
        theirs().forEach(key -> before.putIfAbsent(key, null));
        before.forEach(
                (key, value) -> {
                    if (value == null) {
                        System.clearProperty(key);
                    } else {
                        System.setProperty(key, value);
                    }
                });
        before.clear();
    }
}
