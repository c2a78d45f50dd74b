package org.paperbeat.train;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.EcgException;

/**
 * Raw predictions as a table, so that anyone can compute every figure again. A missed beat has no
 * {@code predicted} and no probabilities, a false one no {@code truth}.
 */
public final class PredictionsCsv {
    static final String HEADER = "record,sample,truth,predicted,p_N,p_S,p_V,p_F,p_Q";

    private PredictionsCsv() {}

    /** Writes the table, whole or not at all. */
    public static void write(Path file, List<BeatPrediction> predictions) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                out.write(HEADER + "\n");
                for (BeatPrediction p : predictions) {
                    out.write(line(p) + "\n");
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EcgException(
                    "evaluation", file + " can't be written: " + e.getMessage(), "", e);
        }
    }

    /** Writes a report beside the table. */
    public static void writeText(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new EcgException(
                    "evaluation", file + " can't be written: " + e.getMessage(), "", e);
        }
    }

    private static String line(BeatPrediction p) {
        StringBuilder line = new StringBuilder();
        line.append(p.record()).append(',').append(p.sampleIndex()).append(',');
        line.append(p.truth() == null ? "" : p.truth()).append(',');
        line.append(p.predicted() == null ? "" : p.predicted());
        for (AamiClass c : AamiClass.values()) {
            line.append(',');
            if (p.classification() != null) {
                line.append(String.format(Locale.ROOT, "%.6f", p.classification().probability(c)));
            }
        }
        return line.toString();
    }
}
