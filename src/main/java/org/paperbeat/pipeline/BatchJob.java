package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.OutputOptions;

/**
 * What a run over many pages does.
 *
 * @param files to digitize
 * @param out folder of the results
 * @param digitize options of all steps
 * @param template what is taken from a corrected page
 * @param input how files are opened
 * @param output what is written
 * @param threads pages worked on at a time
 * @param redo whether to digitize pages anew whose results are still right; a person's corrections
 *     are kept all the same
 * @param classifiers makes a classifier for each thread; the run closes them
 */
public record BatchJob(
        List<InputFile> files,
        Path out,
        DigitizeOptions digitize,
        Template template,
        InputOptions input,
        OutputOptions output,
        int threads,
        boolean redo,
        Supplier<BeatClassifier> classifiers) {
    public BatchJob {
        files = List.copyOf(files);
    }

    /**
     * How many pages to work on at a time.
     *
     * @param wanted 0 = as many as there are cores
     * @param files to digitize; never more threads than they may have pages
     */
    public static int threads(int wanted, List<InputFile> files) {
        if (wanted < 0) {
            throw new EcgException("options", wanted + " pages at a time is too few.", "");
        }
        int most = wanted == 0 ? Runtime.getRuntime().availableProcessors() : wanted;
        boolean many = files.stream().anyMatch(InputFile::mayHaveSeveralPages);
        return many ? most : Math.max(1, Math.min(most, files.size()));
    }
}
