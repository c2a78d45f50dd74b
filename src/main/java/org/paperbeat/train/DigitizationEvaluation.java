package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.paperbeat.io.PageFile;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.pipeline.InputFile;

/**
 * Digitizes pages whose truth is known and compares.
 *
 * <p>The truth of an image is looked up by {@link TruthLookup} in a folder of records or, where
 * none is given, in the image's own folder. A record that holds more than the page shows is
 * compared where the page shows it, see {@link PageTruth#asPrinted}.
 */
public final class DigitizationEvaluation {
    private final Path truthFolder;
    private final DigitizeOptions options;
    private final InputOptions input;
    private final Map<Path, TruthLookup> lookups = new HashMap<>();
    private final List<String> withoutTruth = new ArrayList<>();

    /**
     * Prepares an evaluation.
     *
     * @param truthFolder holds the records; null = each image's own folder
     */
    public DigitizationEvaluation(Path truthFolder, DigitizeOptions options, InputOptions input) {
        this.truthFolder = truthFolder;
        this.options = options;
        this.input = input;
    }

    /**
     * Runs all pages that have a truth.
     *
     * @param each is told every page as it is done
     */
    public List<DigitizationTrial> run(
            List<InputFile> files, StageMonitor monitor, Consumer<DigitizationTrial> each) {
        List<DigitizationTrial> trials = new ArrayList<>();
        for (InputFile file : files) {
            Optional<Path> header = lookup(file.file()).find(file.file().getFileName().toString());
            if (header.isEmpty()) {
                withoutTruth.add(file.image());
                continue;
            }
            PageTruth truth = PageTruth.of(new WfdbReader().read(header.get(), "none"));
            for (DigitizationTrial trial : pages(file, truth, monitor)) {
                trials.add(trial);
                each.accept(trial);
            }
        }
        if (trials.isEmpty()) {
            throw new EcgException(
                    "evaluation",
                    "None of the images has a record.",
                    "Name the folder of the WFDB records with --truth.");
        }
        return trials;
    }

    /** Images that were passed over because no record was found for them. */
    public List<String> withoutTruth() {
        return List.copyOf(withoutTruth);
    }

    private TruthLookup lookup(Path image) {
        Path folder = truthFolder != null ? truthFolder : image.toAbsolutePath().getParent();
        return lookups.computeIfAbsent(folder, TruthLookup::new);
    }

    private List<DigitizationTrial> pages(InputFile file, PageTruth truth, StageMonitor monitor) {
        List<DigitizationTrial> trials = new ArrayList<>();
        String group = group(file.file());
        try (PageFile pages = PageFile.open(file.file(), input)) {
            for (int n = 1; n <= pages.pages(); n++) {
                trials.add(DigitizationTrial.of(group, pages.read(n), truth, options, monitor));
            }
        }
        return trials;
    }

    private static String group(Path file) {
        Path folder = file.toAbsolutePath().getParent().getFileName();
        String name = file.getFileName().toString();
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return (folder == null ? "" : folder) + " " + kind;
    }
}
