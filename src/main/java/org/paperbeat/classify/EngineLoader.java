package org.paperbeat.classify;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.paperbeat.model.EcgException;

/**
 * Finds what only the deep-learning engine can do, without knowing the engine: by {@link
 * ServiceLoader}, in the class loader the engine lives in. Where PaperBeat is installed as a plugin
 * that is a loader of its own over {@code lib/paperbeat}, because Fiji has another TensorFlow on
 * its class path; in a build it is PaperBeat's own.
 */
public final class EngineLoader {
    /** The stage of failures that mean there is no engine, or it does not start. */
    public static final String STAGE = "engine";

    /** One for the whole program: a native library can be loaded by one class loader only. */
    private static final class Installed {
        static final Optional<ClassLoader> LOADER =
                EngineFolder.installed().map(f -> new ChildFirstClassLoader(f.jars(), ownLoader()));
    }

    private final ClassLoader loader;

    /** The engine of this installation, or on PaperBeat's own class path. */
    public EngineLoader() {
        this(Installed.LOADER.orElseGet(EngineLoader::ownLoader));
    }

    /** The engine in a class loader of its own. */
    public EngineLoader(ClassLoader loader) {
        this.loader = loader;
    }

    private static ClassLoader ownLoader() {
        return EngineLoader.class.getClassLoader();
    }

    /**
     * The engine's implementation of a seam.
     *
     * @param seam an interface
     * @throws EcgException if there is no engine
     */
    public <T> T find(Class<T> seam) {
        if (loader == ownLoader()) {
            return load(seam);
        }
        T engine = EngineCalls.within(loader, () -> load(seam));
        return EngineCalls.wrap(seam, engine, loader);
    }

    private <T> T load(Class<T> seam) {
        try {
            Iterator<T> found = ServiceLoader.load(seam, loader).iterator();
            if (found.hasNext()) {
                return found.next();
            }
        } catch (ServiceConfigurationError e) {
            throw e.getCause() instanceof EcgException told ? told : missing(e);
        } catch (LinkageError e) {
            throw missing(e);
        }
        throw missing(null);
    }

    private static EcgException missing(Throwable cause) {
        return new EcgException(
                STAGE,
                "The deep-learning engine is not installed.",
                "Install PaperBeat's folder lib/paperbeat too (in Fiji: Help > Update... with"
                        + " PaperBeat's update site), or go on without classes.",
                cause);
    }
}
