package org.paperbeat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatClassifierProvider;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.NetworkOptions;
import org.paperbeat.options.TrainOptions;
import org.paperbeat.train.BeatAugmenter;
import org.paperbeat.train.BeatExamples;
import org.paperbeat.train.BeatTrainer;
import org.paperbeat.train.TrainedNetwork;

class TensorFlowTrainerTest {
    private static final NetworkOptions SMALL =
            new NetworkOptions(NetworkOptions.MULTI_SCALE_CNN, 1, 0.2);
    private static final TrainOptions OPTIONS =
            new TrainOptions(SMALL, 2, 7, 6, 64, 1e-2, 1e-3, 0.02);

    @TempDir Path folder;

    private final BeatTrainer trainer = new EngineLoader().find(BeatTrainer.class);

    private TrainedNetwork train(long seed, List<Double> losses) {
        return trainer.train(
                ToyBeats.spec(SMALL, 1, 1),
                ToyBeats.examples(300, 1),
                BeatAugmenter.NONE,
                OPTIONS,
                seed,
                (epoch, loss) -> losses.add(loss),
                StageMonitor.NONE);
    }

    @Test
    void lossFallsAndTheSameSeedGivesTheSameNetwork() {
        List<Double> losses = new ArrayList<>();
        TrainedNetwork first = train(5, losses);
        assertThat(losses).hasSize(6);
        assertThat(losses.get(5)).isLessThan(0.5 * losses.get(0));
        List<Double> again = new ArrayList<>();
        TrainedNetwork second = train(5, again);
        assertThat(again).isEqualTo(losses);
        first.weights().forEach((name, w) -> assertThat(second.weights().get(name)).isEqualTo(w));
        assertThat(first.parameters()).isGreaterThan(1000);
    }

    @Test
    void exportedModelIsLoadedByDjlAndGivesTheSameAnswers() throws Exception {
        List<TrainedNetwork> members =
                List.of(train(5, new ArrayList<>()), train(6, new ArrayList<>()));
        BeatModelSpec spec = ToyBeats.spec(SMALL, 2, 1.5);
        Path model = folder.resolve("model");
        BeatModelSpec written = trainer.export(members, spec, model);
        assertThat(written.files()).containsKey("saved_model.pb");
        assertThat(trainer.export(members, spec, folder.resolve("again")).files())
                .as("the same networks give the same bytes")
                .isEqualTo(written.files());
        BeatExamples test = ToyBeats.examples(90, 2);
        try (BeatClassifier classifier =
                new EngineLoader().find(BeatClassifierProvider.class).open(model)) {
            assertThat(classifier.spec().window()).isEqualTo(spec.window());
            assertThat(classifier.id().sha256()).matches("[0-9a-f]{64}");
            List<Classification> classes = classifier.classify(test.inputs());
            float[][] a = members.get(0).logits(test.inputs());
            float[][] b = members.get(1).logits(test.inputs());
            int right = 0;
            for (int i = 0; i < test.size(); i++) {
                float[] p = classes.get(i).probabilities();
                double sum = 0;
                for (float v : p) {
                    sum += v;
                }
                assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
                assertThat(p[AamiClass.Q.ordinal()]).isZero();
                double expected = Math.log(p[0] / p[2]);
                double mean = (a[i][0] - a[i][2] + b[i][0] - b[i][2]) / 2 / 1.5;
                assertThat(mean).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-3));
                right += classes.get(i).best().ordinal() == test.labels()[i] ? 1 : 0;
            }
            assertThat(right).isGreaterThan(85);
            assertThat(classifier.classify(List.of())).isEmpty();
            assertThatThrownBy(
                            () ->
                                    classifier.classify(
                                            List.of(new BeatInput(new float[1][3], new float[2]))))
                    .isInstanceOf(EcgException.class);
        }
        try (Stream<Path> files = Files.walk(model)) {
            for (Path p : files.filter(Files::isRegularFile).toList()) {
                System.out.println(p.getFileName() + " " + Files.size(p));
            }
        }
    }

    private TrainedNetwork member(NetworkOptions kinds, int number, BeatModelSpec spec) {
        return trainer.train(
                spec,
                ToyBeats.examples(120, 1),
                BeatAugmenter.NONE,
                OPTIONS.withNetwork(kinds.ofMember(number)).withRun(1, 1, 1),
                3 + number,
                (epoch, loss) -> {},
                StageMonitor.NONE);
    }

    @Test
    void networksOfSeveralKindsServeAsOneModel() {
        NetworkOptions kinds = new NetworkOptions("multi-scale-cnn+bi-lstm+autoencoder", 4, 0.4);
        BeatModelSpec spec = ToyBeats.spec(kinds, 3, 1);
        List<TrainedNetwork> members = new ArrayList<>();
        for (int m = 0; m < 3; m++) {
            members.add(member(kinds, m, spec));
            Map<String, float[]> again = member(kinds, m, spec).weights();
            members.get(m).weights().forEach((n, w) -> assertThat(again.get(n)).isEqualTo(w));
        }
        Path model = folder.resolve("kinds");
        trainer.export(members, spec, model);
        List<TrainedNetwork> loaded = trainer.load(model);
        List<BeatInput> inputs = ToyBeats.examples(9, 2).inputs();
        float[] sum = new float[3];
        for (int m = 0; m < 3; m++) {
            assertThat(loaded.get(m).network().architecture())
                    .isEqualTo(NetworkOptions.ARCHITECTURES.get(m));
            float[] z = loaded.get(m).logits(inputs)[0];
            assertThat(z).containsExactly(members.get(m).logits(inputs)[0], offset(1e-5f));
            for (int c = 0; c < 3; c++) {
                sum[c] += z[c] / 3;
            }
        }
        try (BeatClassifier classifier =
                new EngineLoader().find(BeatClassifierProvider.class).open(model)) {
            float[] p = classifier.classify(inputs).get(0).probabilities();
            assertThat(Math.log(p[0] / p[2])).isCloseTo(sum[0] - sum[2], offset(1e-3));
            float[][] why =
                    classifier.saliency(inputs, java.util.Collections.nCopies(9, AamiClass.V));
            assertThat(why[0]).hasSize(64);
        }
        assertThatThrownBy(() -> new NetworkOptions("bi-lstm+oracle", 4, 0.4))
                .isInstanceOf(EcgException.class);
    }

    @Test
    void aModelIsTrainedOnFromItsFolder() {
        TrainedNetwork first = train(5, new ArrayList<>());
        Path model = folder.resolve("model");
        BeatModelSpec spec = trainer.export(List.of(first), ToyBeats.spec(SMALL, 1, 1), model);
        TrainedNetwork loaded = trainer.load(model).get(0);
        first.weights().forEach((n, w) -> assertThat(loaded.weights().get(n)).isEqualTo(w));
        List<Double> losses = new ArrayList<>();
        TrainedNetwork tuned =
                trainer.fineTune(
                        loaded,
                        true,
                        spec,
                        ToyBeats.examples(300, 9),
                        BeatAugmenter.NONE,
                        OPTIONS,
                        1,
                        (epoch, loss) -> losses.add(loss),
                        StageMonitor.NONE);
        assertThat(losses.get(0)).isLessThan(1);
        tuned.weights()
                .forEach(
                        (name, w) -> {
                            boolean head =
                                    name.startsWith("head.") || name.startsWith("rhythm_bypass.");
                            if (head) {
                                assertThat(w).isNotEqualTo(loaded.weights().get(name));
                            } else {
                                assertThat(w).isEqualTo(loaded.weights().get(name));
                            }
                        });
    }

    @Test
    void theLstmLearnsToo() {
        NetworkOptions lstm = new NetworkOptions(NetworkOptions.BI_LSTM, 8, 0.1);
        List<Double> losses = new ArrayList<>();
        trainer.train(
                ToyBeats.spec(lstm, 1, 1),
                ToyBeats.examples(300, 1),
                BeatAugmenter.NONE,
                OPTIONS.withNetwork(lstm),
                3,
                (epoch, loss) -> losses.add(loss),
                StageMonitor.NONE);
        assertThat(losses.get(5)).isLessThan(0.6 * losses.get(0));
    }

    @Test
    void theAutoencoderLearnsWithoutClassesThenWithThem() {
        NetworkOptions coder = new NetworkOptions(NetworkOptions.AUTOENCODER, 1, 0.1);
        BeatModelSpec spec = ToyBeats.spec(coder, 1, 1);
        BeatExamples examples = ToyBeats.examples(300, 1);
        TrainOptions options = OPTIONS.withNetwork(coder);
        List<Double> drawing = new ArrayList<>();
        TrainedNetwork start =
                trainer.pretrain(
                        spec,
                        examples.inputs(),
                        BeatAugmenter.NONE,
                        options,
                        3,
                        (epoch, loss) -> drawing.add(loss),
                        StageMonitor.NONE);
        assertThat(drawing.get(5)).isLessThan(0.5 * drawing.get(0));
        List<Double> losses = new ArrayList<>();
        TrainedNetwork head =
                trainer.fineTune(
                        start,
                        true,
                        spec,
                        examples,
                        BeatAugmenter.NONE,
                        options,
                        3,
                        (epoch, loss) -> losses.add(loss),
                        StageMonitor.NONE);
        assertThat(losses.get(5)).isLessThan(0.6 * losses.get(0));
        start.weights()
                .forEach(
                        (name, w) -> {
                            if (name.startsWith("encoder.")) {
                                assertThat(head.weights().get(name)).as(name).isEqualTo(w);
                            }
                        });
        NetworkOptions lstm = new NetworkOptions(NetworkOptions.BI_LSTM, 2, 0.2);
        assertThatThrownBy(
                        () ->
                                trainer.pretrain(
                                        ToyBeats.spec(lstm, 1, 1),
                                        examples.inputs(),
                                        BeatAugmenter.NONE,
                                        OPTIONS.withNetwork(lstm),
                                        3,
                                        (epoch, loss) -> {},
                                        StageMonitor.NONE))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("without classes");
    }

    @Test
    void theCnnLearnsWithoutClassesToo() {
        List<Double> losses = new ArrayList<>();
        TrainedNetwork start =
                trainer.pretrain(
                        ToyBeats.spec(SMALL, 1, 1),
                        ToyBeats.examples(300, 1).inputs(),
                        BeatAugmenter.NONE,
                        OPTIONS,
                        3,
                        (epoch, loss) -> losses.add(loss),
                        StageMonitor.NONE);
        assertThat(losses.get(5)).isLessThan(losses.get(0));
        assertThat(start.weights().keySet()).isEqualTo(train(5, losses).weights().keySet());
    }

    @Test
    void damagedModelIsRefused() throws Exception {
        Path model = folder.resolve("model");
        trainer.export(List.of(train(5, new ArrayList<>())), ToyBeats.spec(SMALL, 1, 1), model);
        Files.write(model.resolve("saved_model.pb"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> new EngineLoader().find(BeatClassifierProvider.class).open(model))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> new EngineLoader().find(BeatClassifierProvider.class).open(folder))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("no model");
    }
}
