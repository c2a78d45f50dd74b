package org.paperbeat.cli;

import java.nio.file.Path;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.train.PaperBeats;
import org.paperbeat.train.StripLooks;
import picocli.CommandLine.Option;

/** Options of strips that are printed and read back before their beats are classified. */
final class PaperArguments {
    /** How printed strips look. */
    enum Look {
        PLAIN,
        DRAWN
    }

    private static final double DPI = 200;
    private static final long SEED = 1;

    @Option(
            names = "--paper",
            paramLabel = "SHARE",
            description = {
                "Print, scan and digitize this share of the 10 s strips first, chosen by chance",
                "(1 = all); R peaks are detected."
            })
    private double share;

    @Option(
            names = "--paper-look",
            defaultValue = "PLAIN",
            description =
                    "plain: clean pages of 200 dpi; drawn: 100 to 300 dpi, defects. Default: plain.")
    private Look look;

    @Option(
            names = "--paper-cache",
            paramLabel = "DIR",
            description = "Keeps digitized strips for later evaluations.")
    private Path cache;

    /** Whether anything is printed. */
    boolean printed() {
        return share > 0;
    }

    /** What was done to the strips, for a title. */
    String words() {
        String how = look == Look.PLAIN ? "scanned at 200 dpi" : "scanned at 100 to 300 dpi, worn";
        return printed() ? "printed, " + how + ", digitized; " : "";
    }

    /** The beats a model is asked about. */
    PaperBeats beats(BeatModelSpec spec) {
        BeatInputs inputs = new BeatInputs(spec.window(), spec.contextNames());
        StripLooks looks =
                look == Look.PLAIN ? StripLooks.plain(DPI, SEED) : StripLooks.drawn(SEED);
        return new PaperBeats(inputs, spec.leads().get(0), looks, share, cache);
    }
}
