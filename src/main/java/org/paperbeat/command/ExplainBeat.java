package org.paperbeat.command;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.ij.Desktop;
import org.paperbeat.ij.ExplanationTable;
import org.paperbeat.ij.ImageJMonitor;
import org.paperbeat.ij.PlotSource;
import org.paperbeat.ij.SaliencyDrawing;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.pipeline.BeatExplanation;
import org.paperbeat.pipeline.Step;
import org.paperbeat.ui.BeatChoice;
import org.paperbeat.ui.Classifiers;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.PageSteps;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Why a beat has its class: drawn along its trace. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "Explain Beat", weight = PaperBeatMenu.REVIEW + 3)
        },
        description =
                "Draws along the trace what made the model give a beat its class: of the beat"
                        + " nearest to the selection, or the least sure. Research use only.",
        headless = true)
public final class ExplainBeat extends PaperBeatCommand {
    @Parameter(label = "Image", description = "A picture of a paper ECG.")
    private ImagePlus image;

    @Parameter(label = ExplanationTable.TITLE, type = ItemIO.OUTPUT)
    private ResultsTable explanation;

    @Override
    void work() {
        PageSession session = new PageSession(PlotSource.page(image));
        int page = session.pages().current();
        StageMonitor monitor = new ImageJMonitor();
        DigitizeOptions options = DigitizeOptions.defaults().withClassify(model(session, page));
        try (Classifiers models = new Classifiers(options.classify(), monitor)) {
            if (session.state(page).beats().isEmpty()) {
                new PageSteps(session, options, models, monitor)
                        .run(session.selected(false), Step.CLASSES)
                        .forEach(IJ::log);
            }
            explain(session, page, models.get());
        }
    }

    /** The model the page's classes came from; else the one that comes with PaperBeat, aloud. */
    private static ClassifyOptions model(PageSession session, int page) {
        ModelId id = session.state(page).model();
        if (id == null) {
            return ClassifyOptions.defaults();
        }
        return new BeatModels()
                .thatMade(id)
                .orElseGet(
                        () -> {
                            IJ.log(
                                    "PaperBeat: the model of this page's classes, "
                                            + id.name()
                                            + " "
                                            + id.version()
                                            + ", is not to be found on this computer; the one that"
                                            + " comes with PaperBeat explains instead. Classify"
                                            + " the page with its model once, then it is known.");
                            return ClassifyOptions.defaults();
                        });
    }

    private void explain(PageSession session, int page, BeatClassifier model) {
        Digitization state = session.state(page);
        BeatChoice choice = BeatChoice.on(state, session.pages().image().getRoi());
        BeatExplanation why = new BeatExplanation(model);
        AamiClass said = why.said(choice.trace(), choice.beats(), choice.index());
        boolean named = choice.beat().symbol() != null;
        AamiClass aami = named ? choice.beat().symbol().aami() : said;
        float[] importance = why.importance(choice.trace(), choice.beats(), choice.index(), aami);
        new SaliencyDrawing(session.pages()).draw(page, choice.trace(), importance);
        explanation =
                ExplanationTable.of(choice.trace(), choice.beat(), aami, importance, model.id());
        if (Desktop.isOpen()) {
            explanation.show(ExplanationTable.TITLE);
        }
        IJ.log(
                "PaperBeat: what speaks for "
                        + aami
                        + " in beat "
                        + choice.beat().number()
                        + " of "
                        + choice.trace().name()
                        + ", by the model "
                        + model.id().name()
                        + " "
                        + model.id().version()
                        + (said == aami ? "" : ", which itself says " + said)
                        + ". "
                        + BeatModelSpec.RESEARCH_ONLY);
    }
}
