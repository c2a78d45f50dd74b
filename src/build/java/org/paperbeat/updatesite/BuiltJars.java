package org.paperbeat.updatesite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.paperbeat.classify.EnginePlatform;
import org.scijava.util.FileUtils;

/**
 * The jars of a build.
 *
 * @param plugin the plugin's jar
 * @param engine the engine's jar
 * @param libraries all libraries needed at run time, without native ones
 * @param natives TensorFlow's native library, for the platforms that are to be published
 */
record BuiltJars(
        Path plugin, Path engine, Collection<Path> libraries, Map<EnginePlatform, Path> natives) {
    private static final String NATIVE = "tensorflow-core-native-";

    /** Sorts jars into libraries and native ones, by their names. */
    static BuiltJars of(Path plugin, Path engine, Collection<Path> jars) {
        Map<EnginePlatform, Path> natives = new TreeMap<>();
        Map<String, Path> libraries = new TreeMap<>();
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (name.startsWith(NATIVE)) {
                for (EnginePlatform p : EnginePlatform.values()) {
                    if (name.endsWith("-" + p.nativeName() + ".jar")) {
                        natives.put(p, jar);
                    }
                }
            } else {
                libraries.put(name, jar);
            }
        }
        return new BuiltJars(plugin, engine, libraries.values(), natives);
    }

    /**
     * A library by the name of its artifact.
     *
     * @throws IOException if it is not among them
     */
    Path library(String artifact) throws IOException {
        for (Path jar : libraries) {
            if (artifact(jar).equals(artifact)) {
                return jar;
            }
        }
        throw new IOException("The build has no library " + artifact + ".");
    }

    /** The artifact's name of a jar: its file's name without version. */
    static String artifact(Path jar) {
        String name = FileUtils.stripFilenameVersion(jar.getFileName().toString());
        return name.substring(0, name.length() - ".jar".length());
    }
}
