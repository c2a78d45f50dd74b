package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.EarlyBeatRule;
import org.paperbeat.classify.FibrillationGate;
import org.paperbeat.classify.ShortStripRule;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatWindow;
import org.paperbeat.model.Classification;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.PaperUse;
import org.paperbeat.options.Pretraining;
import org.paperbeat.options.TrainOptions;

/**
 * How a beat classifier is made of annotated records: strips as on paper at several offsets, so
 * that a beat is met in several contexts; weighted classes; several networks averaged; a
 * temperature from networks that did not see the patients they are asked about.
 */
public final class BeatTraining {
    /** The classes MIT-BIH can teach; it has fifteen unpaced beats of Q. */
    public static final List<AamiClass> CLASSES =
            List.of(AamiClass.N, AamiClass.S, AamiClass.V, AamiClass.F);

    /** A beat, from the P wave to the end of T. */
    public static final BeatWindow WINDOW = new BeatWindow(128, 48, 80, 0.5, 40);

    /** How fast a heart beats tells one of few training patients from another, not S from N. */
    private static final Set<String> LEFT_OUT = Set.of("log_prev_s", "log_next_s", "log_mean_s");

    /** What a model is told of the rhythm. */
    public static final List<String> FEATURES =
            BeatInputs.contextNames().stream().filter(n -> !LEFT_OUT.contains(n)).toList();

    /** Chosen on patients left out of training, see NOTES. */
    static final FibrillationGate GATE = new FibrillationGate(0.12, 0.5, 0.5);

    /** Chosen on patients left out of training, see NOTES. */
    static final ShortStripRule SHORT_STRIPS = new ShortStripRule(0.5, 3.6);

    /** Chosen on patients left out of training, see NOTES. */
    static final EarlyBeatRule EARLY_BEATS = new EarlyBeatRule(0.14, 0.5, 3.3);

    private static final double STRIP_SECONDS = 10;
    private static final double[] OFFSETS = {0, 5};
    private static final double[] FIRST_OFFSET = {0};
    private static final double COLUMN_SECONDS = 2.5;
    private static final long REWRITING_SEED = 7;
    private static final double SUPRAVENTRICULAR = 1.5;
    private static final double FUSION = 0.15;
    private static final int STRIP_TIMES = 3;
    private static final int PAPER_TIMES = 3;
    private static final double STRIP_WEIGHT = 2;
    private static final double REVIEW_BELOW = 0.8;
    private static final int INTERVAL_FEATURES = 8;

    private final LabelledData data;
    private final BeatInputs inputs;
    private final List<ReferenceBeat> strips;
    private final List<ReferenceBeat> rewrittenStrips;
    private final PrintedStrips printed;
    private final PaperUse paperUse;
    private final BeatTrainer trainer;
    private final TrainOptions options;
    private final Pretraining pretraining;
    private final Lead lead;

    /**
     * @param folder of annotated WFDB records or corrected pages
     * @param more folder of {@link NormalStrips}; null = without
     * @param lead to train on
     */
    public BeatTraining(
            Path folder, Path more, Lead lead, BeatTrainer trainer, TrainOptions options) {
        this(folder, more, lead, trainer, options, Pretraining.NONE);
    }

    /**
     * @param pretraining of networks that can
     */
    public BeatTraining(
            Path folder,
            Path more,
            Lead lead,
            BeatTrainer trainer,
            TrainOptions options,
            Pretraining pretraining) {
        inputs = new BeatInputs(WINDOW, FEATURES);
        this.data = LabelledData.of(folder, lead, inputs, true);
        RewrittenStrips rewritten = new RewrittenStrips(inputs, REWRITING_SEED);
        if (more == null) {
            strips = List.of();
        } else {
            NormalStrips others = new NormalStrips(more, lead, inputs);
            strips = others.beats();
            others.rewrite(rewritten);
        }
        rewrittenStrips = List.copyOf(rewritten.beats());
        printed = null;
        paperUse = PaperUse.TESTED;
        this.lead = lead;
        this.trainer = trainer;
        this.options = options;
        this.pretraining = pretraining;
    }

    private BeatTraining(
            BeatTraining same,
            TrainOptions options,
            Pretraining pretraining,
            PrintedStrips printed,
            PaperUse paperUse) {
        inputs = same.inputs;
        data = same.data;
        strips = same.strips;
        rewrittenStrips = same.rewrittenStrips;
        lead = same.lead;
        trainer = same.trainer;
        this.options = options;
        this.pretraining = pretraining;
        this.printed = printed;
        this.paperUse = paperUse;
    }

    /** The same data, learnt in another way. */
    public BeatTraining with(TrainOptions otherOptions, Pretraining otherPretraining) {
        return new BeatTraining(this, otherOptions, otherPretraining, printed, paperUse);
    }

    /**
     * The same data, and strips of it as they come back from paper.
     *
     * @param share of the strips to print
     * @param cache folder of strips read before
     */
    public BeatTraining onPaper(double share, Path cache, PaperUse use) {
        PrintedStrips strips = new PrintedStrips(inputs, lead, share, options.seed(), cache);
        return new BeatTraining(this, options, pretraining, strips, use);
    }

    /** The same data, paper used otherwise. */
    BeatTraining using(PaperUse use) {
        return new BeatTraining(this, options, pretraining, printed, use);
    }

    /** Prints and reads what strips of records are to be learnt from or tested on. */
    public PrintedStrips.Tally print(List<String> records, StageMonitor monitor) {
        return printed == null ? PrintedStrips.Tally.NONE : printed.make(signals(records), monitor);
    }

    private List<EcgRecord> signals(List<String> records) {
        return records.stream().flatMap(name -> data.record(name).stream()).toList();
    }

    /** Beats of records on printed strips: of 10 s, and the same lines in strips of 2.5 s. */
    private List<ReferenceBeat> printedBeats(List<String> records) {
        List<ReferenceBeat> beats = new ArrayList<>();
        for (EcgRecord record : signals(records)) {
            PrintedStrips.Read read = printed.read(record, StageMonitor.NONE);
            beats.addAll(read.strips());
            beats.addAll(read.columns());
        }
        return beats;
    }

    /** Test beats of records on printed strips of 10 s, R peaks detected; empty without paper. */
    public List<ReferenceBeat> paperBeats(List<String> records) {
        if (printed == null) {
            return List.of();
        }
        List<ReferenceBeat> beats = new ArrayList<>();
        for (EcgRecord record : signals(records)) {
            beats.addAll(printed.read(record, StageMonitor.NONE).strips());
        }
        return beats;
    }

    /** What a classification becomes by the rules for S. */
    static Classification ruled(Classification said, BeatInput input) {
        Classification c = SHORT_STRIPS.apply(said, input, FEATURES);
        return GATE.apply(EARLY_BEATS.apply(c, input, FEATURES), input, FEATURES);
    }

    /** All records there are. */
    public List<String> records() {
        return data.names();
    }

    /**
     * Training beats of records: strips of 10 s at every offset, columns of 2.5 s, other rhythms
     * written into some strips, and strips that come back from paper.
     */
    public List<ReferenceBeat> trainingBeats(List<String> records) {
        List<ReferenceBeat> beats = new ArrayList<>();
        boolean learnt = printed != null && paperUse != PaperUse.TESTED;
        double[] offsets = learnt && paperUse == PaperUse.INSTEAD ? FIRST_OFFSET : OFFSETS;
        List<ReferenceBeat> paper = learnt ? printedBeats(records) : List.of();
        for (int i = 0; i < PAPER_TIMES; i++) {
            beats.addAll(paper);
        }
        for (String name : records) {
            beats.addAll(data.strips(name, STRIP_SECONDS, offsets));
            beats.addAll(data.strips(name, COLUMN_SECONDS, 0));
        }
        RewrittenStrips rewritten = new RewrittenStrips(inputs, REWRITING_SEED + 1);
        records.forEach(name -> data.rewrite(name, rewritten));
        beats.addAll(rewritten.beats());
        beats.addAll(rewrittenStrips);
        return beats;
    }

    /** Test beats of records: each once, in strips of 10 s. */
    public List<ReferenceBeat> testBeats(List<String> records) {
        return testBeats(records, STRIP_SECONDS);
    }

    /** Test beats of records: each once, in strips. */
    public List<ReferenceBeat> testBeats(List<String> records, double stripSeconds) {
        List<ReferenceBeat> beats = new ArrayList<>();
        for (String name : records) {
            beats.addAll(data.strips(name, stripSeconds, 0));
        }
        return beats;
    }

    /**
     * Networks trained with successive seeds.
     *
     * @param number of them
     */
    public List<TrainedNetwork> members(
            BeatModelSpec spec,
            List<ReferenceBeat> beats,
            int number,
            BeatTrainer.EpochListener listener,
            StageMonitor monitor) {
        BeatExamples examples = maker().examples(beats, strips, STRIP_TIMES, STRIP_WEIGHT);
        List<TrainedNetwork> members = new ArrayList<>();
        for (int m = 0; m < number; m++) {
            members.add(member(m, spec, examples, listener, monitor));
        }
        return members;
    }

    /** A network that learns these beats as they are, no class more than its rarity asks for. */
    TrainedNetwork plain(
            BeatModelSpec spec,
            List<ReferenceBeat> beats,
            BeatTrainer.EpochListener listener,
            StageMonitor monitor) {
        BeatExamples examples = new ExampleMaker(CLASSES, 1, 1).examples(beats);
        return trainer.train(
                spec, examples, BeatAugmenter.NONE, options, options.seed(), listener, monitor);
    }

    private TrainedNetwork member(
            int number,
            BeatModelSpec spec,
            BeatExamples examples,
            BeatTrainer.EpochListener listener,
            StageMonitor monitor) {
        PaperAugmenter vary = new PaperAugmenter(INTERVAL_FEATURES);
        long seed = options.seed() + number;
        TrainOptions own = options.withNetwork(options.network().ofMember(number));
        if (pretraining == Pretraining.NONE) {
            return trainer.train(spec, examples, vary, own, seed, listener, monitor);
        }
        TrainedNetwork start =
                trainer.pretrain(spec, examples.inputs(), vary, own, seed, listener, monitor);
        boolean headOnly = pretraining == Pretraining.HEAD;
        return trainer.fineTune(
                start, headOnly, spec, examples, vary, own, seed, listener, monitor);
    }

    private static ExampleMaker maker() {
        return new ExampleMaker(CLASSES, SUPRAVENTRICULAR, FUSION);
    }

    /** The contract of a model trained on these beats. */
    public BeatModelSpec spec(
            String name, String version, List<ReferenceBeat> beats, String madeBy) {
        List<BeatInput> inputs =
                Stream.concat(beats.stream(), strips.stream()).map(ReferenceBeat::input).toList();
        float[][] statistics = ExampleMaker.contextStatistics(inputs);
        return new BeatModelSpec(
                name,
                version,
                WINDOW,
                BeatInputs.channels(),
                FEATURES,
                statistics[0],
                statistics[1],
                List.of(lead),
                CLASSES,
                options.network().architecture(),
                options.network().width(),
                options.members(),
                1,
                GATE,
                SHORT_STRIPS,
                EARLY_BEATS,
                null,
                REVIEW_BELOW,
                madeBy,
                BeatModelSpec.RESEARCH_ONLY,
                Map.of());
    }

    /**
     * Predictions of every training patient by networks that did not see that patient, one of each
     * kind.
     */
    public Validation crossValidate(
            List<CrossValidationRound> rounds,
            BeatTrainer.EpochListener listener,
            StageMonitor monitor) {
        Validation all = Validation.NONE;
        for (CrossValidationRound round : rounds) {
            List<ReferenceBeat> seen = trainingBeats(round.train());
            BeatModelSpec spec = spec("validation", "0", seen, "");
            int ofEachKind = options.network().kinds();
            List<TrainedNetwork> members = members(spec, seen, ofEachKind, listener, monitor);
            all = all.and(Validation.of(members, unseen(round.validate())));
        }
        return all;
    }

    /** Test beats of patients. */
    Unseen unseen(List<String> patients) {
        return new Unseen(
                testBeats(patients), testBeats(patients, COLUMN_SECONDS), paperBeats(patients));
    }

    /** Writes networks as one model; see {@link BeatTrainer#export}. */
    public BeatModelSpec export(List<TrainedNetwork> members, BeatModelSpec spec, Path folder) {
        return trainer.export(members, spec, folder);
    }

    /** Mean logits of networks, [beat][class]. */
    public static float[][] meanLogits(List<TrainedNetwork> members, List<BeatInput> inputs) {
        float[][] mean = new float[inputs.size()][CLASSES.size()];
        for (TrainedNetwork member : members) {
            float[][] logits = member.logits(inputs);
            for (int i = 0; i < mean.length; i++) {
                for (int c = 0; c < mean[i].length; c++) {
                    mean[i][c] += logits[i][c] / members.size();
                }
            }
        }
        return mean;
    }
}
