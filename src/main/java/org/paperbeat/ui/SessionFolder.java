package org.paperbeat.ui;

import ij.IJ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.paperbeat.ui.edit.HandWork;
import org.paperbeat.ui.edit.HandWorkJson;
import org.paperbeat.ui.edit.PageState;

/**
 * Where the files of an image's pages lie: {@code <image folder>/<stem>.paperbeat/}, with {@code
 * -p01} before the dot for pages of a stack; for unsaved images and read-only folders in the
 * person's cache.
 */
final class SessionFolder {
    private static final String RECORD = "record.json";
    private static final String HAND_WORK = "handwork.json";
    private static final String SUFFIX = ".paperbeat";

    private final PageOrigin origin;

    SessionFolder(PageOrigin origin) {
        this.origin = origin;
    }

    /** What was saved of exactly these pixels, a journal first; empty if nothing was. */
    Optional<PageState> restore(ImageInfo info) {
        for (Path folder : candidates(info)) {
            Optional<PageState> unsaved = readJournal(journal(folder), info);
            if (unsaved.isPresent()) {
                return unsaved;
            }
        }
        for (Path folder : candidates(info)) {
            Path file = folder.resolve(RECORD);
            if (Files.isRegularFile(file)) {
                Optional<Digitization> found = read(file).filter(d -> isOf(d.image(), info));
                if (found.isPresent()) {
                    return found.map(d -> new PageState(d, handWork(folder)));
                }
            }
        }
        return Optional.empty();
    }

    private static HandWork handWork(Path folder) {
        Path file = folder.resolve(HAND_WORK);
        try {
            return Files.isRegularFile(file)
                    ? HandWorkJson.parse(Files.readString(file))
                    : HandWork.NONE;
        } catch (IOException | EcgException e) {
            IJ.log("PaperBeat: " + file + " could not be read.");
            return HandWork.NONE;
        }
    }

    /** Writes what a person did into a page's folder. */
    void writeHandWork(Path folder, HandWork hand) {
        try {
            Path file = folder.resolve(HAND_WORK);
            if (hand.equals(HandWork.NONE)) {
                Files.deleteIfExists(file);
            } else {
                replace(file, HandWorkJson.text(hand) + "\n");
            }
        } catch (IOException e) {
            throw unwritten(folder, e);
        }
    }

    /** Hidden file beside a page's folder with what is not written there yet. */
    private static Path journal(Path folder) {
        return folder.resolveSibling("." + folder.getFileName() + ".journal");
    }

    /** Keeps a state until its files are written. */
    void writeJournal(PageState state) {
        Path file = journal(forWriting(state.page().image()));
        try {
            Files.createDirectories(file.getParent());
            replace(file, HandWorkJson.text(state.hand()) + "\n" + RecordJson.text(state.page()));
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    void deleteJournal(ImageInfo info) {
        try {
            for (Path folder : candidates(info)) {
                Path file = journal(folder);
                if (readJournal(file, info).isPresent()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw unwritten(Path.of(info.name()), e);
        }
    }

    /** One line of handwork, then the page's record. */
    private static Optional<PageState> readJournal(Path file, ImageInfo info) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            int line = text.indexOf('\n');
            Digitization page = RecordJson.parse(text.substring(line + 1));
            HandWork hand = HandWorkJson.parse(text.substring(0, Math.max(0, line)));
            return isOf(page.image(), info)
                    ? Optional.of(new PageState(page, hand))
                    : Optional.empty();
        } catch (IOException | EcgException e) {
            IJ.log("PaperBeat: " + file + " could not be read.");
            return Optional.empty();
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static EcgException unwritten(Path file, IOException e) {
        return new EcgException(
                "writing",
                "The page's state could not be written to " + file + ".",
                "Check the disk's space and the folder's permissions.",
                e);
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
