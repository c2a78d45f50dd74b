package org.paperbeat.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.paperbeat.io.ReportCsv;

/** Finds the folder of a page's results by its row of the report; see {@link ResultNames}. */
final class PageFolders {
    private static final int MOST_DIGITS = 6;

    private final Path out;

    PageFolders(Path out) {
        this.out = out;
    }

    /** The folder with the page's record; empty if there is none. */
    Optional<Path> of(ReportCsv.Row row) {
        String name = row.image();
        int dot = name.lastIndexOf('.');
        String stem = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
        // where two inputs share a stem both keep their extension, so that name comes first
        return in(name, row.page()).or(() -> in(stem, row.page()));
    }

    private Optional<Path> in(String name, int page) {
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            Path numbered =
                    out.resolve(
                            name + "-p" + String.format(Locale.ROOT, "%0" + digits + "d", page));
            if (holdsRecord(numbered)) {
                return Optional.of(numbered);
            }
        }
        Path single = out.resolve(name);
        return page == 1 && holdsRecord(single) ? Optional.of(single) : Optional.empty();
    }

    private static boolean holdsRecord(Path folder) {
        return Files.isRegularFile(folder.resolve("record.json"));
    }
}
