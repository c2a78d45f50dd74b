package org.paperbeat.engine;

import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.ModelFolder;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.StageMonitor;

/** A SavedModel run by DJL. One thread; closed by its owner. */
final class DjlBeatClassifier implements BeatClassifier {
    private static final int BATCH = 512;

    private final BeatModelSpec spec;
    private final ModelId id;
    private final Path folder;
    private final ZooModel<BeatBatch, float[][]> model;
    private final Predictor<BeatBatch, float[][]> predictor;
    private ZooModel<SaliencyTranslator.Question, float[][]> explaining;

    DjlBeatClassifier(Path folder, StageMonitor monitor) {
        this.folder = folder;
        ModelFolder modelFolder = new ModelFolder(folder);
        spec = modelFolder.read();
        id = modelFolder.id(spec);
        TensorFlowRuntime.prepare(monitor);
        model =
                load(
                        Criteria.builder()
                                .setTypes(BeatBatch.class, float[][].class)
                                .optOption("SignatureDefKey", ServingGraph.SERVING)
                                .optTranslator(new BeatTranslator()));
        predictor = model.newPredictor();
    }

    private <I, O> ZooModel<I, O> load(Criteria.Builder<I, O> criteria) {
        try (ScopedProperties offline = TensorFlowRuntime.offline()) {
            return criteria.optModelPath(folder)
                    .optEngine("TensorFlow")
                    .optOption("Tags", "serve")
                    .build()
                    .loadModel();
        } catch (IOException | ModelNotFoundException | MalformedModelException e) {
            throw new EcgException(
                    "model",
                    "The model " + folder + " does not load: " + e.getMessage(),
                    "Choose a folder that PaperBeat's training wrote.",
                    e);
        }
    }

    @Override
    public BeatModelSpec spec() {
        return spec;
    }

    @Override
    public ModelId id() {
        return id;
    }

    @Override
    public List<Classification> classify(List<BeatInput> inputs) {
        BeatBatch.check(inputs, spec);
        List<Classification> all = new ArrayList<>(inputs.size());
        for (int from = 0; from < inputs.size(); from += BATCH) {
            List<BeatInput> part = inputs.subList(from, Math.min(from + BATCH, inputs.size()));
            try {
                float[][] said = predictor.predict(BeatBatch.of(part, spec));
                for (int i = 0; i < part.size(); i++) {
                    all.add(spec.ruled(classification(said[i]), part.get(i)));
                }
            } catch (TranslateException e) {
                throw failed(e);
            }
        }
        return all;
    }

    @Override
    public float[][] saliency(List<BeatInput> inputs, List<AamiClass> classes) {
        BeatBatch.check(inputs, spec);
        if (explaining == null) {
            explaining =
                    load(
                            Criteria.builder()
                                    .setTypes(SaliencyTranslator.Question.class, float[][].class)
                                    .optOption("SignatureDefKey", ServingGraph.SALIENCY)
                                    .optTranslator(new SaliencyTranslator()));
        }
        int n = spec.classes().size();
        float[] weights = new float[inputs.size() * n];
        for (int i = 0; i < inputs.size(); i++) {
            int c = spec.classes().indexOf(classes.get(i));
            if (c >= 0) {
                weights[i * n + c] = 1;
            }
        }
        try (Predictor<SaliencyTranslator.Question, float[][]> asking = explaining.newPredictor()) {
            return asking.predict(
                    new SaliencyTranslator.Question(BeatBatch.of(inputs, spec), weights));
        } catch (TranslateException e) {
            throw failed(e);
        }
    }

    private static EcgException failed(TranslateException e) {
        return new EcgException("classification", "The model failed: " + e.getMessage(), "", e);
    }

    private Classification classification(float[] outputs) {
        float[] p = new float[AamiClass.values().length];
        for (int i = 0; i < outputs.length; i++) {
            p[spec.classes().get(i).ordinal()] = outputs[i];
        }
        return new Classification(p);
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
        if (explaining != null) {
            explaining.close();
        }
    }
}
