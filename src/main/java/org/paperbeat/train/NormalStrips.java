package org.paperbeat.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.beat.StripPeakDetector;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;

/**
 * Strips of other people for training, beside MIT-BIH's few patients: every beat is N because the
 * record's labels say sinus rhythm or atrial fibrillation and nothing else that makes beats, or
 * because its annotations say so. Which strips is a list that comes with PaperBeat.
 */
public final class NormalStrips {
    private static final String LIST = "/models/normal-strips.txt";
    private static final String LABELLED = "labelled ";
    private static final String ANNOTATED = "annotated ";
    private static final double STRIP_SECONDS = 10;

    private final Path root;
    private final Lead lead;
    private final BeatInputs inputs;

    /**
     * @param root folder with {@code ptbxl}, {@code ludb} and {@code cpsc2021}
     */
    public NormalStrips(Path root, Lead lead, BeatInputs inputs) {
        this.root = root;
        this.lead = lead;
        this.inputs = inputs;
    }

    /** All their beats. */
    public List<ReferenceBeat> beats() {
        List<ReferenceBeat> all = new ArrayList<>();
        for (String line : list()) {
            if (line.startsWith(LABELLED)) {
                all.addAll(labelled(line.substring(LABELLED.length())));
            } else if (line.startsWith(ANNOTATED)) {
                Path record = root.resolve(line.substring(ANNOTATED.length()));
                BeatDataSet set = new BeatDataSet(record.getParent(), lead, inputs);
                String name = record.getFileName().toString();
                all.addAll(set.annotated(set.read(name), STRIP_SECONDS, 0));
            }
        }
        return all;
    }

    /** Writes other rhythms into those of 10 s. */
    void rewrite(RewrittenStrips into) {
        for (String line : list()) {
            if (line.startsWith(LABELLED)) {
                EcgRecord record = record(line.substring(LABELLED.length()));
                float[] mv = signal(record);
                double fs = record.samplingRateHz();
                into.add(record.name(), mv, fs, new StripPeakDetector(fs).detect(mv));
            }
        }
    }

    private EcgRecord record(String path) {
        return new WfdbReader().read(root.resolve(path));
    }

    private float[] signal(EcgRecord record) {
        return record.signal(lead)
                .map(EcgSignal::mv)
                .orElseThrow(
                        () ->
                                new EcgException(
                                        "data",
                                        record.name() + " has no lead " + lead.label() + ".",
                                        ""));
    }

    private List<ReferenceBeat> labelled(String path) {
        EcgRecord record = record(path);
        float[] mv = signal(record);
        double fs = record.samplingRateHz();
        int[] peaks = new StripPeakDetector(fs).detect(mv);
        List<BeatInput> seen = inputs.of(mv, fs, peaks);
        List<ReferenceBeat> beats = new ArrayList<>();
        for (int k = 0; k < peaks.length; k++) {
            beats.add(new ReferenceBeat(record.name(), peaks[k], BeatSymbol.NORMAL, seen.get(k)));
        }
        return beats;
    }

    private static List<String> list() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                NormalStrips.class.getResourceAsStream(LIST),
                                StandardCharsets.UTF_8))) {
            return in.lines().map(String::strip).toList();
        } catch (IOException e) {
            throw new EcgException("data", "The list of strips can't be read.", "", e);
        }
    }
}
