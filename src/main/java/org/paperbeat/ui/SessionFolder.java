package org.paperbeat.ui;

import ij.IJ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.options.UserCache;

/**
 * Where the files of an image's pages lie: {@code <image folder>/<stem>.paperbeat/}, with {@code
 * -p01} before the dot for pages of a stack; for unsaved images and read-only folders in the
 * person's cache.
 */
final class SessionFolder {
    private static final String RECORD = "record.json";
    private static final String SUFFIX = ".paperbeat";

    private final PageOrigin origin;

    SessionFolder(PageOrigin origin) {
        this.origin = origin;
    }

    /** What was saved of exactly these pixels; empty if nothing was. */
    Optional<Digitization> restore(ImageInfo info) {
        for (Path folder : candidates(info)) {
            Path file = folder.resolve(RECORD);
            if (Files.isRegularFile(file)) {
                Optional<Digitization> found = read(file).filter(d -> isOf(d.image(), info));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The folder to write to; not made yet. */
    Path forWriting(ImageInfo info) {
        List<Path> candidates = candidates(info);
        for (Path folder : candidates) {
            if (canWrite(folder) && !isTakenByAnother(folder, info)) {
                return folder;
            }
        }
        return candidates.get(candidates.size() - 1);
    }

    /** Name of a page's folder among others: stem and page number. */
    static String name(ImageInfo info) {
        return safe(stem(info.name()) + part(info));
    }

    /** Writing replaces a folder as a whole; one with anything else in it is not touched. */
    static void requireOurs(Path folder) {
        if (!Files.isDirectory(folder) || Files.isRegularFile(folder.resolve(RECORD))) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new EcgException(
                        "writing",
                        folder + " holds other files.",
                        "Choose a folder where this page's results can have one of their own.");
            }
        } catch (IOException e) {
            throw new EcgException("writing", folder + " could not be read.", "", e);
        }
    }

    private List<Path> candidates(ImageInfo info) {
        List<Path> folders = new ArrayList<>();
        String part = part(info);
        origin.file(info)
                .ifPresent(
                        file -> {
                            folders.add(file.resolveSibling(stem(info.name()) + part + SUFFIX));
                            folders.add(file.resolveSibling(info.name() + part + SUFFIX));
                        });
        String unique = stem(info.name()) + "-" + info.sha256().substring(0, 12) + part + SUFFIX;
        folders.add(UserCache.folder().resolve("pages").resolve(safe(unique)));
        return folders;
    }

    private static String part(ImageInfo info) {
        if (info.pages() < 2) {
            return "";
        }
        int digits = Math.max(2, Integer.toString(info.pages()).length());
        return "-p" + String.format(Locale.ROOT, "%0" + digits + "d", info.page());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    private static boolean canWrite(Path folder) {
        return Files.isWritable(Files.isDirectory(folder) ? folder : folder.getParent());
    }

    /** Another image of the same stem, {@code scan.png} beside {@code scan.jpg}. */
    private boolean isTakenByAnother(Path folder, ImageInfo info) {
        Path file = folder.resolve(RECORD);
        return Files.isRegularFile(file)
                && read(file).map(d -> !d.image().name().equals(info.name())).orElse(false);
    }

    private static boolean isOf(ImageInfo saved, ImageInfo now) {
        return saved.sha256().equals(now.sha256())
                && saved.page() == now.page()
                && saved.width() == now.width()
                && saved.height() == now.height();
    }

    private static Optional<Digitization> read(Path file) {
        try {
            return Optional.of(RecordJson.read(file));
        } catch (EcgException e) {
            IJ.log("PaperBeat: " + file + ": " + e.sentence());
            return Optional.empty();
        }
    }
}
