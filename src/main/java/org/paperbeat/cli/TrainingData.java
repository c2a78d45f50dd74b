package org.paperbeat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.Lead;
import org.paperbeat.options.PaperUse;
import org.paperbeat.options.Pretraining;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.BeatTraining;
import picocli.CommandLine.Option;

/** Options that say what a network learns from. */
final class TrainingData {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The MIT-BIH Arrhythmia Database.")
    private Path data;

    @Option(
            names = "--more",
            paramLabel = "DIR",
            description =
                    "Folder with ptbxl, ludb and cpsc2021: strips of more people, all beats N.")
    private Path more;

    @Option(
            names = "--paper",
            paramLabel = "DIR",
            description = {
                "Strips of the records come back from paper, too: printed at 100 to 300 dpi with",
                "defects, digitized. They are kept in this folder and made only once."
            })
    private Path paper;

    @Option(
            names = "--paper-share",
            defaultValue = "0.3",
            description = "Of the strips to print, chosen by the seed. Default: ${DEFAULT-VALUE}.")
    private double paperShare;

    @Option(
            names = "--paper-use",
            split = ",",
            description = {
                "instead: learnt from in place of half of the signal's 10 s strips; added: beside",
                "them; tested: only patients left out are asked about on paper. Default: instead."
            })
    private List<PaperUse> paperUse = List.of(PaperUse.INSTEAD);

    BeatTraining training(BeatTrainer trainer, TrainOptions options, Pretraining pretraining) {
        BeatTraining all = new BeatTraining(data, more, Lead.II, trainer, options, pretraining);
        return paper == null ? all : all.onPaper(paperShare, paper, paperUse.get(0));
    }

    /** What strips from paper are for, each in turn. */
    List<PaperUse> paperUses() {
        return paperUse;
    }

    /** The options as on the command line, without this computer's folders. */
    String words() {
        return " --data mitdb"
                + (more == null ? "" : " --more .")
                + (paper == null
                        ? ""
                        : " --paper strips --paper-share "
                                + paperShare
                                + " --paper-use "
                                + paperUse.get(0).name().toLowerCase(Locale.ROOT));
    }
}
