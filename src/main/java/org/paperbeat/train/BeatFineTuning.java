package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.ModelFolder;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.TrainOptions;

/** Trains a model on with annotated beats, and writes the result as a new model. */
public final class BeatFineTuning {
    private static final double STRIP_SECONDS = 10;
    private static final int LEADING_INTERVALS = 8;

    private final BeatTrainer trainer;
    private final TrainOptions options;
    private final boolean headOnly;
    private final BeatModelSpec spec;
    private final List<TrainedNetwork> members;

    /**
     * @param model folder to begin with
     * @param options epochs, rates, seed; the network is the model's
     * @param headOnly whether only the last layer learns
     */
    public BeatFineTuning(BeatTrainer trainer, Path model, TrainOptions options, boolean headOnly) {
        this.trainer = trainer;
        this.options = options;
        this.headOnly = headOnly;
        spec = new ModelFolder(model).read();
        members = trainer.load(model);
    }

    public BeatModelSpec spec() {
        return spec;
    }

    /**
     * Learns from all annotated records, or all corrected pages, of a folder.
     *
     * @param machineToo see {@link LabelledData#of}
     */
    public BeatModelSpec tune(
            Path data,
            boolean machineToo,
            Path out,
            BeatTrainer.EpochListener listener,
            StageMonitor monitor) {
        BeatInputs inputs = new BeatInputs(spec.window(), spec.contextNames());
        LabelledData labelled = LabelledData.of(data, spec.leads().get(0), inputs, machineToo);
        List<ReferenceBeat> beats = new ArrayList<>();
        for (String name : labelled.names()) {
            beats.addAll(labelled.strips(name, STRIP_SECONDS, 0));
        }
        return export(networks(beats, listener, monitor), out);
    }

    /** Learns from beats. */
    public List<TrainedNetwork> networks(
            List<ReferenceBeat> beats, BeatTrainer.EpochListener listener, StageMonitor monitor) {
        BeatExamples examples = new ExampleMaker(spec.classes(), 1, 1).examples(beats);
        List<TrainedNetwork> tuned = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            tuned.add(
                    trainer.fineTune(
                            members.get(m),
                            headOnly,
                            spec,
                            examples,
                            new PaperAugmenter(LEADING_INTERVALS),
                            options,
                            options.seed() + m,
                            listener,
                            monitor));
        }
        return tuned;
    }

    /** Writes networks as a new model. */
    public BeatModelSpec export(List<TrainedNetwork> networks, Path out) {
        String how =
                "fine-tune --seed "
                        + options.seed()
                        + " --epochs "
                        + options.epochs()
                        + (headOnly ? " --head-only" : "")
                        + ", after: "
                        + spec.madeBy();
        return trainer.export(networks, spec.tuned(how), out);
    }
}
