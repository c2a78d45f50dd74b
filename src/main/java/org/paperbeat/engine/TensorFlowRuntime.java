package org.paperbeat.engine;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.UserCache;
import org.tensorflow.TensorFlow;

/** Makes TensorFlow ready: its native library unpacked, DJL offline. */
final class TensorFlowRuntime {
    static final String LIBRARY_PATH = "TENSORFLOW_LIBRARY_PATH";
    private static final String STAGE = "engine";

    private TensorFlowRuntime() {}

    /**
     * Prepares the engine; later calls return at once. Safe for concurrent use.
     *
     * @throws EcgException if there is no library for this computer or it can't be unpacked
     */
    static void prepare() {
        synchronized (TensorFlowRuntime.class) {
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("OPT_OUT_TRACKING", "true");
            if (System.getProperty(LIBRARY_PATH) == null && System.getenv(LIBRARY_PATH) == null) {
                System.setProperty(LIBRARY_PATH, unpack().toString());
                NativeLog.errorsOnly();
            }
            String folder = System.getProperty(LIBRARY_PATH, System.getenv(LIBRARY_PATH));
            // JavaCPP would unpack its own second copy; these make it look in the folder first.
            Map<String, String> before = new HashMap<>();
            set(before, "org.bytedeco.javacpp.pathsFirst", "true");
            set(before, "org.bytedeco.javacpp.platform.preloadpath", folder);
            set(before, "org.bytedeco.javacpp.platform.linkpath", folder);
            try {
                Engine.getEngine("TensorFlow");
                TensorFlow.version();
            } catch (RuntimeException | LinkageError e) {
                throw new EcgException(
                        STAGE,
                        "TensorFlow's native library does not load: " + e.getMessage(),
                        "Check that it is made for this computer (" + platform() + ").",
                        e);
            } finally {
                before.forEach(TensorFlowRuntime::restore);
            }
        }
    }

    private static void set(Map<String, String> before, String key, String value) {
        before.put(key, System.getProperty(key));
        System.setProperty(key, value);
    }

    private static void restore(String key, String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }

    private static Path unpack() {
        NativeLibraryFiles files = new NativeLibraryFiles(platform());
        try {
            return files.unpackInto(UserCache.folder().resolve("tensorflow"));
        } catch (IOException e) {
            throw new EcgException(
                    STAGE,
                    "TensorFlow's native library could not be unpacked: " + e.getMessage(),
                    "About 650 MB are needed once; the system property paperbeat.cache names"
                            + " another folder.",
                    e);
        }
    }

    /** The platform's name as in tensorflow-core-native, e.g. {@code linux-x86_64}. */
    static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "macosx" : "linux";
        boolean arm = arch.contains("aarch64") || arch.contains("arm64");
        return system + (arm ? "-arm64" : "-x86_64");
    }
}
