package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names result folders after image stems. Where two inputs would share a name both keep their
 * extension; where that does not help they keep their folders below the inputs' common one. Case
 * does not tell names apart, so that results may move to any file system.
 */
final class ResultNames {
    /**
     * A file of the input.
     *
     * @param file as given
     * @param place relative to the input it came from
     */
    record Found(Path file, Path place) {}

    private ResultNames() {}

    /**
     * The files with their names, sorted.
     *
     * @param files by their absolute paths
     */
    static List<InputFile> of(Map<Path, Found> files) {
        Map<Path, Path> places = distinct(files);
        Map<String, Long> sameStem =
                places.values().stream()
                        .collect(
                                Collectors.groupingBy(ResultNames::stemKey, Collectors.counting()));
        List<InputFile> named = new ArrayList<>();
        places.forEach(
                (file, place) -> {
                    boolean alone =
                            sameStem.get(stemKey(place)) == 1 && !isPageOfAnother(place, sameStem);
                    String name = alone ? stem(place) : place.getFileName().toString();
                    named.add(
                            new InputFile(
                                    files.get(file).file(),
                                    slashes(place),
                                    place.resolveSibling(name)));
                });
        named.sort(Comparator.comparing(InputFile::image));
        return named;
    }

    /** Places that differ: those that do not get the path from the files' common folder. */
    private static Map<Path, Path> distinct(Map<Path, Found> files) {
        Map<String, Long> samePlace =
                files.values().stream()
                        .collect(Collectors.groupingBy(f -> key(f.place()), Collectors.counting()));
        Path common = commonFolder(files);
        Map<Path, Path> places = new HashMap<>();
        files.forEach(
                (file, found) -> {
                    boolean shared = samePlace.get(key(found.place())) > 1;
                    places.put(file, shared ? common.relativize(file) : found.place());
                });
        return places;
    }

    private static Path commonFolder(Map<Path, Found> files) {
        Path common = null;
        for (Path file : files.keySet()) {
            Path folder = file.getParent();
            if (common == null) {
                common = folder;
            }
            while (!folder.startsWith(common)) {
                common = common.getParent();
            }
        }
        return common;
    }

    /** Whether its name is what a page of a stack or PDF beside it would get. */
    private static boolean isPageOfAnother(Path place, Map<String, Long> stems) {
        String key = stemKey(place);
        String other = key.replaceFirst("-p[0-9]+$", "");
        return !other.equals(key) && stems.containsKey(other);
    }

    private static String stem(Path place) {
        String name = place.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String stemKey(Path place) {
        return key(place.resolveSibling(stem(place)));
    }

    private static String key(Path place) {
        return slashes(place).toLowerCase(Locale.ROOT);
    }

    private static String slashes(Path place) {
        return place.toString().replace('\\', '/');
    }
}
