package org.paperbeat.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.options.SignalOptions;

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
     * Opens a file of an ECG machine: a WFDB record (with or without {@code .hea}) or a table
     * (.csv, .tsv, .txt).
     *
     * @param wanted leads of the model's contract, the first of which is taken if it is there
     */
    static LongSignal open(Path file, List<Lead> wanted) {
        return open(file, SignalOptions.defaults(), wanted);
    }

    /**
     * @param options what a table does not say
     */
    static LongSignal open(Path file, SignalOptions options, List<Lead> wanted) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            if (!Files.isRegularFile(file)) {
                throw new EcgException("signal", "There is no file " + file + ".", "");
            }
            return new TableSignal(file, options, wanted);
        }
        if (name.matches(".*\\.(gz|zip|bz2|xz|7z)")) {
            throw new EcgException(
                    "signal", file + " is packed.", "Unpack it first; parts are read from disk.");
        }
        return new WfdbSignal(file, wanted);
    }
}
