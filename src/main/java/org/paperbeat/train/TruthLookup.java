package org.paperbeat.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paperbeat.model.EcgException;

/**
 * Finds the WFDB record an image was made from, by its name.
 *
 * <p>First rule that finds a record wins; {@code X_plotted} (what the page really shows) always
 * goes before {@code X}:
 *
 * <ol>
 *   <li>the image's name without extension: {@code 00057_hr__rotated};
 *   <li>the same without a page number: {@code 00841_hr-0} is {@code 00841_hr};
 *   <li>the last number in the image's name that begins a record's name, leading zeros aside:
 *       {@code 90036_01612} is {@code 01612_lr}, {@code 004} is {@code 4}. Of several, the shortest
 *       name.
 * </ol>
 */
public final class TruthLookup {
    private static final String PLOTTED = "_plotted";
    private static final Pattern PAGE_NUMBER = Pattern.compile("-p?\\d+$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int FOLDER_DEPTH = 4;

    private final List<Path> headers;

    /**
     * Looks in a folder and its subfolders.
     *
     * @throws EcgException if the folder can't be read
     */
    public TruthLookup(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FOLDER_DEPTH)) {
            headers = files.filter(f -> f.toString().endsWith(".hea")).sorted().toList();
        } catch (IOException e) {
            throw new EcgException(
                    "evaluation",
                    "The folder " + folder + " can't be read.",
                    "Give the folder that holds the WFDB records.",
                    e);
        }
    }

    /** The header of the record of an image; empty where there is none. */
    public Optional<Path> find(String imageFileName) {
        String stem = imageFileName.replaceFirst("\\.[^.]+$", "");
        String page = PAGE_NUMBER.matcher(stem).replaceFirst("");
        return named(stem).or(() -> named(page)).or(() -> numbered(stem));
    }

    private Optional<Path> named(String name) {
        return exactly(name + PLOTTED).or(() -> exactly(name));
    }

    private Optional<Path> exactly(String name) {
        return headers.stream().filter(h -> record(h).equals(name)).findFirst();
    }

    private Optional<Path> numbered(String stem) {
        List<String> numbers = new ArrayList<>();
        Matcher m = NUMBER.matcher(stem);
        while (m.find()) {
            numbers.add(0, withoutZeros(m.group()));
        }
        for (String number : numbers) {
            Optional<Path> found =
                    headers.stream()
                            .filter(h -> number.equals(leadingNumber(record(h))))
                            .min(
                                    Comparator.comparing((Path h) -> !record(h).endsWith(PLOTTED))
                                            .thenComparing(h -> record(h).length()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String record(Path header) {
        String name = header.getFileName().toString();
        return name.substring(0, name.length() - 4);
    }

    private static String leadingNumber(String record) {
        Matcher m = NUMBER.matcher(record);
        return m.lookingAt() ? withoutZeros(m.group()) : null;
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }
}
