package org.paperbeat.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.io.BeatsCsv;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.SignalOptions;
import org.paperbeat.options.UserCache;
import org.paperbeat.pipeline.LongSignal;
import org.paperbeat.pipeline.SignalReading;
import org.paperbeat.train.PredictionsCsv;

/** The beats of an ECG machine's file, which was never on paper; kept beside the file. */
public final class SignalFile {
    private final Path file;
    private final SignalOptions said;

    /**
     * @param file a WFDB record (with or without {@code .hea}) or a table (.csv, .tsv, .txt)
     * @param said what a table does not say
     */
    public SignalFile(File file, SignalOptions said) {
        this.file = file.toPath();
        this.said = said;
    }

    /** Finds and classifies its beats; they lie on no page. */
    public Digitization read(
            BeatClassifier classifier, ClassifyOptions options, StageMonitor monitor) {
        LongSignal signal = LongSignal.open(file, said, classifier.spec().leads());
        List<Beat> beats = new SignalReading(classifier, options).beats(signal, monitor);
        String name = file.getFileName().toString();
        ImageInfo info = new ImageInfo(name, "", 0, 0, 1, Double.NaN, 1, 1);
        return Digitization.empty(info).withBeats(signal.name(), beats, classifier.id());
    }

    /** Writes {@code <stem>.paperbeat/beats.csv} beside the file, or in the person's cache. */
    public Path save(Digitization read) {
        String stem =
                file.getFileName().toString().replaceFirst("\\.(hea|dat|mat|csv|tsv|txt)$", "");
        Path parent = file.toAbsolutePath().getParent();
        Path folder = Files.isWritable(parent) ? parent : UserCache.folder().resolve("signals");
        Path table = folder.resolve(stem + ".paperbeat").resolve("beats.csv");
        PredictionsCsv.writeText(table, BeatsCsv.text(1, read.beats()));
        return table;
    }
}
