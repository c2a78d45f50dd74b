package org.paperbeat.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;

/** Beats whose classes are known, record by record. */
public interface LabelledData {

    /** Names of the records, in order. */
    List<String> names();

    /**
     * A record's beats as strips show them.
     *
     * @param stripSeconds length of a strip
     * @param offsetsSeconds where the first strip begins; each gives all strips once
     */
    List<ReferenceBeat> strips(String name, double stripSeconds, double... offsetsSeconds);

    /** Writes other rhythms into normal strips of a record, where the data has signals to spare. */
    default void rewrite(String name, RewrittenStrips into) {}

    /** A record's signals and beats, where the data has signals that were never on paper. */
    default Optional<EcgRecord> record(String name) {
        return Optional.empty();
    }

    /**
     * What a folder holds: annotated WFDB records, or else pages that a person corrected.
     *
     * @param machineToo whether, on corrected pages, beats nobody changed and nothing casts doubt
     *     on count as right
     * @throws EcgException if it holds neither
     */
    static LabelledData of(Path folder, Lead lead, BeatInputs inputs, boolean machineToo) {
        if (!Files.isDirectory(folder)) {
            throw new EcgException(
                    "data",
                    "There is no folder " + folder + ".",
                    "Give a folder of WFDB records or of corrected pages.");
        }
        BeatDataSet records = new BeatDataSet(folder, lead, inputs);
        if (!records.names().isEmpty()) {
            return records;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pages =
                    files.filter(p -> p.getFileName().toString().equals(CorrectedPages.RECORD))
                            .sorted()
                            .toList();
            if (!pages.isEmpty()) {
                return new CorrectedPages(folder, pages, lead, inputs, machineToo);
            }
        } catch (IOException e) {
            throw new EcgException("data", folder + " can't be read: " + e.getMessage(), "", e);
        }
        throw new EcgException(
                "data",
                folder + " holds neither annotated WFDB records nor pages.",
                "Give a folder with .hea and .atr files, or with record.json of corrected pages.");
    }
}
