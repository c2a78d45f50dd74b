package org.paperbeat.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.pipeline.BatchJob;
import org.paperbeat.pipeline.BatchListener;
import org.paperbeat.pipeline.BatchResult;
import org.paperbeat.pipeline.BatchRunner;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.InputFile;
import org.paperbeat.pipeline.Template;

/**
 * An executor's work on some files, given by their ids: fetches each, digitizes its pages as a
 * single machine does, puts their folders into place and gives their rows.
 */
final class ArchiveTask implements FlatMapFunction<Iterator<ArchiveTask.Id>, Row> {
    private static final long serialVersionUID = 1;
    private static final String FILES = "/files";

    private final ArchiveArguments arguments;

    ArchiveTask(ArchiveArguments arguments) {
        this.arguments = arguments;
    }

    /**
     * A file to read.
     *
     * @param place below the archive's folder
     * @param result name of its results
     */
    record Id(String place, String result) implements java.io.Serializable {}

    @Override
    public Iterator<Row> call(Iterator<Id> ids) throws IOException {
        ArchiveFolder archive = new ArchiveFolder(arguments.archive);
        ArchiveFolder out = new ArchiveFolder(arguments.out + FILES);
        List<Row> rows = new ArrayList<>();
        while (ids.hasNext()) {
            Path work = Files.createTempDirectory("paperbeat");
            try {
                BatchResult result = digitize(archive, ids.next(), work);
                put(work.resolve("out"), out);
                result.rows().forEach(row -> rows.add(PageRows.of(row)));
            } finally {
                delete(work);
            }
        }
        return rows.iterator();
    }

    private BatchResult digitize(ArchiveFolder archive, Id id, Path work) throws IOException {
        Path file = work.resolve("in").resolve(id.place());
        archive.fetch(id.place(), file);
        DigitizeOptions options = arguments.options();
        BatchJob job =
                new BatchJob(
                        List.of(new InputFile(file, id.place(), Path.of(id.result()))),
                        work.resolve("out"),
                        options,
                        Template.NONE,
                        InputOptions.defaults(),
                        OutputOptions.defaults(),
                        1,
                        false,
                        () -> SharedClassifiers.borrow(options.classify()));
        return new BatchRunner(new EcgDigitizer()).run(job, BatchListener.NONE, new TaskMonitor());
    }

    private static void put(Path results, ArchiveFolder out) throws IOException {
        List<Path> pages;
        try (Stream<Path> all = Files.walk(results)) {
            pages = all.filter(p -> Files.exists(p.resolve("record.json"))).sorted().toList();
        }
        for (Path page : pages) {
            String place = results.relativize(page).toString().replace('\\', '/');
            out.put(page, place, TaskContext.get().taskAttemptId());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A task that Spark gave up stops within a step. */
    private static final class TaskMonitor implements StageMonitor {
        private final TaskContext task = TaskContext.get();

        @Override
        public void progress(String stage, double fraction) {
            // Spark shows the tasks
        }

        @Override
        public boolean isCancelled() {
            return task.isInterrupted();
        }
    }
}
