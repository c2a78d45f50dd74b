package org.paperbeat.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.paperbeat.model.EcgException;

/** Names of the folders that records' results go to: no two records of a run share one. */
final class RecordFolders {
    private final Set<String> taken = new HashSet<>();

    /** The record's name; with its extension where another record of this run has that name. */
    String name(Path record) {
        String name = record.getFileName().toString();
        String stem = name.replaceFirst("\\.(hea|dat|mat|csv|tsv|txt)$", "");
        if (taken.add(stem)) {
            return stem;
        }
        if (taken.add(name)) {
            return name;
        }
        throw new EcgException(
                "signal",
                "Another record of this run is called " + stem + " too; its results are kept.",
                "Read this one by itself, into another folder.");
    }
}
