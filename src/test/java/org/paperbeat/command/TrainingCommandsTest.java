package org.paperbeat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.DrawnPage;
import org.paperbeat.ij.PageStates;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Source;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.SyntheticEcg;
import org.paperbeat.ui.PageSession;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** Train, fine-tune and explain, as scripts call them. */
@Timeout(120)
class TrainingCommandsTest {
    private static Context context;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        context = new Context(CommandService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static Future<CommandModule> start(Class<? extends Command> type, Object... inputs) {
        return context.service(CommandService.class).run(type, true, inputs);
    }

    private static CommandModule run(Class<? extends Command> type, Object... inputs) {
        try {
            return start(type, inputs).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Beat named(Beat b, BeatSymbol symbol) {
        return new Beat(
                b.trace(),
                b.number(),
                b.timeSeconds(),
                b.xPx(),
                b.yPx(),
                b.rrPrevSeconds(),
                b.rrNextSeconds(),
                symbol,
                null,
                b.quality(),
                b.review(),
                Source.HUMAN);
    }

    /** A page whose third beat a person called V. */
    private ImagePlus corrected() {
        ImagePlus image = DrawnPage.open(folder, 1);
        run(ClassifyBeats.class, "image", image);
        Digitization state = PageStates.of(image).get(1).orElseThrow();
        List<Beat> beats = new ArrayList<>(state.beats());
        beats.set(2, named(beats.get(2), BeatSymbol.VENTRICULAR_PREMATURE));
        PageStates.of(image).put(1, state.withBeats(state.readingTrace(), beats, state.model()));
        new PageSession(image).save(1);
        return image;
    }

    @Test
    void aModelLearnsFromACorrectedPageAndServes() {
        ImagePlus image = corrected();
        File tuned = folder.resolve("tuned").toFile();
        CommandModule done =
                run(
                        FineTuneClassifier.class,
                        "data_folder",
                        folder.toFile(),
                        "output_folder",
                        tuned,
                        "head_only",
                        true,
                        "epochs",
                        3);
        assertThat(done.getCancelReason()).isNull();
        assertThat(((ResultsTable) done.getOutput("losses")).size()).isPositive();
        assertThat(tuned.list()).contains("model.json", "saved_model.pb");
        CommandModule again =
                run(
                        FineTuneClassifier.class,
                        "data_folder",
                        folder.toFile(),
                        "output_folder",
                        tuned);
        assertThat(again.getCancelReason()).contains("already holds a model");
        run(ClassifyBeats.class, "image", image, "model_folder", tuned);
        Digitization state = PageStates.of(image).get(1).orElseThrow();
        assertThat(state.model().version()).endsWith("-tuned");
        CommandModule explained = run(ExplainBeat.class, "image", image);
        assertThat(explained.getCancelReason()).isNull();
        ResultsTable why = (ResultsTable) explained.getOutput("explanation");
        assertThat(why.getStringValue("model", 0)).endsWith(" " + state.model().version());

        File trained = folder.resolve("trained").toFile();
        CommandModule made =
                run(
                        TrainClassifier.class,
                        "data_folder",
                        folder.toFile(),
                        "output_folder",
                        trained,
                        "epochs",
                        1);
        assertThat(made.getCancelReason()).isNull();
        assertThat(trained.list()).contains("model.json");
    }

    @Test
    void aBeatIsExplainedAlongItsTrace() {
        ImagePlus image = DrawnPage.open(folder, 1);
        run(ClassifyBeats.class, "image", image);
        Beat fourth = PageStates.of(image).get(1).orElseThrow().beats().get(3);
        image.setRoi(new PointRoi(fourth.xPx() + 5, fourth.yPx() - 20));
        CommandModule done = run(ExplainBeat.class, "image", image);
        assertThat(done.getCancelReason()).isNull();
        ResultsTable rows = (ResultsTable) done.getOutput("explanation");
        assertThat(rows.getValue("beat", 0)).isEqualTo(4);
        assertThat(Arrays.stream(rows.getColumn("importance")).max().orElse(0)).isEqualTo(1);
        double middle = rows.getValue("time_s", rows.size() / 2);
        assertThat(Math.abs(middle - fourth.timeSeconds())).isLessThan(0.3);
        long lines = saliencyLines(image);
        assertThat(lines).isGreaterThan(3);
        image.deleteRoi();
        run(ExplainBeat.class, "image", image);
        assertThat(saliencyLines(image)).isLessThan(3 * lines);
        run(ClassifyBeats.class, "image", image);
        assertThat(saliencyLines(image)).isZero();
    }

    private static long saliencyLines(ImagePlus image) {
        return Arrays.stream(image.getOverlay().toArray())
                .map(Roi::getName)
                .filter(n -> n != null && n.startsWith("speaks for"))
                .count();
    }

    @Test
    void anEcgMachinesTableIsReadInsteadOfAnImage() throws Exception {
        var heart = SyntheticEcgOptions.defaults().withSeed(3);
        var ecg = new SyntheticEcg().generate(heart);
        float[] mv = ecg.signal(Lead.II).orElseThrow().mv();
        StringBuilder csv = new StringBuilder("time_s,II\n");
        for (int i = 0; i < mv.length; i++) {
            csv.append(i / ecg.samplingRateHz()).append(',').append(mv[i]).append('\n');
        }
        Path table = folder.resolve("machine.csv");
        Files.writeString(table, csv);
        CommandModule done =
                run(ClassifyBeats.class, "image", new ImagePlus(), "signal_file", table.toFile());
        assertThat(done.getCancelReason()).isNull();
        ResultsTable beats = (ResultsTable) done.getOutput("beats");
        assertThat(beats.size()).isCloseTo(ecg.beats().size(), within(2));
        assertThat(Files.readAllLines(folder.resolve("machine.paperbeat/beats.csv")))
                .hasSize(beats.size() + 1);
    }

    @Test
    void whatIsWrongIsOneSentence() {
        File nothing = folder.resolve("no").toFile();
        assertThat(
                        run(
                                        TrainClassifier.class,
                                        "data_folder",
                                        nothing,
                                        "output_folder",
                                        folder.resolve("m").toFile())
                                .getCancelReason())
                .contains("There is no folder");
        assertThat(
                        run(
                                        FineTuneClassifier.class,
                                        "data_folder",
                                        folder.toFile(),
                                        "output_folder",
                                        folder.resolve("m").toFile())
                                .getCancelReason())
                .contains("neither annotated WFDB records nor pages");
        assertThat(run(TrainClassifier.class, "network", "oracle").getCancelReason())
                .contains("oracle");
        assertThat(run(ExplainBeat.class, "image", new ImagePlus()).getCancelReason())
                .contains("No image");
        assertThat(folder.resolve("m")).doesNotExist();
    }

    @Test
    void escStopsTraining() throws InterruptedException, ExecutionException {
        corrected();
        File out = folder.resolve("never").toFile();
        Future<CommandModule> running =
                start(
                        FineTuneClassifier.class,
                        "data_folder",
                        folder.toFile(),
                        "output_folder",
                        out,
                        "epochs",
                        1000);
        while (!running.isDone()) {
            IJ.setKeyDown(KeyEvent.VK_ESCAPE);
            Thread.sleep(20);
        }
        IJ.resetEscape();
        assertThat(running.get().isCanceled()).isTrue();
        assertThat(out).doesNotExist();
    }
}
