package org.paperbeat.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.paperbeat.io.SignalTable;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;

/** A signal that is read piece by piece. */
public interface LongSignal {
    /** Name of the signal, as in a table's lead column. */
    String name();

    /** {@link Lead#UNKNOWN} where the file does not say. */
    Lead lead();

    double samplingRateHz();

    /** Samples in all. */
    long length();

    /** Samples from {@code first}, mV, NaN where missing. */
    float[] read(long first, int count);

    /**
     * Opens a file of an ECG machine: a WFDB record (with or without {@code .hea}) or a CSV table.
     *
     * @param wanted leads of the model's contract, the first of which is taken if it is there
     */
    static LongSignal open(Path file, List<Lead> wanted) {
        String name = file.getFileName().toString();
        if (name.endsWith(".csv")) {
            if (!Files.isRegularFile(file)) {
                throw new EcgException("signal", "There is no file " + file + ".", "");
            }
            return new RecordSignal(new SignalTable().read(file), wanted);
        }
        return new WfdbSignal(file, wanted);
    }
}
