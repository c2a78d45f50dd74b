package org.paperbeat.engine;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.classify.EnginePlatform;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.UserCache;
import org.tensorflow.TensorFlow;

/**
 * Makes TensorFlow ready: its native library unpacked, DJL offline. System properties that DJL and
 * JavaCPP read are set only meanwhile, so that other plugins' DJL or TensorFlow never meets them.
 */
final class TensorFlowRuntime {
    static final String LIBRARY_PATH = "TENSORFLOW_LIBRARY_PATH";

    private TensorFlowRuntime() {}

    /**
     * Prepares the engine; later calls return at once. Safe for concurrent use.
     *
     * @param monitor progress and cancellation of the unpacking
     * @throws EcgException if there is no library for this computer or it can't be unpacked
     */
    static void prepare(StageMonitor monitor) {
        synchronized (TensorFlowRuntime.class) {
            String folder = System.getProperty(LIBRARY_PATH, System.getenv(LIBRARY_PATH));
            if (folder == null) {
                folder = unpack(monitor).toString();
                NativeLog.errorsOnly();
            }
            try (ScopedProperties properties = offline()) {
                properties.with(LIBRARY_PATH, folder);
                // JavaCPP would unpack its own second copy; these make it look in the folder first.
                properties.with("org.bytedeco.javacpp.pathsFirst", "true");
                properties.with("org.bytedeco.javacpp.platform.preloadpath", folder);
                properties.with("org.bytedeco.javacpp.platform.linkpath", folder);
                Engine.getEngine("TensorFlow");
                TensorFlow.version();
            } catch (RuntimeException | LinkageError e) {
                throw new EcgException(
                        EngineLoader.STAGE,
                        "TensorFlow's native library does not load: " + e.getMessage(),
                        "Start ImageJ again; if that does not help, delete "
                                + folder
                                + " and try once more.",
                        e);
            }
        }
    }

    /** Keeps DJL from asking the network for anything while it is open. */
    static ScopedProperties offline() {
        return new ScopedProperties()
                .with("ai.djl.offline", "true")
                .with("OPT_OUT_TRACKING", "true");
    }

    private static Path unpack(StageMonitor monitor) {
        NativeLibraryFiles files = new NativeLibraryFiles(platform());
        try {
            return files.unpackInto(UserCache.folder().resolve("tensorflow"), monitor);
        } catch (IOException e) {
            throw new EcgException(
                    EngineLoader.STAGE,
                    "TensorFlow's native library could not be unpacked: " + e.getMessage(),
                    "It is needed once for each person; the system property paperbeat.cache names"
                            + " another folder.",
                    e);
        }
    }

    /** The platform's name as in tensorflow-core-native, e.g. {@code linux-x86_64}. */
    static String platform() {
        return EnginePlatform.current()
                .map(EnginePlatform::nativeName)
                .orElseThrow(
                        () ->
                                new EcgException(
                                        EngineLoader.STAGE,
                                        "There is no TensorFlow for this computer ("
                                                + System.getProperty("os.name")
                                                + ", "
                                                + System.getProperty("os.arch")
                                                + ").",
                                        "Digitize here without classes, and classify on Linux,"
                                                + " macOS or 64-bit Windows."));
    }
}
