package org.paperbeat.classify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.UserCache;

/** Opens the model that options name, or the one that comes with PaperBeat. */
public final class BeatModels {
    /** Resource of the model that comes with PaperBeat. */
    static final String BUNDLED = "/models/beats-mitbih-ii.zip";

    private static final String STAGE = "model";
    private final EngineLoader engine;

    public BeatModels() {
        this(new EngineLoader());
    }

    public BeatModels(EngineLoader engine) {
        this.engine = engine;
    }

    /** A classifier of its own for each caller, to be closed by it. */
    public BeatClassifier open(ClassifyOptions options) {
        return open(options, StageMonitor.NONE);
    }

    /** The same, telling how far the engine's unpacking is, the first time on a computer. */
    public BeatClassifier open(ClassifyOptions options, StageMonitor monitor) {
        Path folder = options.modelFolder() == null ? bundled() : options.modelFolder();
        if (!Files.isDirectory(folder)) {
            throw new EcgException(
                    STAGE,
                    "There is no model folder " + folder + ".",
                    "Choose a folder that PaperBeat's training wrote.");
        }
        BeatClassifier classifier = engine.find(BeatClassifierProvider.class).open(folder, monitor);
        if (options.modelFolder() != null) {
            new KnownModels().note(classifier.id(), folder);
        }
        return classifier;
    }

    /**
     * The options that open the model a page's classes came from: the one that comes with
     * PaperBeat, or one of a person's own that was opened on this computer before.
     *
     * @return empty where that model is not to be found
     */
    public Optional<ClassifyOptions> thatMade(ModelId id) {
        ModelFolder bundled = new ModelFolder(bundled());
        if (bundled.id(bundled.read()).sha256().equals(id.sha256())) {
            return Optional.of(ClassifyOptions.defaults());
        }
        return new KnownModels().find(id).map(folder -> new ClassifyOptions(true, folder));
    }

    /** The folder of the model that comes with PaperBeat, unpacked into the user's cache once. */
    public Path bundled() {
        URL resource = BeatModels.class.getResource(BUNDLED);
        if (resource == null) {
            throw new EcgException(
                    STAGE, "PaperBeat came without a beat model.", "Choose a model folder.");
        }
        try {
            String sha256;
            try (InputStream in = resource.openStream()) {
                sha256 = ModelFolder.sha256(in);
            }
            Path parent = UserCache.folder().resolve("models");
            Path target = parent.resolve(sha256);
            if (!intact(target)) {
                Files.createDirectories(parent);
                delete(target);
                unpack(resource, target);
            }
            return target;
        } catch (IOException e) {
            throw new EcgException(
                    STAGE, "The beat model can't be unpacked: " + e.getMessage(), "", e);
        }
    }

    private static void unpack(URL resource, Path target) throws IOException {
        Path part = Files.createTempDirectory(target.getParent(), ".unpacking-");
        try {
            try (ZipInputStream zip = new ZipInputStream(resource.openStream())) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    Path file = part.resolve(e.getName()).normalize();
                    if (!file.startsWith(part)) {
                        throw new IOException("a file outside its folder: " + e.getName());
                    }
                    if (!e.isDirectory()) {
                        Files.createDirectories(file.getParent());
                        Files.copy(zip, file);
                    }
                }
            }
            move(part, target);
        } finally {
            delete(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process may have been quicker, with the same files.
            if (!intact(target)) {
                throw e;
            }
        }
    }

    private static boolean intact(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try {
            new ModelFolder(folder).read();
            return true;
        } catch (EcgException damaged) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path p : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
