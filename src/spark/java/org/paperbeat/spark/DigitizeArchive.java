package org.paperbeat.spark;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.pipeline.InputFile;
import org.paperbeat.pipeline.InputFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Digitizes an archive on a Spark cluster. Every page has one row in {@code OUT/pages.parquet} and,
 * where it could be read, a folder in {@code OUT/files} with the bytes a single machine writes. Run
 * again, only files without a row are read.
 */
@Command(
        name = "DigitizeArchive",
        mixinStandardHelpOptions = true,
        header = "Digitizes a folder of pages on a Spark cluster. Research use only.")
public final class DigitizeArchive implements Runnable {
    private static final String TABLE = "pages.parquet";
    private static final String KEPT = "pages.parquet.kept";

    @Mixin private ArchiveArguments arguments;

    /** Started by spark-submit. */
    public static void main(String[] args) {
        int status = new CommandLine(new DigitizeArchive()).execute(args);
        if (status != 0) {
            // an exception tells Spark that the application failed; System.exit would cut its log
            throw new IllegalStateException("exit status " + status);
        }
    }

    @Override
    public void run() {
        try (SparkSession spark = SparkSession.builder().appName("PaperBeat").getOrCreate()) {
            List<ArchiveTask.Id> missing = missing(spark);
            for (int from = 0; from < missing.size(); from += arguments.filesPerCommit) {
                int to = Math.min(missing.size(), from + arguments.filesPerCommit);
                commit(spark, List.copyOf(missing.subList(from, to)));
            }
            print(spark, missing.size());
        } catch (IOException e) {
            throw new IllegalStateException("The archive could not be listed.", e);
        }
    }

    private List<ArchiveTask.Id> missing(SparkSession spark) throws IOException {
        Set<String> done = done(spark);
        List<InputFile> files =
                InputFiles.named(new ArchiveFolder(arguments.archive).places());
        return files.stream()
                .filter(file -> !done.contains(file.image()))
                .map(file -> new ArchiveTask.Id(file.image(), slashes(file)))
                .toList();
    }

    private static String slashes(InputFile file) {
        return file.result().toString().replace('\\', '/');
    }

    private Set<String> done(SparkSession spark) throws IOException {
        ArchiveFolder out = new ArchiveFolder(arguments.out);
        if (!out.exists(TABLE)) {
            return Set.of();
        }
        if (arguments.retryFailed) {
            dropFailed(spark, out);
        }
        return table(spark).select(PageRows.FILE).distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    /** Takes all rows of files with a failed page out of the table, so that no page has two. */
    private void dropFailed(SparkSession spark, ArchiveFolder out) throws IOException {
        Dataset<Row> all = table(spark);
        Dataset<Row> failed =
                all.filter(all.col(PageRows.STATUS).equalTo("FAILED")).select(PageRows.FILE);
        all.join(failed.distinct().withColumnRenamed(PageRows.FILE, "failed"), expr(PageRows.FILE + " = failed"), "leftanti")
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy(PageRows.STATUS)
                .parquet(arguments.out + "/" + KEPT);
        out.replace(KEPT, TABLE);
    }

    private Dataset<Row> table(SparkSession spark) {
        return spark.read().schema(PageRows.schema()).parquet(arguments.out + "/" + TABLE);
    }

    private void commit(SparkSession spark, List<ArchiveTask.Id> ids) {
        int tasks = Math.max(1, ids.size() / arguments.filesPerTask);
        JavaRDD<Row> rows =
                JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .parallelize(ids, tasks)
                        .mapPartitions(new ArchiveTask(arguments));
        spark.createDataFrame(rows, PageRows.schema())
                .write()
                .mode(SaveMode.Append)
                .partitionBy(PageRows.STATUS)
                .parquet(arguments.out + "/" + TABLE);
    }

    private void print(SparkSession spark, int files) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        long distinct = 0;
        if (new ArchiveFolder(arguments.out).exists(TABLE)) {
            Dataset<Row> table = table(spark);
            distinct = table.select(PageRows.FILE, PageRows.PAGE).distinct().count();
            table.groupBy(PageRows.STATUS)
                    .count()
                    .collectAsList()
                    .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        }
        long rows = counts.values().stream().mapToLong(n -> n).sum();
        System.out.println(
                files + " files read; pages now in the table: " + counts
                        + (rows == distinct ? ", each once" : ", " + (rows - distinct) + " twice"));
        System.out.println(BeatPalette.NOTICE);
    }
}
