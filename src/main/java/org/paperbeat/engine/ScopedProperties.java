package org.paperbeat.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** System properties that hold for a while and are then what they were. */
final class ScopedProperties implements AutoCloseable {
    private final Map<String, String> before = new LinkedHashMap<>();

    /** Sets a property until {@link #close}. */
    ScopedProperties with(String key, String value) {
        String old = System.setProperty(key, value);
        before.putIfAbsent(key, old);
        return this;
    }

    @Override
    public void close() {
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
