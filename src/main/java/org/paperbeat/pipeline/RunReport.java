package org.paperbeat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import org.paperbeat.io.ReportCsv;

/**
 * The rows of a run. Each row is added to a journal at once, so that a killed run loses none; the
 * sorted report.csv is made of it at the end. Rows of earlier runs stay unless they are replaced.
 * Safe for concurrent use.
 */
final class RunReport {
    private record Key(String image, int page) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::image)
                    .thenComparingInt(Key::page)
                    .compare(this, other);
        }
    }

    private final Path report;
    private final Path journal;
    private final TreeMap<Key, ReportCsv.Row> rows = new TreeMap<>();

    private RunReport(Path out) {
        this.report = out.resolve("report.csv");
        this.journal = out.resolve(".report.csv.journal");
    }

    /** Opens the report of an output folder with the rows it already has. */
    static RunReport open(Path out) throws IOException {
        RunReport run = new RunReport(out);
        for (Path file : new Path[] {run.report, run.journal}) {
            if (Files.exists(file)) {
                ReportCsv.read(file).forEach(run::put);
            }
        }
        Files.writeString(run.journal, ReportCsv.text(run.rows.values()));
        return run;
    }

    /** Adds or replaces a row. */
    synchronized void add(ReportCsv.Row row) throws IOException {
        put(row);
        Files.writeString(journal, ReportCsv.line(row), StandardOpenOption.APPEND);
    }

    private void put(ReportCsv.Row row) {
        rows.put(new Key(row.image(), row.page()), row);
    }

    synchronized Optional<ReportCsv.Row> row(String image, int page) {
        return Optional.ofNullable(rows.get(new Key(image, page)));
    }

    /** Writes report.csv and ends the journal. */
    synchronized void finish() throws IOException {
        Files.writeString(journal, ReportCsv.text(rows.values()));
        Files.move(journal, report, StandardCopyOption.REPLACE_EXISTING);
    }
}
