package org.paperbeat.spark;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.paperbeat.io.ReportCsv;

/** The table of an archive: a row per page, the columns of report.csv and the file it came from. */
final class PageRows {
    /** Path of a page's file below the archive's folder; tells finished files from missing ones. */
    static final String FILE = "file";

    /** Number of the page in its file, from 1. */
    static final String PAGE = "page";

    /** How a page ended; the table is partitioned by it. */
    static final String STATUS = "status";

    private PageRows() {}

    static StructType schema() {
        return new StructType()
                .add(FILE, DataTypes.StringType)
                .add(PAGE, DataTypes.IntegerType)
                .add(STATUS, DataTypes.StringType)
                .add("seconds", DataTypes.DoubleType)
                .add("traces", DataTypes.IntegerType)
                .add("beats", DataTypes.IntegerType)
                .add("mean_quality", DataTypes.DoubleType)
                .add("message", DataTypes.StringType);
    }

    /** A row; missing numbers are null. */
    static Row of(ReportCsv.Row row) {
        return RowFactory.create(
                row.image(),
                row.page(),
                row.status().name().toUpperCase(Locale.ROOT),
                number(row.seconds()),
                row.traces(),
                row.beats(),
                number(row.meanQuality()),
                row.message());
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
