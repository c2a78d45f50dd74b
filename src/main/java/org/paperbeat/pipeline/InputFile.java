package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A page file of a run and the name its results get.
 *
 * @param file to open
 * @param image how reports name it: its path as in the input, with {@code /}
 * @param result folder of its results relative to the output folder, without a page number
 */
public record InputFile(Path file, String image, Path result) {
    /** Whether its name is that of a kind of file with many pages. */
    boolean mayHaveSeveralPages() {
        return file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .matches(".*\\.(pdf|tiff?|gif)");
    }
}
