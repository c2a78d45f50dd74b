package org.paperbeat.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.paperbeat.model.EcgException;

/** Which records a split names. */
public final class BeatSplit {
    private BeatSplit() {}

    /**
     * Records of a split.
     *
     * @param split {@code DS1}, {@code DS2}, or a text file with record names between blanks
     */
    public static List<String> records(String split) {
        return switch (split) {
            case "DS1" -> MitBihSplit.DS1;
            case "DS2" -> MitBihSplit.DS2;
            default -> listed(Path.of(split));
        };
    }

    private static List<String> listed(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new EcgException(
                    "evaluation",
                    "There is no split " + file + ".",
                    "Say DS1, DS2, or name a text file of records.");
        }
        try {
            return List.of(Files.readString(file).strip().split("\\s+"));
        } catch (IOException e) {
            throw new EcgException("evaluation", file + " can't be read: " + e.getMessage(), "", e);
        }
    }
}
