package org.paperbeat.classify;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.paperbeat.model.EcgException;

/**
 * Finds what only the deep-learning engine can do, without knowing the engine: by {@link
 * ServiceLoader}, in the class loader the engine lives in.
 */
public final class EngineLoader {
    private final ClassLoader loader;

    /** The engine on PaperBeat's own class path. */
    public EngineLoader() {
        this(EngineLoader.class.getClassLoader());
    }

    /** The engine in a class loader of its own. */
    public EngineLoader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * The engine's implementation of a seam.
     *
     * @throws EcgException if there is no engine
     */
    public <T> T find(Class<T> seam) {
        try {
            Iterator<T> found = ServiceLoader.load(seam, loader).iterator();
            if (found.hasNext()) {
                return found.next();
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw missing(e);
        }
        throw missing(null);
    }

    private static EcgException missing(Throwable cause) {
        return new EcgException(
                "engine",
                "The deep-learning engine is not installed.",
                "Install PaperBeat with its engine and TensorFlow, or go on without classes.",
                cause);
    }
}
