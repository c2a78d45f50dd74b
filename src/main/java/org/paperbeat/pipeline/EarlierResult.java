package org.paperbeat.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.paperbeat.io.ProgramVersion;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.WfdbWriter;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.Origin;
import org.paperbeat.model.Source;
import org.paperbeat.options.OutputOptions;

/**
 * What an earlier run, or a person, left in a page's folder.
 *
 * @param page as saved
 * @param program that saved it
 * @param folder where it lies
 */
record EarlierResult(Digitization page, String program, Path folder) {
    private static final String AUTO = "auto";

    /** The result in a folder; null if there is none that can be read. */
    static EarlierResult in(Path folder) {
        Path record = folder.resolve("record.json");
        if (!Files.exists(record)) {
            return null;
        }
        try {
            RecordJson.Saved saved = RecordJson.readSaved(record);
            return new EarlierResult(saved.page(), saved.program(), folder);
        } catch (EcgException e) {
            // a damaged record is made anew
            return null;
        }
    }

    /** Whether a person changed anything: it is never overwritten then. */
    boolean corrected() {
        Stream<Source> samples = page.traces().stream().flatMap(t -> Stream.of(t.source()));
        Stream<Source> regions =
                page.layout() == null
                        ? Stream.empty()
                        : page.layout().regions().stream().map(r -> r.source());
        Stream<Source> beats = page.beats().stream().map(b -> b.source());
        return calibratedByHand()
                || Stream.of(samples, regions, beats)
                        .flatMap(s -> s)
                        .anyMatch(s -> s == Source.HUMAN);
    }

    /** On this very page: neither by a template's calibration nor by a scale given for all. */
    private boolean calibratedByHand() {
        Map<String, String> options = page.options();
        return page.calibration() != null
                && page.calibration().grid().origin() == Origin.HUMAN
                && !options.containsKey("calibration")
                && options.getOrDefault("px-per-mm", AUTO).equals(AUTO);
    }

    /**
     * Why it has to be made anew; empty if it is still right.
     *
     * @param image the page now
     * @param options the page's options now
     * @param model now; null = none is used
     * @param output what is wanted now
     * @param stem name of the WFDB record
     */
    String outdated(
            ImageInfo image,
            Map<String, String> options,
            ModelId model,
            OutputOptions output,
            String stem) {
        if (!page.image().equals(image)) {
            return "another image";
        }
        if (!program.equals(ProgramVersion.named())) {
            return "another version of the program";
        }
        String changed = changedOptions(options);
        if (!changed.isEmpty()) {
            return "other options: " + changed;
        }
        if (page.model() != null && !page.model().equals(model)) {
            return "another model";
        }
        boolean samplesMissing = output.samples() && !Files.exists(folder.resolve("samples.csv"));
        String header = WfdbWriter.recordName(stem) + ".hea";
        boolean wfdbMissing = output.wfdb() && !Files.exists(folder.resolve(header));
        return samplesMissing || wfdbMissing ? "more files wanted" : "";
    }

    private String changedOptions(Map<String, String> now) {
        Map<String, String> before = new TreeMap<>(page.options());
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), now.get(key)));
        return String.join(", ", keys);
    }
}
