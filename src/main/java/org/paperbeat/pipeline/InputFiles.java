package org.paperbeat.pipeline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.paperbeat.io.ForeignFormat;
import org.paperbeat.model.EcgException;

/**
 * Finds the page files of a run: files as given, folders searched through and through, globs.
 * Hidden files, results of former runs and files that are no pages are passed over in folders.
 */
public final class InputFiles {
    private static final Set<String> PAGE_EXTENSIONS =
            Set.of("png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif", "pdf");
    private static final String STAGE = "options";

    private final Path out;

    /** Absolute path of a file, to the file as given and its place in the input it came from. */
    private final Map<Path, ResultNames.Found> found = new LinkedHashMap<>();

    private int matches;

    private InputFiles(Path out) {
        this.out = out.toAbsolutePath().normalize();
    }

    /**
     * The page files of some inputs, sorted by name, each once.
     *
     * @param inputs files, folders and globs; a file that does not exist stays in the list and
     *     fails when it is opened
     * @param out where results go; not searched
     * @throws EcgException if an input holds no page at all
     */
    public static List<InputFile> find(List<String> inputs, Path out) {
        InputFiles files = new InputFiles(out);
        inputs.forEach(files::add);
        return ResultNames.of(files.found);
    }

    /**
     * Names the results of page files by their places below a common folder, wherever that is;
     * files that are no pages by their names are left out.
     */
    public static List<InputFile> named(Collection<String> places) {
        Map<Path, ResultNames.Found> files = new LinkedHashMap<>();
        for (String place : places) {
            Path path = Path.of(place);
            boolean hidden = false;
            for (Path part : path) {
                hidden = hidden || isHidden(part);
            }
            if (!hidden && isPage(path)) {
                files.put(Path.of("/").resolve(path), new ResultNames.Found(path, path));
            }
        }
        return ResultNames.of(files);
    }

    private void add(String input) {
        int before = matches;
        boolean glob = isGlob(input);
        try {
            if (glob) {
                addGlob(input);
            } else {
                addPath(Path.of(input));
            }
        } catch (InvalidPathException | PatternSyntaxException e) {
            throw new EcgException(STAGE, input + " is no valid path.", "", e);
        } catch (IOException e) {
            throw new EcgException(STAGE, input + " could not be searched.", "", e);
        }
        if (matches == before && !Files.isRegularFile(firstPath(input, glob))) {
            throw new EcgException(
                    STAGE,
                    glob ? "No file matches " + input + "." : "There is no page in " + input + ".",
                    "Pages are PNG, JPEG, TIFF, BMP, GIF and PDF files.");
        }
    }

    private static Path firstPath(String input, boolean glob) {
        return glob ? globBase(input) : Path.of(input);
    }

    private static boolean isGlob(String input) {
        return input.matches(".*[*?\\[{].*") && !existsAsIs(input);
    }

    /** A file may have brackets in its name. */
    private static boolean existsAsIs(String input) {
        try {
            return Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void addPath(Path input) throws IOException {
        if (Files.isDirectory(input)) {
            Files.walkFileTree(input, visitor(input, path -> isPage(path)));
        } else {
            put(input, input.getFileName());
        }
    }

    private void addGlob(String glob) throws IOException {
        Path base = globBase(glob);
        if (!Files.isDirectory(base)) {
            return;
        }
        String pattern = glob.replace('\\', '/');
        PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + pattern);
        Files.walkFileTree(base, visitor(base, path -> matcher.matches(path) && isPage(path)));
    }

    /** The folder above the first part with a wildcard. */
    private static Path globBase(String glob) {
        String fixed = glob.replace('\\', '/').replaceAll("[^/]*[*?\\[{].*", "");
        return Path.of(fixed);
    }

    private interface Filter {
        boolean takes(Path path);
    }

    private FileVisitor<Path> visitor(Path base, Filter filter) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                boolean pass = !folder.equals(base) && (isHidden(folder) || isResult(folder));
                return pass ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                if (!isHidden(file) && filter.takes(file)) {
                    put(file, base.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // a folder without permission becomes a page that fails, with its reason
                put(file, base.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private boolean isResult(Path folder) {
        boolean isOut = folder.toAbsolutePath().normalize().equals(out);
        boolean isPageResult =
                Files.exists(folder.resolve("overlay.png"))
                        && Files.exists(folder.resolve("record.json"));
        return isOut || isPageResult;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static boolean isPage(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        // a picture that can't be read is a page all the same: its row says so
        return PAGE_EXTENSIONS.contains(extension) || ForeignFormat.isExtension(extension);
    }

    private void put(Path file, Path relative) {
        matches++;
        found.putIfAbsent(file.toAbsolutePath().normalize(), new ResultNames.Found(file, relative));
    }
}
