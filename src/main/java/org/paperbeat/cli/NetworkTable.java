package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.train.NetworkComparison;
import org.paperbeat.train.NetworkComparison.Row;
import org.paperbeat.train.PredictionsCsv;

/**
 * Networks beside each other, printed and as files.
 *
 * @param out folder for what each said of every beat; null = not written
 */
record NetworkTable(PrintWriter print, Path out) {

    /** Shows all networks, and the mean of them where there are several. */
    void show(List<Row> trained) {
        List<Row> rows = new ArrayList<>(trained);
        if (trained.size() > 1) {
            rows.add(NetworkComparison.together(trained));
        }
        print.println(NetworkComparison.header());
        rows.forEach(row -> print.printf("%s%n%s%n", row.text(), row.calibrated()));
        print.println();
        print.flush();
        if (out != null) {
            rows.forEach(this::write);
        }
    }

    private void write(Row row) {
        String name = row.title().replaceAll("[^A-Za-z0-9]+", "-");
        PredictionsCsv.writeText(out.resolve(name + "-10s.csv"), row.said().strips().csv());
        PredictionsCsv.writeText(out.resolve(name + "-2.5s.csv"), row.said().columns().csv());
        PredictionsCsv.writeText(out.resolve(name + "-paper.csv"), row.said().paper().csv());
    }
}
