package org.paperbeat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.model.StageMonitor;

/**
 * The leaky protocol of many papers, for comparison with their figures only: beats are drawn at
 * random, so that the same patients, even neighbouring beats, are learnt from and asked about.
 */
public final class IntraPatient {
    /** Stands beside every figure. */
    public static final String WARNING =
            "LEAKY: the same patients were learnt from and asked about. Not comparable with DS2.";

    private static final double TRAINING_SHARE = 0.7;
    private static final double UNUSED_SHARE = 0.1;

    private final BeatTraining training;
    private final long seed;

    public IntraPatient(BeatTraining training, long seed) {
        this.training = training;
        this.seed = seed;
    }

    /** Trains on 70 % of the beats of records and predicts another 20 %. */
    public List<BeatPrediction> predictions(
            List<String> records, BeatTrainer.EpochListener listener, StageMonitor monitor) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ReferenceBeat> seen = new ArrayList<>();
        List<ReferenceBeat> asked = new ArrayList<>();
        for (ReferenceBeat beat : training.testBeats(records)) {
            double at = random.nextDouble();
            if (at < TRAINING_SHARE) {
                seen.add(beat);
            } else if (at >= TRAINING_SHARE + UNUSED_SHARE) {
                asked.add(beat);
            }
        }
        BeatModelSpec spec = training.spec("intra", "0", seen, "");
        List<TrainedNetwork> members = List.of(training.plain(spec, seen, listener, monitor));
        // rules made for unseen patients would only be in the way here
        return OutOfFold.of(members, asked).withoutRules(1);
    }
}
